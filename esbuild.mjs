// Builds everything that is run: the command line and language server for Node, the language server for a browser
// worker, and the VS Code client for both hosts. `node esbuild.mjs [--watch] [--dev]`
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { apiTypes } from './build/api-types.mjs';
import { clean } from './build/clean.mjs';
import { generate } from './build/generate.mjs';
import { explained } from './build/knowledge-check.mjs';
import { thirdPartyNotices } from './build/notices.mjs';
import { withoutIdleRequire } from './build/require.mjs';
import { stamp } from './build/stale.mjs';
import { targetsFor } from './build/targets.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const targets = targetsFor({ dev });

await explained(generate);
if (watch) {
  for (const target of targets) await (await esbuild.context(target)).watch();
} else {
  const built = await Promise.all(targets.map((target) => esbuild.build(target)));
  const outputs = built.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  withoutIdleRequire(outputs);
  // The tables for checks of the text are files of their own, read when a text is checked, and made from these packages.
  const lists = [
    'dictionary-en-gb/index.dic',
    '@cspell/dict-en-gb-mit/cspell-ext.json',
    '@faker-js/faker/package.json',
  ];
  const inputs = Object.fromEntries(lists.map((path) => [`node_modules/${path}`, {}]));
  const notices = thirdPartyNotices([...built.map(({ metafile }) => metafile), { inputs }]);
  cpSync('server/src/generated/language', 'server/dist/language', { recursive: true });
  for (const file of ['server/dist', 'dist']) writeFileSync(`${file}/THIRD-PARTY-NOTICES.txt`, notices);
  // The published package carries the rules' pages, so that `codeDescription` has something to open.
  rmSync('server/docs', { recursive: true, force: true });
  mkdirSync('server/docs', { recursive: true });
  cpSync('docs/rules', 'server/docs/rules', { recursive: true });
  // And the schemas of drafts, settings, libraries and outputs, for a team’s own tools.
  rmSync('server/schemas', { recursive: true, force: true });
  mkdirSync('server/schemas', { recursive: true });
  for (const name of readdirSync('schemas').filter((file) => file.endsWith('.json')))
    copyFileSync(`schemas/${name}`, `server/schemas/${name}`);
  for (const file of ['LICENSE', 'NOTICE']) copyFileSync(file, `server/${file}`);
  apiTypes();
  stamp();
  const tables = readdirSync('server/dist/language').map((name) => `language/${name}`);
  const others = ['api.d.cts', 'THIRD-PARTY-NOTICES.txt', '.stamp', ...tables].map(
    (name) => `server/dist/${name}`,
  );
  clean('server/dist', [...outputs, ...others]);
  clean('dist/client', outputs);
}
