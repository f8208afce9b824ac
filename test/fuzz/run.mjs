// `npm run fuzz -- [--minutes N | --cases N] [--seed TEXT] [--case SEED:N] [--out DIR] [DIRS]`: changes the examples, and the
// drafts below other folders, as people and programs do, and counts what goes wrong with them. Failures are written to a
// folder; the terminal shows their kinds and numbers only, because drafts are about children.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { generate } from '../../build/generate.mjs';
import { esbuildYaml } from '../../build/yaml-plugin.mjs';
import { readArguments, refuse } from './arguments.mjs';
import { Report } from './report.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = readArguments(process.argv.slice(2));
/** A call that takes longer than this is ended, with its worker. */
const patience = 90_000;

const one = /^(.*):(\d+)$/.exec(values.case ?? '');
if (values.case !== undefined && !one) refuse('Write the case as SEED:NUMBER, as in “--case 1:42”.');
for (const name of ['minutes', 'cases'])
  if (values[name] !== undefined && !(Number(values[name]) > 0)) refuse(`Write a number after --${name}.`);
const seed = one?.[1] ?? values.seed;
const from = Number(one?.[2] ?? 1);
const to = one
  ? from
  : Number(values.cases ?? (values.minutes === undefined ? 1000 : Number.MAX_SAFE_INTEGER));
const until = Date.now() + Number(values.minutes ?? 1e6) * 60_000;
const out = resolve(values.out ?? mkdtempSync(join(tmpdir(), 'inspection-report-fuzz-')));

await generate();
const bundle = join(mkdtempSync(join(tmpdir(), 'inspection-report-fuzz-code-')), 'worker.mjs');
await build({
  entryPoints: [join(root, 'test/fuzz/worker.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
  },
  outfile: bundle,
  plugins: [esbuildYaml],
  loader: { '.css': 'text' },
  logLevel: 'warning',
});

mkdirSync(out, { recursive: true });
const report = new Report({ seed, out });
let next = from;
while (next <= to && Date.now() < until) next = await runFrom(next);
rmSync(join(bundle, '..'), { recursive: true });
process.exitCode = report.print() ? 1 : 0;

/** Runs cases in a worker until there are no more, or one does not end. Resolves with the number of the next case. */
function runFrom(first) {
  return new Promise((done, reject) => {
    const workerData = {
      root,
      folders: positionals.map((folder) => resolve(folder)),
      seed,
      from: first,
      to,
      out,
    };
    const worker = new Worker(bundle, { workerData, stderr: false });
    let current;
    let timer = setTimeout(() => {}, 0);
    let ended = false;
    const end = (following) => {
      ended = true;
      clearTimeout(timer);
      void worker.terminate().then(() => done(following));
    };
    worker.on('error', (error) => {
      clearTimeout(timer);
      if (current === undefined) reject(error);
      else {
        writeFileSync(join(out, `outside.${seed}-${current}.txt`), String(error?.stack));
        report.add(current, { calls: 0, failures: [{ kind: 'throw', what: 'outside of any call' }] });
        end(current + 1);
      }
    });
    worker.on('message', (message) => {
      // The worker goes on until it is ended, which takes a moment.
      if (ended) return;
      // Making a text smaller, after it was tried, takes as long as it takes.
      clearTimeout(timer);
      if (message.done) return end(to + 1);
      if (message.begin !== undefined) {
        const { begin, text, ending } = message;
        current = begin;
        timer = setTimeout(() => {
          writeFileSync(join(out, `hang.${seed}-${begin}${ending}`), text);
          report.add(begin, { calls: 0, failures: [{ kind: 'hang', what: 'a call' }] });
          end(begin + 1);
        }, patience);
      } else if (message.tried === undefined) {
        report.add(message.end, message);
        if (Date.now() >= until) end(message.end + 1);
      }
    });
  });
}
