import { expect, it } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { noFiles } from '../client-files';
import { connect } from '../testing';
import { listFor } from './list-form';

const uri = 'file:///drafts/a.report.md';
const text = '---\nframework: ilacs\njudgements:\n  lea\n---\n';

async function listed(completion: object) {
  const { client, open } = await connect(noFiles, { capabilities: { textDocument: { completion } } });
  await open(uri, text);
  const answer = await client.sendRequest<CompletionItem[] | CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 3, character: 5 },
    context: { triggerKind: 1 },
  });
  return { client, answer };
}

const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } };

it('sends what all items share once, to a client that takes it so', async () => {
  const { client, answer } = await listed({
    completionItem: { resolveSupport: { properties: ['documentation'] } },
    completionList: { itemDefaults: ['editRange', 'data'] },
  });
  expect(answer).toMatchObject({ itemDefaults: { editRange: range, data: { list: 1 } } });
  const { items, itemDefaults } = answer as CompletionList;
  const leaders = items.find(({ label }) => label === 'leaders');
  expect(leaders).toMatchObject({ textEditText: 'leaders: ' });
  for (const key of ['textEdit', 'data', 'documentation', 'commitCharacters'])
    expect(leaders).not.toHaveProperty(key);
  // A client puts the shared data into an item before it asks for the rest of it.
  const resolved = await client.sendRequest<CompletionItem>('completionItem/resolve', {
    ...leaders,
    data: itemDefaults?.data,
  });
  expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
  client.dispose();
});

it('sends whole items to a client that takes nothing else', async () => {
  const { client, answer } = await listed({});
  const items = answer as CompletionItem[];
  const leaders = items.find(({ label }) => label === 'leaders');
  expect(leaders).toMatchObject({
    textEdit: { range, newText: 'leaders: ' },
    documentation: { kind: 'markdown' },
  });
  expect(items.filter((item) => item.commitCharacters || item.labelDetails)).toEqual([]);
  client.dispose();
});

const item = (label: string, more: object = {}): CompletionItem => ({
  label,
  textEdit: { range, newText: label },
  ...more,
});
const takesAll = {
  textDocument: {
    completion: {
      completionItem: { insertReplaceSupport: true },
      completionList: { itemDefaults: ['editRange', 'insertTextFormat', 'data'] },
    },
  },
};
const cursor = { position: range.end, before: '  lea', after: 'ders: good' };

it('lets an editor replace the rest of a word, where it can choose', () => {
  const list = { isIncomplete: true, items: [item('a'), item('b')] };
  const replace = { ...range, end: { line: 3, character: 9 } };
  expect(listFor(list, cursor, takesAll)).toMatchObject({
    itemDefaults: { editRange: { insert: range, replace } },
  });
  expect(listFor(list, { ...cursor, after: ' ders' }, takesAll)).toMatchObject({
    itemDefaults: { editRange: range },
  });
  expect(listFor(list, cursor, {})).toEqual(list);
});

it('gives no item what only others have', () => {
  const list = { isIncomplete: false, items: [item('a', { data: 1, insertTextFormat: 2 }), item('b')] };
  const { itemDefaults, items } = listFor(list, { ...cursor, after: '' }, takesAll);
  expect(itemDefaults).toEqual({ editRange: range });
  expect(items[0]).toMatchObject({ data: 1, insertTextFormat: 2 });
  expect(items[1]).toEqual({ label: 'b', textEditText: 'b' });
});
