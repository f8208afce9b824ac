import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

/** The files that may be in the package as well as those that are built. */
const allowed =
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|NOTICE|client\/icon\.png|docs\/rules\/.+\.md|docs\/images\/.+\.png|schemas\/.+\.json)$/;
const built = [
  'dist/client/extension.node.cjs',
  'dist/client/extension.web.js',
  'dist/client/preview.css',
  'dist/client/preview.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'server/dist/cli/main.mjs',
  'server/dist/lsp.worker.js',
  'server/dist/language/acronyms.tsv',
  'server/dist/language/confusables.tsv',
  'server/dist/language/terms.tsv',
  'server/dist/language/given-names.txt',
  'server/dist/language/localities.tsv',
  'server/dist/language/places.txt',
  'server/dist/language/words.txt',
  'server/dist/language/word-counts.tsv',
  'server/dist/language/word-pairs.txt',
  'server/dist/cli/own-rules-worker.mjs',
  'server/dist/cli/pdf-worker.mjs',
];

describe('the packaged extension', async () => {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });

  test('has what it runs, and no sources, tests or examples', () => {
    expect(files).toEqual(expect.arrayContaining([...built, 'package.json', 'LICENSE', 'NOTICE']));
    // The code of a command or a request is in a separate file, whose name changes with its content.
    const piece = /^server\/dist\/cli\/[\w.-]+-[A-Z0-9]{8}\.mjs$/;
    const other = (file: string) => !built.includes(file) && !allowed.test(file) && !piece.test(file);
    expect(files.filter(other)).toEqual([]);
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
  const sources = readdirSync(`${root}client/src`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const registered = sources.flatMap((name) =>
    [...read(`client/src/${name}`).matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, command]) => command),
  );
  // Those that begin with an underscore are for the extension itself, as VS Code has it.
  const shown = registered.filter((command) => !command?.startsWith('_'));
  expect(shown.sort()).toEqual(contributed.sort());
});

test('every menu leads to a command of the manifest, and every view that is meant is there', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const commands = contributes.commands.map(({ command }: { command: string }) => command);
  const items: { command: string; when?: string }[] = Object.values(contributes.menus).flat() as never;
  expect(items.filter(({ command }) => !commands.includes(command))).toEqual([]);
  const views = Object.values<{ id: string }[]>(contributes.views)
    .flat()
    .map(({ id }) => id);
  const viewIds = items.flatMap(({ when }) => /\bview == ([\w.]+)/.exec(when ?? '')?.[1] ?? []);
  expect(
    new Set([...viewIds, ...contributes.viewsWelcome.map(({ view }: { view: string }) => view)]),
  ).toEqual(new Set(views));
});
