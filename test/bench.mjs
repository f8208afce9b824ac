// Measures what an inspector or a CI run would feel: `npm run bench [-- DIR]`
// DIR is a folder of drafts (the examples where none is named). Prints medians and 95th percentiles; asserts nothing.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { esbuildYaml } from '../build/yaml-plugin.mjs';
import { printTurns } from './bench/turns.mjs';
import { snippetRows } from './bench-snippets.mjs';
import { printGrowth } from './growth/table.mjs';
import { printResources } from './resources.mjs';

const usage = `npm run bench [-- FOLDER]      what an editor and a CI run take with the drafts of FOLDER (by default, the examples)
npm run bench -- --turns [FOLDER] [--peers DIR] [--only ID] [--save]
                           the table of goals: sessions, runs, the cache and large drafts, in turns with the other programs that
                           are installed in DIR, compared with the baseline; --save makes these figures the baseline
npm run bench -- --resources [FOLDER]
                           the memory of the server with 200 open drafts, and the time to activate the extension
npm run bench -- --growth [NAME] [--reading] [--all]
                           how the time grows with texts that are made to take long, those with NAME in their name;
                           --reading measures only reading and checking, and --all prints every call`;

const [wanted, ...others] = process.argv.slice(2);
if (wanted === '--growth') {
  await printGrowth(others);
  process.exit();
}
if (wanted === '--turns') process.exit(await printTurns(others));
if (wanted === '--resources') {
  await printResources(others);
  process.exit();
}
if (wanted?.startsWith('-')) {
  const isHelp = wanted === '--help' || wanted === '-h';
  (isHelp ? console.log : console.error)(usage);
  process.exit(isHelp ? 0 : 2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = wanted ?? join(root, 'examples');
const cli = join(root, 'server/dist/cli/main.mjs');

const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(2);
const bundle = join(root, 'server/dist/bench.mjs');
await build({
  stdin: {
    contents:
      "export { parseDraft } from './server/src/draft/draft'; export { check } from './server/src/lint/check'; export { completions } from './server/src/language/completion'; export { builtInInstruments } from './server/src/knowledge/instruments/instrument-catalogue'; export { searchProvisions } from './server/src/knowledge/search/search'; export { links } from './server/src/language/citations/links'; export { hover } from './server/src/language/hover'; export { compose } from './server/src/render/compose'; export { htmlDocument } from './server/src/render/html/index';",
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  outfile: bundle,
  plugins: [esbuildYaml],
  loader: { '.css': 'text' },
});
const {
  builtInInstruments,
  check,
  completions,
  compose,
  hover,
  htmlDocument,
  links,
  parseDraft,
  searchProvisions,
} = await import(pathToFileURL(bundle).href);
rmSync(bundle);

const names = readdirSync(folder).filter((name) => /\.report\.(md|ya?ml)$/.test(name));
const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
const largest = [...texts.filter((_, i) => names[i].endsWith('.md'))].sort((a, b) => b.length - a.length)[0];
const text = lengthened(largest, 37_000);
const kb = (text.length / 1024).toFixed(1);

/** The draft with its paragraphs repeated, numbered on, until it is long enough. */
function lengthened(draft, length) {
  if (draft.length >= length) return draft;
  const paragraphs = draft.match(/^\d+\. .*$/gm) ?? [];
  let last = paragraphs.length;
  let out = draft.trimEnd();
  for (let at = 0; out.length < length; at++) {
    out += `\n\n${paragraphs[at % paragraphs.length].replace(/^\d+/, String(++last))}`;
  }
  return `${out}\n`;
}

const quantile = (times, q) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))];
const row = (what, times, note = '') =>
  console.log(
    `${what.padEnd(44)} ${quantile(times, 0.5).toFixed(2).padStart(8)} ${quantile(times, 0.95).toFixed(2).padStart(8)}  ${note}`,
  );

function time(runs, work) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    work(run);
    times.push(performance.now() - from);
  }
  return times;
}

console.log(
  `\n${names.length} drafts of ${folder === join(root, 'examples') ? 'examples' : 'the folder'}; one draft of ${kb} KB; Node ${process.version}\n`,
);
console.log(`${''.padEnd(44)} ${'p50 ms'.padStart(8)} ${'p95 ms'.padStart(8)}`);
const throughput = (times) =>
  `${(text.length / 1024 / 1024 / (quantile(times, 0.5) / 1000)).toFixed(1)} MB/s`;
