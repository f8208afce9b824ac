import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { targetsFor } from '../build/targets.mjs';
import { root } from './architecture/sources';

// Starting takes as long as it takes to read code and to compile it, so these tests hold it without a clock.

let bundle: Metafile;
beforeAll(async () => {
  const [commandLine] = targetsFor();
  const { metafile } = await build({ ...commandLine, absWorkingDir: root, write: false });
  if (!metafile) throw new Error('The build tells nothing of its pieces.');
  bundle = metafile;
});

interface Loaded {
  readonly pieces: number;
  readonly kilobytes: number;
  readonly sources: readonly string[];
}

/** The pieces that are loaded when the entry and some of the files that it imports later are. */
function loadedWith(...later: readonly string[]): Loaded {
  const { outputs } = bundle;
  const waiting = Object.keys(outputs).filter((path) =>
    ['server/src/cli/main.ts', ...later].includes(outputs[path]?.entryPoint ?? ''),
  );
  expect(waiting).toHaveLength(later.length + 1);
  const loaded = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    const imports = outputs[path]?.imports ?? [];
    waiting.push(
      ...imports
        .filter(({ kind, external }) => kind === 'import-statement' && !external)
        .map((to) => to.path),
    );
  }
  const all = [...loaded].map((path) => outputs[path]);
  return {
    pieces: all.length,
    kilobytes: Math.round(all.reduce((sum, each) => sum + (each?.bytes ?? 0), 0) / 1000),
    sources: all.flatMap((each) => Object.keys(each?.inputs ?? {})),
  };
}

/** Code that only a request, a snippet library, a team's own data or an export needs. */
const later = [
  'server/src/language/completion',
  'server/src/language/hover',
  'server/src/language/new-draft/',
  'server/src/knowledge/search/',
  'server/src/snippets/library/read.ts',
  'server/src/snippets/insert/',
  'server/src/snippets/trial/',
  'server/src/generated/files/',
  'server/src/generated/snippets/',
  'snippets/',
  'server/src/config/team-data/',
  'server/src/render/',
  'server/src/export/',
  'server/src/review/',
  'server/src/documents/',
  'server/src/law/',
  'server/src/lsp/features/',
  'server/src/import/',
  'node_modules/docx/',
  'node_modules/parse5/',
  'node_modules/linkify-it/',
];

const server = 'server/src/lsp/main.node.ts';
const lint = 'server/src/cli/lint/lint.ts';

it.each([
  { what: 'the language server, up to its first findings', entries: [server], pieces: 35, kilobytes: 1700 },
  { what: 'lint, when all results are in its cache', entries: [lint], pieces: 44, kilobytes: 1580 },
  {
    what: 'lint, with words',
    entries: [lint, 'server/src/cli/lint/words.ts'],
    pieces: 46,
    kilobytes: 1660,
  },
])('loads for $what few pieces, without code that is used later', ({ entries, pieces, kilobytes }) => {
  const loaded = loadedWith(...entries);
  expect(loaded.sources.filter((source) => later.some((path) => source.startsWith(path)))).toEqual([]);
  expect(loaded.sources).toContain('server/src/lint/check.ts');
  expect(loaded.pieces).toBeLessThanOrEqual(pieces);
  expect(loaded.kilobytes).toBeLessThanOrEqual(kilobytes);
});

it('loads next to nothing for the version', () => {
  expect(loadedWith().kilobytes).toBeLessThanOrEqual(40);
});
