import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Pages for maintainers, and those for users that link to each other. */
const pages = [
  'README.md',
  'client/README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'knowledge/README.md',
  'schemas/parts/README.md',
  ...['editor', 'cli', 'ci', 'settings', 'snippets', 'frameworks', 'benchmarks'].map(
    (name) => `docs/${name}.md`,
  ),
];
const maintained = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'knowledge/README.md', 'schemas/parts/README.md'];

/** Every file under version control; pages may name one by the end of its path, and a folder by its name. */
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .map((file) => `/${file}`);

const isThere = (path: string): boolean =>
  tracked.some((file) => (path.endsWith('/') ? file.includes(`/${path}`) : file.endsWith(`/${path}`))) ||
  existsSync(join(root, path)) ||
  existsSync(join(root, 'server/src', path));

/** What `npm run build` makes, and patterns. */
const notInGit = /^(?:server\/)?dist\/|^server\/src\/generated|[*…]|NAME|GROUP|^\.vscode-test|^release\b/;

it.each(maintained)('%s names files and folders that exist', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\.(?:ts|mjs|yaml|json|md|css))`/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !notInGit.test(path) && !isThere(path))).toEqual([]);
});

it('names tests for the invariants that exist', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const tests = [...text.matchAll(/\*((?:server|client|test)\/[^*]+)\*/g)].flatMap(([, list = '']) =>
    list.split(', ').map((path) => (path.includes('/') ? path : `test/architecture/${path}`)),
  );
  expect(tests.length).toBeGreaterThan(10);
  expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it.each(pages)('%s links to pages and headings that exist', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)]+))?\)/g)];
  const broken = links.flatMap(([, path = '', anchor]) => {
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(root, target))) return [target];
    if (anchor === undefined) return [];
    const headings = [...readFileSync(join(root, target), 'utf8').matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
    );
    return headings.includes(anchor) ? [] : [`${target}#${anchor}`];
  });
  expect(broken).toEqual([]);
});
