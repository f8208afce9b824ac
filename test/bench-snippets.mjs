// Times of snippet libraries over the protocol: ten libraries with 500 snippets each beside a draft.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import node from 'vscode-languageserver/node';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = node;
const sections = ['overall-experiences-and-progress', 'helped-and-protected', 'leaders-and-managers'];

function library(folder, at) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'library.yaml'),
    `name: Library ${at}\nversion: 1.0.0\nowner: O\nlicence: MIT\n`,
  );
  for (let file = 0; file < 5; file++) writeFileSync(join(folder, `f${file}.yaml`), snippets(at, file));
}

const snippets = (at, file, title = 'Staff listen') =>
  `snippets:\n${Array.from({ length: 100 }, (_, n) => {
    const id = `s${at}-${file}-${n}`;
    const where = n % 2 ? '{framework: sccif}' : `{framework: sccif, section: ${sections[n % 3]}}`;
    return `  - id: ${id}\n    prefix: p-${id}\n    title: ${title} ${id}\n    where: ${where}\n    status: approved\n    body: |\n      Children who live at $PROVIDER say that staff \${1|listen,help|} and \${2:make time} for them. It is $GRADE.\n`;
  }).join('')}`;

const safety = '## How well children and young people are helped and protected: good\n\n';
const text = `---\nframework: sccif\nsetting: childrens-home\nurn: '1234567'\nprovider: Example Care\ninspection: {type: full, start: 2026-06-08, end: 2026-06-09}\njudgements:\n  overall-experiences-and-progress: good\n  helped-and-protected: good\n  leaders-and-managers: good\n---\n\n# A home\n\n${safety}${'Children are safe here. Staff know them well and help them.\n\n'.repeat(300)}\n\n`;

async function connect(cli, folder) {
  const from = performance.now();
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let tell = () => {};
  const first = new Promise((done) => (tell = done));
  client.onNotification('textDocument/publishDiagnostics', () => tell());
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  const completion = {
    completionItem: { snippetSupport: true, resolveSupport: { properties: ['documentation'] } },
  };
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { completion },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  await client.sendNotification('initialized', {});
  const uri = pathToFileURL(join(folder, 'a.report.md')).href;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await first;
  return { client, uri, first: performance.now() - from, stop: () => child.kill() };
}

/** Prints the rows of snippets. */
export async function snippetRows(row, cli) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-snippets-'));
  try {
    const bare = join(folder, 'bare');
    const full = join(folder, 'full');
    mkdirSync(bare);
    for (let at = 0; at < 10; at++) library(join(full, `l${at}`), at);
    const names = Array.from({ length: 10 }, (_, at) => `l${at}`).join(', ');
    writeFileSync(join(full, '.inspection-report.yaml'), `libraries: [${names}]\n`);
    const times = { bare: [], full: [] };
    for (let run = 0; run < 7; run++) {
      for (const [name, at] of [
        ['bare', bare],
        ['full', full],
      ]) {
        const one = await connect(cli, at);
        times[name].push(one.first);
        one.stop();
      }
    }
    row('server, spawn to first findings, no libraries', times.bare);
    row('server, the same with ten libraries', times.full);
    const { client, uri, stop } = await connect(cli, full);
    const line = text.split('\n').length - 2;
    const ask = (triggerKind = 1) =>
      client.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position: { line, character: 0 },
        context: { triggerKind },
      });
    const loading = performance.now();
    await client.sendRequest('inspectionReport/snippets', {
      uri: `${pathToFileURL(full).href}/`,
      position: undefined,
    });
    row('5,000 snippets in ten libraries: all loaded', [performance.now() - loading], 'and all sent');
    const asked = [];
    for (let run = 0; run < 120; run++) {
      const from = performance.now();
      const { items } = await ask();
      if (run >= 20) asked.push(performance.now() - from);
      if (items.length < 100) throw new Error('Snippets are missing from the list');
    }
    row('completion with them, over the protocol', asked, '100 items');
    const live = [];
    for (let run = 0; run < 15; run++) {
      const file = join(full, 'l0', 'f0.yaml');
      const title = `Title ${run}`;
      writeFileSync(file, snippets(0, 0, title));
      const from = performance.now();
      const changes = [{ uri: pathToFileURL(file).href, type: 2 }];
      await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
      for (;;) {
        const { items } = await ask();
        if (items.some(({ label }) => label.startsWith(`${title} `))) break;
      }
      live.push(performance.now() - from);
    }
    row('one changed file until it is offered', live);
    stop();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
