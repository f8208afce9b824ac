import { afterEach, expect, it } from 'vitest';
import {
  DidChangeTextDocumentNotification,
  type DocumentDiagnosticReport,
  type MessageConnection,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { memoryFiles } from '../../config/files';
import { check } from '../../lint/check';
import { exampleDraft } from '../../rules/examples';
import { checkAllRequest, checkOpenRequest } from '../requests';
import { connect, publicationsOf, type TestClient } from '../testing';

const folder = 'file:///team/';
const uri = `${folder}a.report.md`;
const text = exampleDraft({
  framework: 'sccif',
  body: '## Overall experiences and progress of children and young people: good\n\n1. Children recieve care.\n\n2. They liek it.\n',
}).replace('good', 'excellent');
const words = [...new Set(`${text} receive`.match(/[A-Za-z]+/g))].filter(
  (word) => !/recieve|liek/.test(word),
);
const tables = {
  'file:///tables/words.txt': words.sort().join('\n'),
  'file:///tables/word-counts.tsv': 'receive\t90\nlike\t90\n',
};

interface Registration {
  readonly id: string;
  readonly method: string;
  readonly registerOptions: { readonly identifier?: string; readonly workspaceDiagnostics?: boolean };
}

interface PullClient extends TestClient {
  readonly files: Map<string, string>;
  /** The identifiers that are registered, those of the whole workspace with an asterisk. */
  readonly registered: () => string[];
  /** The number of times that the client was told to ask again. */
  readonly refreshed: () => number;
  readonly pushed: string[];
  readonly shown: string[];
  /** Waits until the client was told to ask again more often than so many times. */
  readonly untilRefreshed: (more: number) => Promise<void>;
  readonly pull: (identifier?: string, previousResultId?: string, of?: string) => Promise<Answer>;
}

type Answer = DocumentDiagnosticReport & { readonly resultId?: string };
let connected: MessageConnection | undefined;
afterEach(() => connected?.dispose());

async function pullClient(
  diagnostic: object,
  { files = {}, options = {} }: { files?: Record<string, string>; options?: object } = {},
): Promise<PullClient> {
  const stored = new Map(Object.entries({ ...tables, ...files }));
  const inMemory = {
    read: async (of: string) => memoryFiles(Object.fromEntries(stored)).read(of),
    list: async (of: string) => memoryFiles(Object.fromEntries(stored)).list(of),
  };
  const test = await connect(inMemory, {
    workspaceFolders: [{ uri: folder, name: 'team' }],
    initializationOptions: { language: 'file:///tables/', ...options },
    capabilities: {
      textDocument: { diagnostic },
      workspace: { diagnostics: { refreshSupport: true } },
    },
  });
  const { client } = test;
  connected = client;
  const registered = new Map<string, string>();
  const pushed: string[] = [];
  const shown: string[] = [];
  let refreshed = 0;
  let look = (): void => {};
  client.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
    for (const { id, method, registerOptions } of registrations)
      if (method === 'textDocument/diagnostic')
        registered.set(
          id,
          `${registerOptions.identifier}${registerOptions.workspaceDiagnostics === true ? '*' : ''}`,
        );
    return null;
  });
  client.onRequest(
    'client/unregisterCapability',
    ({ unregisterations }: { unregisterations: Registration[] }) => {
      for (const { id } of unregisterations) registered.delete(id);
      return null;
    },
  );
  client.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    look();
    return null;
  });
  client.onNotification('textDocument/publishDiagnostics', (params: { uri: string }) => {
    pushed.push(params.uri);
  });
  client.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  return {
    ...test,
    files: stored,
    registered: () => [...registered.values()].sort(),
    refreshed: () => refreshed,
    pushed,
    shown,
    untilRefreshed: (more) =>
      new Promise((resolve) => {
        look = () => refreshed > more && resolve();
        look();
      }),
    pull: (identifier, previousResultId, of = uri) =>
      client.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: of },
        ...(identifier && { identifier }),
        ...(previousResultId && { previousResultId }),
      }),
  };
}

const opened = ({ client }: PullClient, of = uri, content = text, languageId = 'markdown'): Promise<void> =>
  client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: of, languageId, version: 1, text: content },
  });

const codes = (answer: Answer): unknown[] =>
  answer.kind === 'full' ? answer.items.map(({ code }) => code) : [answer.kind];

const structureCodes = check(text, uri)
  .findings.map(({ rule }) => rule)
  .filter((rule) => !rule.startsWith('language/'));

it('gives the two parts to a client with registrations, each with an id, and publishes nothing', async () => {
  const test = await pullClient({ dynamicRegistration: true });
  expect(test.initialized.capabilities.diagnosticProvider).toBeUndefined();
  await opened(test);
  const structure = await test.pull('structure');
  const words = await test.pull('text');
  expect(test.registered()).toEqual(['structure', 'text']);
  expect(codes(structure)).toEqual(structureCodes);
  expect(codes(structure)).toContain('judgement/grade');
  expect(codes(words)).toEqual(['language/spelling', 'language/spelling']);
  // The answer after the tables are read has the same parts: none has the findings of the other.
  expect(codes(await test.pull('structure'))).toEqual(structureCodes);
  expect(codes(await test.pull('structure', structure.resultId))).toEqual(['unchanged']);
  expect(codes(await test.pull('text', words.resultId))).toEqual(['unchanged']);
  expect(test.pushed).toEqual([]);
});

