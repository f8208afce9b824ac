import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseSync, Visitor } from 'oxc-parser';
import { esbuildYaml } from '../../build/yaml-plugin.mjs';
import { tableTexts } from '../../server/src/prose/testing';
import { product, root, sourcesIn } from '../architecture/sources';
import { clean } from '../examples.mjs';

/** A regular expression of the product, with a place that has it. */
export interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** All that the product runs: its own sources, and what makes the schemas of a team's own frameworks. */
const sources = [...product, ...sourcesIn('build/schemas')];

/** The regular expressions that are written as such. */
export function literals(): Pattern[] {
  const found: Pattern[] = [];
  for (const { file, text } of sources) {
    const { program } = parseSync(file, text);
    new Visitor({
      Literal(literal) {
        if (!('regex' in literal)) return;
        const { pattern: source, flags } = literal.regex;
        const line = text.slice(0, literal.start).split('\n').length;
        found.push({ place: `${file}:${line}`, source, flags });
      },
    }).visit(program);
  }
  return found;
}

/** The regular expressions of the schemas, which become those of the validators. */
export function schemaPatterns(): Pattern[] {
  const found: Pattern[] = [];
  const walk = (place: string, node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'pattern' && typeof value === 'string') found.push({ place, source: value, flags: 'u' });
      if (key === 'patternProperties')
        found.push(...Object.keys(value as object).map((source) => ({ place, source, flags: 'u' })));
      walk(place, value);
    }
  };
  for (const name of readdirSync(join(root, 'schemas'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json'))
      walk(`schemas/${name}`, JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')));
  return found;
}

/** A draft with a comment, and with names that no report has. */
const withNames = {
  name: 'a.report.md',
  text: [
    '---\nframework: sccif\nsetting: childrens-home\nprovider: {name: Oak Care, home: Oak Lodge, registered-manager: Jo Ash}\n---\n',
    '<!-- A note -->\n\nThe manager, Jo Ash, leads Oak Lodge.\n',
  ].join('\n'),
};

/** A text with a word that is written for another, and one that a pattern of slips finds. */
const misused = 'The home had a positive affect on children. They do sport, eg tennis.';

const composing = 'new RegExp(';

/** The places in the sources that compose a regular expression while the product runs, such as “server/src/a.ts 1”. */
export const composingPlaces: readonly string[] = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/new RegExp\(/g)].map((_, at) => `${file} ${at + 1}`),
);

/**
 * The regular expressions that the product composes while it starts, and while it reads, checks and exports the examples.
 * It runs from a bundle in which each `new RegExp` reports what it makes.
 */
export async function composed(): Promise<Pattern[]> {
  const folder = mkdtempSync(join(tmpdir(), 'inspection-report-patterns-'));
  const outfile = join(folder, 'product.mjs');
  const found: Pattern[] = [];
  const record = (place: string, source: string | RegExp, flags = ''): RegExp => {
    const pattern = new RegExp(source, flags);
    found.push({ place, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  const globals = globalThis as unknown as { recordPattern?: typeof record };
  globals.recordPattern = record;
  const files = sources.filter(({ file, text }) => file.startsWith('server/') && text.includes(composing));
  try {
    await build({
      stdin: {
        contents: [
          ...files.map(({ file }) => `import './${file}';`),
          "export { surfaces } from './test/growth/surfaces.ts';",
          "export { proseOf } from './server/src/prose/tables.ts';",
          "export { check } from './server/src/lint/check.ts';",
          "export { noTeamWords } from './server/src/prose/team.ts';",
        ].join('\n'),
        resolveDir: root,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      external: ['docx'],
      plugins: [recording, esbuildYaml],
      loader: { '.css': 'text' },
      logLevel: 'error',
    });
    const { check, noTeamWords, proseOf, surfaces } = await import(
      /* @vite-ignore */ pathToFileURL(outfile).href
    );
    for (const { name, text } of [...clean, withNames])
      for (const work of Object.values(surfaces[name.endsWith('.md') ? 'markdown' : 'yaml'])) {
        const done = await (work as (text: string) => unknown)(text);
        for (const call of (done as { calls?: (() => unknown)[] } | undefined)?.calls ?? []) call();
      }
    // The frames of words that are written for others come with the tables, and are made by the first search.
    const prose = proseOf(tableTexts);
    prose.confusables.in(misused);
    // So are the searches for the words of other settings, by the first check with tables.
    check(`${withNames.text}\n${misused}\n`, withNames.name, { prose, team: noTeamWords });
  } finally {
    delete globals.recordPattern;
    rmSync(folder, { recursive: true });
  }
  return found;
}

/** Has each `new RegExp` of the sources report its place and what it makes. */
const recording = {
  name: 'recording',
  setup: (bundle: import('esbuild').PluginBuild) =>
    bundle.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const file = path.slice(root.length).replaceAll('\\', '/');
      let at = 0;
      const contents = readFileSync(path, 'utf8').replaceAll(
        composing,
        () => `globalThis.recordPattern(${JSON.stringify(`${file} ${++at}`)}, `,
      );
      return { contents, loader: 'ts' as const };
    }),
};
