// One session of an editor with a language server: what a person waits for, and what the server costs the machine.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import node from 'vscode-languageserver/node';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = node;
const firstKeys = 10;
const usualKeys = 40;
const completions = 20;
/** Milliseconds between two keystrokes: a person types more slowly. */
const pause = 30;

/**
 * Opens a draft, types in it, asks for completions, and ends the server. Times are in milliseconds, memory in MB.
 * @param {{ command: readonly string[], draft: { uri: string, languageId: string, text: string }, steps?: number,
 *   settings?: unknown, keys?: number, at: { line: number, character: number }, complete: { line: number, character: number } }} options
 * `steps`: how often the server sends the findings of a version; `keys`: how many are typed after the first ten; `at`: where letters are typed; `complete`: where
 * completions are asked for
 * @returns `first` and `text`: until the first and the last findings after the start; `worst`: of the first ten keystrokes;
 * `keys` and `keysText`: until the first and the last findings of each later one; `cpu`: of a keystroke
 */
export async function session({
  command,
  draft,
  settings = null,
  steps = 1,
  keys = usualKeys,
  at,
  complete,
}) {
  const from = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const client = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const findings = new Findings(client);
  client.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }) => settings?.[section] ?? null),
  );
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  const open = { processId: process.pid, rootUri: null, workspaceFolders: null };
  const capabilities = {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  };
  await client.sendRequest('initialize', { ...open, capabilities });
  await client.sendNotification('initialized', {});
  if (settings) await client.sendNotification('workspace/didChangeConfiguration', { settings });
  await client.sendNotification('textDocument/didOpen', { textDocument: { ...draft, version: 1 } });
  await findings.of(1);
  const first = performance.now() - from;
  await findings.of(1, steps);
  const text = performance.now() - from;

  const type = async (version, { withText = false } = {}) => {
    const isTyped = version % 2 === 0;
    const range = { start: at, end: isTyped ? at : { ...at, character: at.character + 1 } };
    const textDocument = { uri: draft.uri, version };
    const started = performance.now();
    const contentChanges = [{ range, text: isTyped ? 'x' : '' }];
    await client.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    await findings.of(version);
    const quick = performance.now() - started;
    if (!withText) return { quick };
    await findings.of(version, steps);
    return { quick, text: performance.now() - started };
  };
  const early = [];
  for (let key = 0; key < firstKeys; key++) early.push((await type(2 + key)).quick);
  const cpu = cpuOf(child.pid);
  const later = [];
  for (let key = 0; key < keys; key++) {
    await new Promise((done) => setTimeout(done, pause));
    later.push(await type(2 + firstKeys + key, { withText: true }));
  }
  const perKey = (cpuOf(child.pid) - cpu) / keys;
  const completion = [];
  for (let asked = 0; asked < completions; asked++) {
    const started = performance.now();
    await client.sendRequest('textDocument/completion', {
      textDocument: { uri: draft.uri },
      position: complete,
    });
    completion.push(performance.now() - started);
  }
  const memory = memoryOf(child.pid);
  child.kill();
  client.dispose();
  return {
    first,
    text,
    worst: Math.max(...early),
    keys: later.map(({ quick }) => quick),
    keysText: later.map(({ text: whole }) => whole),
    cpu: perKey,
    completion,
    memory,
  };
}

/** Waits for the findings of a version. What a server sends without a version is for the one that was last asked for. */
class Findings {
  #asked = 1;
  #counts = new Map();
  #tell = () => {};

  constructor(client) {
    client.onNotification('textDocument/publishDiagnostics', ({ version = this.#asked }) => {
      this.#counts.set(version, (this.#counts.get(version) ?? 0) + 1);
      this.#tell();
    });
  }

  async of(version, times = 1) {
    this.#asked = version;
    while ((this.#counts.get(version) ?? 0) < times) await new Promise((done) => (this.#tell = done));
  }
}

/** Milliseconds of processor time of a process, in steps of 10; nothing where the system does not say. */
function cpuOf(pid) {
  if (process.platform !== 'linux') return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf(pid) {
  if (process.platform !== 'linux') return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
