import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

/** What may be in the package beside what is built. */
const allowed =
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|NOTICE|client\/icon\.png|docs\/rules\/.+\.md|schemas\/.+\.json)$/;
const built = [
  'dist/client/extension.node.cjs',
  'dist/client/extension.web.js',
  'dist/client/preview.css',
  'dist/client/preview.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'server/dist/cli.cjs',
  'server/dist/lsp.worker.js',
];

describe('the packaged extension', async () => {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });

  test('has what it runs, and no sources, tests or examples', () => {
    expect(files).toEqual(expect.arrayContaining([...built, 'package.json', 'LICENSE', 'NOTICE']));
    expect(files.filter((file) => !built.includes(file) && !allowed.test(file))).toEqual([]);
  });

  test('has the files that its manifest names', () => {
    const { main, browser, icon } = JSON.parse(read('package.json'));
    const named = [main, browser, icon].map((path: string) => path.replace(/^\.\//, ''));
    expect(files).toEqual(expect.arrayContaining(named));
  });
});

test('every command of the manifest exists, and the other way round', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const contributed = contributes.commands.map(({ command }: { command: string }) => command);
  const source = read('client/src/extension.shared.ts');
  const registered = [...source.matchAll(/registerCommand\('([^']+)'/g)].map(([, command]) => command);
  expect(registered.sort()).toEqual(contributed.sort());
});
