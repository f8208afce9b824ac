import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryFiles } from '../server/src/config/files';
import * as requests from '../server/src/lsp/requests';
import { connect, type TestClient } from '../server/src/lsp/testing';
import { exampleDraft } from '../server/src/rules/examples';
import { cases, thorough } from './volume';

// Whatever a client sends, the server answers afterwards, and logs nothing of a draft.

const folder = 'file:///work/';
const secret = 'Wren-Ashdown-secret';
const draft = exampleDraft({ framework: 'sccif' }).replace(/\n$/, `\n\n${secret}\n`);
const files = memoryFiles({
  [`${folder}.inspection-report.yaml`]:
    'baseline: "\\ud800"\nextends: "./\\ud800.yaml"\nlibraries: "\\udc00"\n',
  [`${folder}closed.report.md`]: draft,
});

let server: TestClient;
let logged: string[];
const faults: unknown[] = [];
const onFault = (error: unknown): void => void faults.push(error);

beforeEach(async () => {
  logged = [];
  faults.length = 0;
  process.prependListener('unhandledRejection', onFault);
  server = await connect(files, { workspaceFolders: [{ uri: folder, name: 'work' }] });
  server.client.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
});
afterEach(() => {
  process.removeListener('unhandledRejection', onFault);
  server.client.dispose();
});

const send = (method: string, params: unknown): Promise<void> =>
  server.client.sendNotification(method, params);
const ask = (method: string, params: unknown): Promise<unknown> =>
  server.client.sendRequest(method, params).catch((error: unknown) => error);

/** Opens a draft and asks for a hover: the server is alive, and what was sent before is done. */
async function expectAlive(): Promise<void> {
  await server.open(`${folder}alive.report.md`, draft);
  const answer = await server.client.sendRequest('textDocument/hover', {
    textDocument: { uri: `${folder}alive.report.md` },
    position: { line: 1, character: 3 },
  });
  expect(answer).toMatchObject({ contents: { kind: 'markdown' } });
  await send('textDocument/didClose', { textDocument: { uri: `${folder}alive.report.md` } });
  // Rejections are reported after the promises of one turn.
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(faults).toEqual([]);
  expect(logged.join('\n')).not.toContain(secret);
}

const oddUris = [
  'file:///work/Caf%E9.report.md',
  'file:///work/100%.report.md',
  'file:///work/%00%ff%zz.report.yaml',
  'file:///%ED%A0%80/.inspection-report.yaml',
  'file://server/share/a.report.md',
  'file://server/a.report.md',
  'file://a b/.inspection-report.yaml',
  'file://[/.inspection-report.yaml',
  'file:a.report.md',
  'file:///',
  'untitled:Untitled-1',
  'untitled:/a.report.md',
  'vscode-vfs://github/team/drafts/a.report.md',
  'git:/work/a.report.md?{"path":"/work/a.report.md","ref":"~"}',
  'inspection-report:///snippets/areas.yaml',
  'inspection-report:/%E9/library.yaml',
  'x:',
  '',
  '\ud800.report.md',
  '/work/a.report.md',
  'C:\\work\\a.report.md',
];

describe('any URI of a document', () => {
  it.each(oddUris)('%s', async (uri) => {
    for (const languageId of thorough ? ['markdown', 'yaml'] : ['markdown']) {
      await send('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text: draft } });
      const position = { line: 3, character: 3 };
      for (const method of methods.document)
        await ask(method, { ...plainParams, textDocument: { uri }, position, uri });
      await send('textDocument/didSave', { textDocument: { uri } });
      await send('workspace/didChangeWatchedFiles', { changes: [1, 2, 3].map((type) => ({ uri, type })) });
      await send('textDocument/didClose', { textDocument: { uri } });
    }
    await expectAlive();
  });
});

const plainParams = {
  range: { start: { line: 0, character: 0 }, end: { line: 9, character: 9 } },
  context: { diagnostics: [], includeDeclaration: true },
  query: '',
  key: 'x',
  format: 'json',
  to: 'html',
};

const ours: readonly string[] = Object.values(requests).filter((value) => typeof value === 'string');
const methods = {
  document: [
    'textDocument/codeAction',
    'textDocument/completion',
    'textDocument/definition',
    'textDocument/documentLink',
    'textDocument/hover',
    'textDocument/inlayHint',
    'textDocument/references',
    ...ours.filter((name) => !/findings|checkAll|recentSnippets|librariesChanged/i.test(name)),
  ],
  other: [
    'workspace/symbol',
    'completionItem/resolve',
    'codeAction/resolve',
    requests.findingsRequest,
    requests.checkAllRequest,
    requests.checkOpenRequest,
  ],
  notification: [
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
    'textDocument/didSave',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeConfiguration',
    'workspace/didChangeWorkspaceFolders',
    'window/workDoneProgress/cancel',
    requests.recentSnippetsNotification,
  ],
};

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const oddValues: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  true,
  '',
  secret,
  [],
  [null],
  {},
  { line: -1, character: -1 },
  { line: 1e9, character: 1e9 },
  { line: 'x', character: null },
  { uri: null },
  ...oddUris,
];

/** The parameters with a few of their parts replaced, removed or wrapped, at any depth. */
function broken(value: unknown, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (random() < 0.12) return pick(oddValues);
  if (random() < 0.04) return [value];
  if (Array.isArray(value)) return value.map((item) => broken(item, random));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(() => random() > 0.06);
  return Object.fromEntries(kept.map(([key, part]) => [key, broken(part, random)]));
}

it('goes on after parameters of any form', { tags: ['volume'] }, async () => {
  const random = numbers(20261128);
  const uri = `${folder}a.report.md`;
  const position = { line: 4, character: 5 };
  const textDocument = { uri, languageId: 'markdown', version: 1, text: draft };
  const change = { range: { start: position, end: position }, text: secret };
  const params = {
    ...plainParams,
    textDocument,
    position,
    uri,
    contentChanges: [change],
    changes: [{ uri, type: 2 }],
    event: { added: [{ uri: folder, name: 'x' }], removed: [] },
    settings: {},
    keys: ['x'],
    token: 'x',
    data: { uri, snippet: 'x', offset: 5, fixId: 'x' },
    label: 'x',
    title: 'x',
  };
  await send('textDocument/didOpen', { textDocument });
  const all = [...methods.document, ...methods.other, ...methods.notification, ...methods.notification];
  for (let round = 0; round < cases(3000); round++) {
    const method = all[Math.floor(random() * all.length)] as string;
    const sent = broken(params, random);
    if (methods.notification.includes(method)) await send(method, sent);
    else await ask(method, sent);
  }
  await expectAlive();
});

it('leaves out a document without a text, and a change that is none', async () => {
  const uri = `${folder}b.report.md`;
  await send('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: null },
  });
  expect(await ask(requests.previewRequest, { uri })).toBeNull();
  await server.open(uri, draft);
  const before = await ask(requests.previewRequest, { uri });
  for (const range of [
    { start: { line: 'x', character: 0 } },
    null,
    { start: { line: 1.5, character: 0 } },
  ]) {
    const contentChanges = [{ text: 'lost' }, { range, text: 'lost' }];
    await send('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
  }
  expect(await ask(requests.previewRequest, { uri })).toEqual(before);
  expect(logged.map((line) => line.split('\n')[0])).toEqual([
    'onDidOpenTextDocument failed: MalformedError',
    ...Array.from({ length: 3 }, () => 'onDidChangeTextDocument failed: MalformedError'),
  ]);
});
