import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type MessageConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { run } from '../../cli/run';
import { type Files, memoryFiles } from '../../config/files';
import { nodeFiles } from '../../node/node-files';
import { exampleDraft } from '../../rules/examples';
import {
  type AllChecked,
  checkAllRequest,
  checkOpenRequest,
  type FindingsAnswer,
  findingsFormatsRequest,
  findingsRequest,
  type SaveChoice,
} from '../requests';
import { connect } from '../testing';

const root = 'file:///work/';
const good = exampleDraft({ framework: 'ilacs' });
const bad = good.replace('urn: ', 'urn: x');

/** A client with the rules of the findings that were last published, by file. */
async function start(files: Files, folders: readonly string[] = [root], initializationOptions = {}) {
  const { client, open } = await connect(files, {
    workspaceFolders: folders.map((uri) => ({ uri: uri.replace(/\/$/, ''), name: 'work' })),
    initializationOptions,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  const published: Record<string, readonly unknown[]> = {};
  client.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      published[uri.slice(root.length)] = diagnostics.map(({ code }) => code);
    },
  );
  return { client, open, published };
}

const changed = (client: MessageConnection, name: string, type = 2) =>
  client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: root + name, type }] });

/** When this is answered, everything that was sent before has been answered, and its findings published. */
const settled = (client: MessageConnection) => client.sendRequest('inspectionReport/libraries', {});

it('tells of drafts that are not open once it is asked to', async () => {
  const { client, published } = await start(
    memoryFiles({
      [`${root}a.report.md`]: good,
      [`${root}deep/b.report.md`]: bad,
      [`${root}notes.md`]: '# Notes\n',
    }),
  );
  expect(published).toEqual({});
  const found = await client.sendRequest<AllChecked>(checkAllRequest, {});
  expect(found).toEqual({ drafts: 2, errors: 1, warnings: 0, others: 0, infos: 0 });
  expect(published).toEqual({ 'a.report.md': [], 'deep/b.report.md': ['draft/urn'] });
  await client.sendRequest(checkOpenRequest);
  await settled(client);
  expect(published['deep/b.report.md']).toEqual([]);
});

it('keeps to the files as they are, until that is taken back', async () => {
  const disk: Record<string, string> = { [`${root}a.report.md`]: good };
  const { client, published } = await start({
    read: (uri) => memoryFiles(disk).read(uri),
    list: (folder) => memoryFiles(disk).list(folder),
  });
  await client.sendRequest(checkAllRequest, {});
  disk[`${root}a.report.md`] = bad;
  await changed(client, 'a.report.md');
  await settled(client);
  expect(published['a.report.md']).toEqual(['draft/urn']);
  disk[`${root}b.report.md`] = bad;
  await changed(client, 'b.report.md', 1);
  await settled(client);
  expect(published['b.report.md']).toEqual(['draft/urn']);
  disk[`${root}.inspection-report.yaml`] = 'rules: {draft/urn: off}\n';
  await changed(client, '.inspection-report.yaml', 1);
  await client.sendRequest(findingsRequest, { format: 'json' });
  await settled(client);
  expect(published['b.report.md']).toEqual([]);
  delete disk[`${root}.inspection-report.yaml`];
  await changed(client, '.inspection-report.yaml', 3);
  await client.sendRequest(findingsRequest, { format: 'json' });
  await settled(client);
  expect(published['b.report.md']).toEqual(['draft/urn']);
  delete disk[`${root}b.report.md`];
  await changed(client, 'b.report.md', 3);
  await settled(client);
  expect(published['b.report.md']).toEqual([]);
  await client.sendRequest(checkOpenRequest);
  disk[`${root}a.report.md`] = bad;
  await changed(client, 'a.report.md');
  await settled(client);
  expect(published['a.report.md']).toEqual([]);
});

