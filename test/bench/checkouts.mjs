// Compares what the language servers of several checkouts take for a keystroke, in turns:
// `node test/bench/checkouts.mjs [--keys 150] [--rounds 3] [--yaml] FOLDER...`, where each FOLDER has a build (`node esbuild.mjs`).
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { markdownDraft, places, yamlDraft } from './drafts.mjs';
import { median, quantile } from './runs.mjs';
import { session } from './session.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  options: {
    keys: { type: 'string', default: '150' },
    rounds: { type: 'string', default: '3' },
    yaml: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const example = (name) => readFileSync(join(root, 'examples', name), 'utf8');
const [languageId, ending, text] = values.yaml
  ? ['yaml', 'yaml', yamlDraft(example('tolbermouth-2026.report.yaml'))]
  : ['markdown', 'md', markdownDraft(example('pellingshaw-2026.report.md'))];
const uri = `${pathToFileURL(join(root, 'examples')).href}/bench.report.${ending}`;
const draft = { uri, languageId, text };
const typing = { draft, ...places(text, languageId), steps: 2, keys: Number(values.keys) };

const columns = {
  'CPU of a key, ms': ({ cpu }) => cpu,
  'findings p50, ms': ({ keys }) => median(keys),
  'findings p95, ms': ({ keys }) => quantile(keys, 0.95),
  'with words p50, ms': ({ keysText }) => median(keysText),
  'completion p50, ms': ({ completion }) => median(completion),
  'first findings, ms': ({ first }) => first,
  'memory, MB': ({ memory }) => memory,
};

const taken = positionals.map(() => []);
for (let round = 0; round < Number(values.rounds); round++)
  for (const [at, folder] of positionals.entries()) {
    const command = [process.execPath, join(resolve(folder), 'server/dist/cli/main.mjs'), 'lsp', '--stdio'];
    taken[at].push(await session({ command, ...typing }));
  }
for (const [at, folder] of positionals.entries()) {
  const figures = Object.entries(columns).map(
    ([name, of]) => `${name}: ${median(taken[at].map(of)).toFixed(1)}`,
  );
  console.log(`${folder}\n  ${figures.join(', ')}`);
}
