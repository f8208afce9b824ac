import { expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { exampleDraft } from '../../rules/examples';
import { connect } from '../testing';

const folder = 'file:///team/';
const uri = `${folder}a.report.md`;
const config = `${folder}.inspection-report.yaml`;
const list = `${folder}.inspection-report.words.txt`;
const text = exampleDraft({
  framework: 'sccif',
  body: '## Overall experiences and progress of children and young people: good\n\n1. Children like zorbing. Childern care.\n',
});
const line = text.slice(0, text.indexOf('zorbing')).split('\n').length - 1;
const creating = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

interface Published {
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

async function start(
  more: Record<string, string>,
  capabilities: object = creating,
  { hasConfig = true } = {},
) {
  const files: Record<string, string> = {
    [uri]: text,
    ...(hasConfig && { [config]: 'stage: review\n' }),
    'file:///tables/words.txt': [...new Set(text.match(/[A-Za-z]+/g))]
      .filter((word) => !/zorbing|Childern/.test(word))
      .sort()
      .join('\n'),
    'file:///tables/word-counts.tsv': 'children\t90\n',
    ...more,
  };
  const { client } = await connect(memoryFiles(files), {
    initializationOptions: { language: 'file:///tables/', saveCommand: 'save' },
    capabilities,
  });
  let seen = (_: Published): void => {};
  client.onNotification('textDocument/publishDiagnostics', (params: Published) => seen(params));
  const until = (isSeen: (messages: string) => boolean): Promise<string> =>
    new Promise((resolve) => {
      seen = ({ diagnostics }) => {
        const words = diagnostics.filter(({ code }) => code === 'language/spelling');
        const messages = words.map(({ message }) => message).join();
        if (isSeen(messages)) resolve(messages);
      };
    });
  const checked = until((messages) => messages !== '');
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await checked;
  const actions = (await client.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line, character: 0 }, end: { line, character: 50 } },
    context: { diagnostics: [] },
  })) as { title: string; edit: object; command?: object }[];
  const added = actions.filter(({ title }) => title.startsWith('Add'));
  return { client, files, until, added };
}

const at = (row: number) => ({ start: { line: row, character: 0 }, end: { line: row, character: 0 } });

it('adds a word to the list in its order, and creates the list if there is none', async () => {
  const title = 'Add “zorbing” to the team’s words';
  const { added } = await start({ [list]: '# Ours\napple\nzulu\n' });
  expect(added).toMatchObject([
    {
      title,
      edit: {
        documentChanges: [
          { textDocument: { uri: list, version: null }, edits: [{ range: at(2), newText: 'zorbing\n' }] },
        ],
      },
      command: { command: 'save', arguments: [list] },
    },
  ]);
  const created = await start({});
  expect(created.added).toMatchObject([
    {
      title,
      edit: {
        documentChanges: [
          { kind: 'create', uri: list, options: { ignoreIfExists: true } },
          { textDocument: { uri: list, version: null }, edits: [{ range: at(0), newText: 'zorbing\n' }] },
        ],
      },
    },
  ]);
});

it('makes the list and a config that names it in one edit, if there is no config', async () => {
  const { added } = await start({ [list]: 'apple\n' }, creating, { hasConfig: false });
  expect(added).toEqual([
    expect.objectContaining({
      edit: {
        documentChanges: [
          { kind: 'create', uri: config, options: { ignoreIfExists: true } },
          {
            textDocument: { uri: config, version: null },
            edits: [{ range: at(0), newText: 'words: .inspection-report.words.txt\n' }],
          },
          { textDocument: { uri: list, version: null }, edits: [{ range: at(1), newText: 'zorbing\n' }] },
        ],
      },
      command: { title: 'Save', command: 'save', arguments: [config, list] },
    }),
  ]);
  expect((await start({ [list]: '' }, {}, { hasConfig: false })).added).toEqual([]);
});

it('is not offered to a client that cannot create the list', async () => {
  expect((await start({}, {})).added).toEqual([]);
});

it('checks drafts again when the list is created or has changed', async () => {
  const { client, files, until } = await start({});
  const change = async (words: string, type: number) => {
    files[list] = words;
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: list, type }] });
  };
  const known = until((messages) => messages !== '' && !messages.includes('zorbing'));
  await change('zorbing\n', 1);
  expect(await known).toBe('Check the spelling of “Childern”.');
  const unknown = until((messages) => messages.includes('zorbing'));
  await change('\n', 2);
  expect(await unknown).toContain('Check the spelling of “zorbing”.');
});