// Each run has a text of its own, so that nothing is remembered from the one before.
const edited = (run) => `${text.slice(0, -1)}${'x'.repeat(run % 7)}\n`;
for (let run = 0; run < 40; run++) check(edited(run), 'a.report.md');
const parse = time(200, (run) => parseDraft(edited(run), 'markdown'));
row(`parse, ${kb} KB`, parse, throughput(parse));
const checks = time(200, (run) => check(edited(run), 'a.report.md'));
row(`check (parse and all rules), ${kb} KB`, checks, throughput(checks));
const checked = check(text, 'a.report.md');
const inFront = text.indexOf('\n', text.indexOf('judgements:')) + 4;
row(
  'completion, once checked',
  time(200, () => completions(checked, inFront)),
);
row(
  'hover, once checked',
  time(200, () => hover(checked, inFront)),
);
const cited = Array.from({ length: 100 }, (_, run) => check(edited(run), 'a.report.md'));
row(
  'links of all citations, the first time',
  time(cited.length, (run) => links(cited[run])),
);
const home = 'framework: sccif\nsetting: childrens-home\ninspection: {type: full, start: 2026-06-08}';
const authority = 'framework: ilacs\ninspection: {type: standard, start: 2026-06-08}';
/** What is typed at the end of a long draft, or as the last key of its front matter. */
const typing = (front, words, body = text.slice(text.indexOf('\n---', 4) + 4)) => {
  const draft = words.startsWith(' ') ? `---\n${front}\n---\n${body}${words}` : `---\n${front}\n${words}`;
  return { draft: check(draft, 'a.report.md'), at: draft.length };
};
const inProse = [
  typing(home, ' It met regulation '),
  typing(home, ' It met regulation missing'),
  typing(home, ' It met regulation 12(2)('),
  typing(authority, ' Under section 4'),
  typing(authority, ' Under the Children Act 1989, '),
  typing(home, ' Staff recorded each restraint'),
  typing(authority, ' There was a child protection enquiry'),
  typing(authority, ' This is plain prose'),
];
const inKeys = [
  typing(home, 'requirements:\n  - regulation: '),
  typing(home, 'requirements:\n  - regulation: missing'),
  typing(home, 'requirements:\n  - regulation: 12(2)('),
  typing(home, 'recommendations:\n  - source: 4.10'),
  typing(home, 'recommendations:\n  - source: '),
  typing(authority, 'areas-for-improvement:\n  - citation: early help'),
];
const complete = (all) => (run) => {
  const { draft, at } = all[run % all.length];
  completions(draft, at, { explicit: true });
};
const first = time(1, () => searchProvisions(builtInInstruments, 'restraint'));
row('search of provisions, the first (reads all)', first);
row(
  'search of provisions',
  time(400, (run) =>
    searchProvisions(builtInInstruments, ['missing', 'reg 12', 's 47', 'child in need', 'r'][run % 5]),
  ),
);
row('completion of a citation in prose', time(400, complete(inProse)));
row('completion of a citation in a key', time(400, complete(inKeys)));
const rendered = (draft) => htmlDocument(compose(draft), { marked: true });
const renders = Array.from({ length: 200 }, (_, run) => check(edited(run), 'a.report.md'));
row(
  'render (compose and HTML), once checked',
  time(200, (run) => rendered(renders[run])),
);
row(
  'check, 10 times the text (cost grows with it)',
  time(20, (run) => check(lengthened(edited(run), text.length * 10), 'a.report.md')),
);

row('server, spawn to first findings', await server(7, async (client) => client.first));
await snippetRows(row, cli);
row(
  'server, worst of the first ten keystrokes',
  await server(7, async (client) => Math.max(...(await client.keystrokes(10, 0)))),
  'sent right after the first findings',
);
row('server, keystroke to findings', await server(1, (client) => client.keystrokes(60, 20)));

const all = time(7, () => spawnSync(process.execPath, [cli, 'lint', folder]));
const size = texts.reduce((sum, one) => sum + one.length, 0) / 1024 / 1024;
row(
  `lint of the folder (${size.toFixed(2)} MB), with start-up`,
  all,
  `${(names.length / (quantile(all, 0.5) / 1000)).toFixed(0)} drafts/s`,
);
row(
  'inspection-report --version (start-up alone)',
  time(7, () => spawnSync(process.execPath, [cli, '--version'])),
);

/** Starts a server `runs` times, opens the draft, and collects what `measure` gives. */
async function server(runs, measure) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const client = await connect();
    times.push(...[await measure(client)].flat());
    client.stop();
  }
  return times;
}

async function connect() {
  const from = performance.now();
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let buffer = Buffer.alloc(0);
  let tell = () => {};
  child.stdout.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length =
        head < 0 ? 0 : Number(/Content-Length: (\d+)/.exec(buffer.toString('utf8', 0, head))?.[1]);
      if (head < 0 || buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length));
      buffer = buffer.subarray(head + 4 + length);
      if (message.id === 1 || message.method === 'textDocument/publishDiagnostics') tell();
    }
  });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const answer = () => new Promise((resolve) => (tell = resolve));
  let next = answer();
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  await next;
  next = answer();
  const uri = 'file:///bench.report.md';
  send({ method: 'initialized', params: {} });
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
  });
  await next;
  const line = text.split('\n').findIndex((one) => one.startsWith('5. '));
  return {
    first: performance.now() - from,
    stop: () => child.kill(),
    async keystrokes(count, pause) {
      const times = [];
      for (let version = 2; version < count + 2; version++) {
        // A person types slower than this; without a pause the numbers would be those of a busy machine.
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        const at = { line, character: 10 };
        const typed = version % 2 === 0;
        const change = {
          range: { start: at, end: typed ? at : { line, character: 11 } },
          text: typed ? 'x' : '',
        };
        const started = performance.now();
        const reply = answer();
        send({
          method: 'textDocument/didChange',
          params: { textDocument: { uri, version }, contentChanges: [change] },
        });
        await reply;
        times.push(performance.now() - started);
      }
      return times;
    },
  };
}
