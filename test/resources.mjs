// Measures what the extension costs VS Code: `npm run bench -- --resources [DIR]`. The memory of the language server with 200
// open drafts, and the time that loading and activating the extension takes. Asserts nothing.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const drafts = 200;
const starts = 15;

/** Prints the table for the drafts of a folder, by default the examples. */
export async function printResources([folder = join(root, 'examples')]) {
  const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) process.exit(2);
  const texts = readdirSync(folder)
    .filter((name) => /\.report\.(md|ya?ml)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const { before, open, edited, bytes } = await serverMemory(texts);
  console.log(`${drafts} open drafts of ${Math.round(bytes / drafts / 1024)} KB on average`);
  console.log(`language server, before the first draft: ${before} MB`);
  console.log(`language server, all open and checked:   ${open} MB`);
  console.log(`language server, after ${drafts} edits:        ${edited} MB`);
  const times = Array.from({ length: starts }, activation);
  for (const key of ['load', 'activate'])
    console.log(
      `extension, ${key}: ${median(times.map((time) => time[key])).toFixed(1)} ms of CPU time (median of ${starts})`,
    );
}

/** The resident memory of a server in MB, as the drafts are opened and edited. */
async function serverMemory(texts) {
  const child = spawn(process.execPath, [join(root, 'server/dist/cli/main.mjs'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const documentUri = (index) =>
    `${pathToFileURL(join(root, 'examples')).href}/${index}-${texts[index % texts.length].name}`;
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const before = memoryOf(child.pid);
  let bytes = 0;
  for (let index = 0; index < drafts; index++) {
    // A line of its own, so that no two drafts share what is found in one text.
    const text = `${texts[index % texts.length].text}\n<!-- ${index} -->\n`;
    bytes += Buffer.byteLength(text);
    const languageId = /\.md$/.test(documentUri(index)) ? 'markdown' : 'yaml';
    const textDocument = { uri: documentUri(index), languageId, version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await symbols(connection, documentUri(index));
  }
  const open = memoryOf(child.pid);
  for (let index = 0; index < drafts; index++) {
    const position = { line: 1, character: 0 };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: documentUri(index), version: 2 },
      contentChanges: [{ range: { start: position, end: position }, text: '# a\n' }],
    });
    await symbols(connection, documentUri(index));
  }
  const edited = memoryOf(child.pid);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { before, open, edited, bytes };
}

/** An answer about the latest text, which the server has then read and checked. */
const symbols = (connection, uri) =>
  connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });

const memoryOf = (pid) =>
  Math.round(Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024);

/** The milliseconds of CPU time that a new process takes to load the extension, and to activate it where no draft is open. */
function activation() {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', activate], { cwd: root, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr.slice(-400));
  return JSON.parse(stdout);
}

// VS Code is a stand-in that answers everything with itself: what is measured is the extension alone.
const activate = `
const Module = require('node:module');
const parent = new Proxy({}, { get: (_, key) => stand[key] });
const stand = new Proxy(function () {}, {
  // The bundle copies a module to an object with the same prototype.
  getPrototypeOf: () => parent,
  get: (target, key) =>
    key === 'EventEmitter' ? class { event = () => stand; fire() {} dispose() {} } :
    key === Symbol.iterator ? [][Symbol.iterator].bind([]) :
    key === Symbol.toPrimitive ? () => '' :
    key === 'then' ? undefined :
    key === 'prototype' ? target.prototype :
    key === 'map' || key === 'flatMap' || key === 'filter' ? () => [] : stand,
  apply: () => stand,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? stand : load(name, ...rest));
const time = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
const start = time();
const extension = require('./dist/client/extension.node.cjs');
const loaded = time();
extension.activate({ subscriptions: [], extensionUri: stand, workspaceState: stand, globalState: stand });
console.log(JSON.stringify({ load: loaded - start, activate: time() - loaded }));
process.exit();
`;

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