it('tells of an open draft as it is there, and of its file when it is closed', async () => {
  const { client, published } = await start(memoryFiles({ [`${root}a.report.md`]: bad }));
  const uri = `${root}a.report.md`;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: good },
  });
  expect(await client.sendRequest(checkAllRequest, {})).toMatchObject({ drafts: 1, errors: 0 });
  expect(published['a.report.md']).toEqual([]);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await settled(client);
  await settled(client);
  expect(published['a.report.md']).toEqual(['draft/urn']);
});

it('tells of a draft that cannot be read, and counts it as an error, as the command line does', async () => {
  const disk = memoryFiles({ [`${root}a.report.md`]: good, [`${root}b.report.md`]: `${good}caf\uFFFD\n` });
  const { client, published } = await start({
    read: (uri) => disk.read(uri),
    list: async (folder) => [...(await disk.list(folder)), ...(folder === root ? ['c.report.md'] : [])],
    fault: async (uri) => (uri === `${root}c.report.md` ? 'It is a folder and no file.' : undefined),
  });
  expect(await client.sendRequest(checkAllRequest, {})).toEqual({
    drafts: 3,
    errors: 2,
    warnings: 0,
    others: 0,
    infos: 0,
  });
  expect(published).toEqual({
    'a.report.md': [],
    'b.report.md': ['file/unreadable'],
    'c.report.md': ['file/unreadable'],
  });
  expect(await client.sendRequest(findingsRequest, { format: 'compact' })).toMatchObject({
    text: expect.stringMatching(
      /b\.report\.md:1:1: error: Some characters cannot be read\. Type them again\..*\n.*c\.report\.md:1:1: error: It is a folder/,
    ),
  });
  await client.sendRequest(checkOpenRequest);
  await settled(client);
  expect(published['c.report.md']).toEqual([]);
});

it('says nothing more of drafts that are not open once it is cancelled, or taken back meanwhile', async () => {
  const disk = memoryFiles({ [`${root}a.report.md`]: bad, [`${root}b.report.md`]: bad });
  let reached = () => {};
  let go = () => {};
  const wait = () => {
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    return {
      waiting,
      there: new Promise<void>((resolve) => {
        reached = resolve;
      }),
    };
  };
  let held = wait();
  const { client, published } = await start({
    list: (folder) => disk.list(folder),
    read: async (uri) => {
      if (uri.endsWith('/b.report.md')) {
        reached();
        await held.waiting;
      }
      return disk.read(uri);
    },
  });
  const source = new CancellationTokenSource();
  const cancelled = client.sendRequest(checkAllRequest, {}, source.token);
  await held.there;
  source.cancel();
  await settled(client);
  go();
  expect(await cancelled).toBeNull();
  await settled(client);
  expect(Object.values(published).flat()).toEqual([]);

  held = wait();
  const all = client.sendRequest(checkAllRequest, {});
  await held.there;
  await client.sendRequest(checkOpenRequest);
  go();
  await all;
  await settled(client);
  expect(Object.values(published).flat()).toEqual([]);
});

it('counts an open draft as a file with its text, and none that lies elsewhere', async () => {
  const yaml = 'framework: ilacs\nframework: ilacs\n';
  const { client } = await start(memoryFiles({}), [root], { yamlSyntaxElsewhere: true });
  const open = (uri: string, languageId: string, text: string) =>
    client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  await open(`${root}a.report.yaml`, 'yaml', yaml);
  await open('file:///elsewhere/b.report.md', 'markdown', bad);
  await open('untitled:Untitled-1', 'markdown', bad);
  const found = await client.sendRequest<FindingsAnswer>(findingsRequest, { format: 'compact' });
  expect(found).toMatchObject({
    found: { drafts: 1 },
    text: expect.stringContaining('[syntax/duplicate-key]'),
  });
});

