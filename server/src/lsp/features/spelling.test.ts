import { expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { exampleDraft } from '../../rules/examples';
import { connect } from '../testing';

const uri = 'file:///team/a.report.md';
const text = exampleDraft({
  framework: 'sccif',
  body: '## Overall experiences and progress of children and young people: good\n\n1. Children recieve care.\n',
});
const misspelt = text.slice(0, text.indexOf('recieve')).split('\n').length - 1;

interface Published {
  readonly version?: number;
  readonly diagnostics: readonly { readonly code: string }[];
}

async function start(tables: string | undefined) {
  const files = {
    [uri]: text,
    'file:///tables/words.txt': 'Children\ncare\nreceive\n',
    'file:///tables/word-counts.tsv': '# counts\nreceive\t90\ncare\t900\n',
  };
  const { client } = await connect(memoryFiles(files), { initializationOptions: { language: tables } });
  const published: Published[] = [];
  let look = (): void => {};
  client.onNotification('textDocument/publishDiagnostics', (params: Published) => {
    published.push(params);
    look();
  });
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      look = () => published.length >= count && resolve();
      look();
    });
  return { client, published, until };
}

const rulesIn = ({ diagnostics }: Published): string[] =>
  diagnostics.map(({ code }) => code).filter((code) => code.startsWith('language/'));

it('checks a draft first without the tables and then with them, and offers the right word', async () => {
  const { client, published, until } = await start('file:///tables/');
  await until(2);
  // The tables of this test have few words, so that most words of the draft are found, too.
  expect(published.map((each) => new Set(rulesIn(each)))).toEqual([
    new Set(),
    new Set(['language/spelling']),
  ]);
  const at = { line: misspelt, character: 14 };
  const actions = (await client.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  })) as { title: string; edit?: { changes: Record<string, { newText: string }[]> } }[];
  expect(actions.map(({ title }) => title).slice(0, 2)).toEqual([
    'Write “receive”',
    'Ignore “recieve” in this draft',
  ]);
});

it('does not check the text where there are no tables', async () => {
  for (const tables of [undefined, 'file:///nowhere/']) {
    const { client, published, until } = await start(tables);
    await until(1);
    // An answer comes after everything that was read for the draft.
    await client.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    expect(published.map(rulesIn)).toEqual([[]]);
  }
});
