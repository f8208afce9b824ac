import { expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { exampleDraft } from '../../rules/examples';
import { connect, publicationsOf } from '../testing';

const tables = { 'file:///tables/words.txt': 'a\nthe', 'file:///tables/word-counts.tsv': 'the\t90\n' };
const text = exampleDraft({ framework: 'sccif' });
const other = 'file:///team/more/b.report.md';
const uri = 'file:///team/a.report.md';

async function start(disk: Record<string, string>) {
  const { client } = await connect(memoryFiles(disk), {
    rootUri: 'file:///team',
    initializationOptions: { language: 'file:///tables/' },
  });
  const publications = publicationsOf(client);
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  return { client, ...publications };
}

const isTwin = ({ code }: { readonly code: string }): boolean => code === 'across/twin';

it('compares an open draft with those of the folder, and links to the other', async () => {
  const { client, until } = await start({ ...tables, [other]: text });
  const found = await until(({ diagnostics }) => diagnostics.some(isTwin));
  const [twin] = found.diagnostics.filter(isTwin);
  expect(twin).toMatchObject({
    message: expect.stringContaining('more/b.report.md'),
    relatedInformation: [{ location: { uri: other, range: { start: { line: 4, character: 5 } } } }],
  });
  client.dispose();
});

it('compares again after the other file has changed', async () => {
  const disk: Record<string, string> = { ...tables, [other]: text };
  const { client, published, until } = await start(disk);
  await until(({ diagnostics }) => diagnostics.some(isTwin));
  const change = async (version: number) => {
    published.length = 0;
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 2 }] });
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: `${text}\nMore.${version}\n` }],
    });
  };
  disk[other] = text.replace('SC999999', 'SC999998');
  await change(2);
  const found = await until(({ diagnostics }) => !diagnostics.some(isTwin));
  expect(found.uri).toBe(uri);
  disk[other] = text;
  await change(3);
  expect((await until(({ diagnostics }) => diagnostics.some(isTwin))).uri).toBe(uri);
  client.dispose();
});