it('hands on what is found, with the paths that a person knows', async () => {
  const { client } = await start(memoryFiles({ [`${root}deep%20down/b.report.md`]: bad }));
  const html = await client.sendRequest<FindingsAnswer>(findingsRequest, { format: 'html' });
  expect(html).toMatchObject({
    found: { drafts: 1, errors: 1 },
    text: expect.stringMatching(/<h2 id="figures">[\s\S]*deep down\/b\.report\.md/),
  });
  const json = await client.sendRequest<FindingsAnswer>(findingsRequest, { format: 'json' });
  const previous = 'text' in json ? json.text : '';
  expect(JSON.parse(previous)).toMatchObject([{ errorCount: 1 }]);
  expect(await client.sendRequest(findingsRequest, { format: 'markdown', previous })).toMatchObject({
    text: expect.stringMatching(/earlier|before|change/i),
  });
  expect(await client.sendRequest(findingsRequest, { format: 'markdown', previous: '{' })).toEqual({
    refused:
      'Choose another file to compare with, or none. Only findings that were saved as JSON can be compared.',
  });
  expect(await client.sendRequest(findingsRequest, { format: '__proto__' })).toEqual({
    refused: 'Unknown format “__proto__” for findings. Choose another.',
  });
});

it('finds in the examples what the command line finds', async () => {
  const folder = new URL('../../../../examples', import.meta.url);
  const { client } = await start(nodeFiles, [pathToFileURL(fileURLToPath(folder)).href]);
  const answer = await client.sendRequest<FindingsAnswer>(findingsRequest, { format: 'compact' });
  const out: string[] = [];
  // The server under test has no tables of words.
  await run(['lint', '--no-language', '--format', 'compact', '--no-config'], {
    cwd: fileURLToPath(folder),
    today: '2026-06-30',
    env: {},
    terminal: false,
    out: (text) => void out.push(text),
    err: () => undefined,
    stdin: async () => Buffer.alloc(0),
  });
  const printed = out.join('');
  expect('text' in answer && answer.text.split('\n').sort()).toEqual(printed.split('\n').sort());
  expect(printed).toContain('broken/');
});

it('offers the formats that a person saves findings in, each of which it writes', async () => {
  const { client } = await start(memoryFiles({ [`${root}a.report.md`]: bad }));
  const choices = await client.sendRequest<SaveChoice[]>(findingsFormatsRequest);
  expect(choices.map(({ label, extension, compares }) => [label, extension, compares])).toEqual([
    ['HTML', 'html', true],
    ['Markdown', 'md', true],
    ['JSON', 'json', false],
    ['SARIF', 'sarif', false],
  ]);
  for (const { format } of choices) {
    const { text } = (await client.sendRequest(findingsRequest, { format })) as { readonly text: string };
    // A rule’s id may be broken into two lines on a page.
    expect(text.replaceAll('<wbr>', ''), format).toContain('draft/urn');
  }
});

it.each(['.inspection-report.yaml', 'notes.yaml'])(
  'follows a folder that is renamed, with %s in it',
  async (name) => {
    const disk: Record<string, string> = {
      [`${root}old/a.report.md`]: bad,
      [`${root}old/deep/b.report.md`]: bad,
      [`${root}old/deep/${name}`]: 'stag: x\n',
      [`${root}older/c.report.md`]: bad,
    };
    const { client, published } = await start({
      read: (uri) => memoryFiles(disk).read(uri),
      list: (folder) => memoryFiles(disk).list(folder),
    });
    await client.sendRequest(checkAllRequest, {});
    for (const uri of Object.keys(disk).filter((name) => name.startsWith(`${root}old/`))) {
      disk[uri.replace('/old/', '/new/')] = disk[uri] as string;
      delete disk[uri];
    }
    // The client names no file in either.
    await changed(client, 'new', 1);
    await changed(client, 'old', 3);
    await settled(client);
    await settled(client);
    expect(published).toEqual({
      'old/a.report.md': [],
      'old/deep/b.report.md': [],
      ...(name !== 'notes.yaml' && { [`old/deep/${name}`]: [], [`new/deep/${name}`]: ['config/invalid'] }),
      'older/c.report.md': ['draft/urn'],
      'new/a.report.md': ['draft/urn'],
      'new/deep/b.report.md': ['draft/urn'],
    });
  },
);