it('gives everything in one answer to a client without registrations', async () => {
  const test = await pullClient({});
  expect(test.initialized.capabilities.diagnosticProvider).toEqual({
    interFileDependencies: false,
    workspaceDiagnostics: false,
  });
  await opened(test);
  const answer = await test.pull();
  expect(codes(answer).sort()).toEqual([...structureCodes, 'language/spelling', 'language/spelling'].sort());
  expect(codes(await test.pull(undefined, answer.resultId))).toEqual(['unchanged']);
  expect(test.registered()).toEqual([]);
  expect(test.pushed).toEqual([]);
});

it('publishes to a client that asks for that, and announces nothing else', async () => {
  const test = await pullClient({}, { options: { diagnostics: 'push' } });
  expect(test.initialized.capabilities.diagnosticProvider).toBeUndefined();
  const published = publicationsOf(test.client);
  await opened(test);
  expect(await published.until((params) => params.uri === uri)).toMatchObject({ version: 1 });
});

it('answers for the text as it is now, and not at all for one that has changed meanwhile', async () => {
  const test = await pullClient({ dynamicRegistration: true });
  await opened(test);
  const waiting = test.pull('text').catch((error: unknown) => error);
  await test.client.sendNotification(DidChangeTextDocumentNotification.method, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: text.replace('recieve', 'receive') }],
  });
  expect(await waiting).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
  expect(codes(await test.pull('text'))).toEqual(['language/spelling']);
});

it('has the client ask again when a config changes', async () => {
  const test = await pullClient({});
  await opened(test);
  const before = await test.pull();
  const times = test.refreshed();
  const config = `${folder}.inspection-report.yaml`;
  test.files.set(config, 'rules:\n  judgement/grade: off\n');
  await test.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: config, type: 1 }],
  });
  await test.untilRefreshed(times);
  expect(codes(await test.pull(undefined, before.resultId))).not.toContain('judgement/grade');
});

const brokenConfig = { [`${folder}.inspection-report.yaml`]: 'rulez: 1\n' };

it('gives the findings of a config with those of a draft, or as a sentence', async () => {
  const able = await pullClient({ relatedDocumentSupport: true }, { files: brokenConfig });
  await opened(able);
  expect(await able.pull()).toMatchObject({
    relatedDocuments: { [`${folder}.inspection-report.yaml`]: { items: [{ code: 'config/invalid' }] } },
  });
  // Once, until they change.
  expect(await able.pull()).not.toHaveProperty('relatedDocuments');
  able.client.dispose();
  const plain = await pullClient({}, { files: brokenConfig });
  await opened(plain);
  await plain.pull();
  await plain.pull();
  expect(plain.shown).toEqual(['.inspection-report.yaml has 1 finding. Open it to see what to change.']);
  await opened(plain, `${folder}.inspection-report.yaml`, 'rulez: 1\n', 'yaml');
  expect(codes(await plain.pull(undefined, undefined, `${folder}.inspection-report.yaml`))).toEqual([
    'config/invalid',
  ]);
});

it('leaves the findings of an open config to its own request', async () => {
  const test = await pullClient({ relatedDocumentSupport: true }, { files: brokenConfig });
  await opened(test, `${folder}.inspection-report.yaml`, 'rulez: 1\n', 'yaml');
  await opened(test);
  expect(await test.pull()).not.toHaveProperty('relatedDocuments');
});

it('gives the findings of a file of a library', async () => {
  const library = `${folder}phrases/areas.yaml`;
  const test = await pullClient({});
  await opened(test, library, 'snippets:\n  - id: a\n    prefix: a\n    titel: x\n', 'yaml');
  expect(codes(await test.pull(undefined, undefined, library)).length).toBeGreaterThan(0);
});

const askAll = ({ client }: PullClient, previousResultIds: object[]): Promise<WorkspaceDiagnosticReport> =>
  client.sendRequest('workspace/diagnostic', { previousResultIds });

it('gives the findings of closed drafts while all are checked, and waits for the next change', async () => {
  const closed = `${folder}b.report.md`;
  const test = await pullClient({ dynamicRegistration: true }, { files: { [closed]: text } });
  await opened(test);
  expect(await askAll(test, [])).toEqual({ items: [] });
  await test.client.sendRequest(checkAllRequest, {});
  expect(test.registered()).toEqual(['closed*', 'structure', 'text']);
  const { items } = await askAll(test, []);
  expect(items.map((item) => [item.uri, item.kind])).toEqual([[closed, 'full']]);
  const [first] = items;
  const known = [{ uri: closed, value: first?.resultId }];
  const next = askAll(test, known);
  test.files.set(closed, text.replace('excellent', 'outstanding'));
  await test.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: closed, type: 2 }],
  });
  const [changed] = (await next).items;
  expect(changed).toMatchObject({ uri: closed, kind: 'full' });
  // An open draft has its findings from the other registrations.
  const after = [{ uri: closed, value: changed?.resultId }];
  const last = askAll(test, after);
  await opened(test, closed);
  expect((await last).items).toMatchObject([{ uri: closed, kind: 'full', items: [] }]);
  await test.client.sendRequest(checkOpenRequest, {});
  expect(test.registered()).toEqual(['structure', 'text']);
  expect((await askAll(test, after)).items).toMatchObject([{ uri: closed, kind: 'full', items: [] }]);
  expect(test.pushed).toEqual([]);
});

it('answers requests of any form', async () => {
  const test = await pullClient({});
  const ask = (method: string, params: object): Promise<unknown> =>
    test.client.sendRequest(method, params).catch((error: { code: number }) => error.code);
  expect(await ask('textDocument/diagnostic', { textDocument: { uri: 'file:///none.md' } })).toMatchObject({
    kind: 'full',
    items: [],
  });
  expect(await ask('textDocument/diagnostic', {})).toMatchObject({ items: [] });
  expect(await ask('workspace/diagnostic', { previousResultIds: 'x' })).toEqual({ items: [] });
});
