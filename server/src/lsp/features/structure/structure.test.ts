import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { memoryFiles } from '../../../config/files';
import { connect, type TestClient } from '../../testing';

const uri = 'file:///work/a.report.md';
const text = `---
framework: ilacs
judgements:
  children-in-care: good
---

# Inspection 🙂

## The experiences and progress of children in care: good

🙂 Children are happy. They learn.
`;

let session: TestClient;
const start = async (textDocument: object = {}, draft = text): Promise<void> => {
  session = await connect(memoryFiles({}), { capabilities: { textDocument } });
  await session.open(uri, draft);
};
const ask = <T>(method: string, more: object = {}, document = uri): Promise<T> =>
  session.client.sendRequest(`textDocument/${method}`, { textDocument: { uri: document }, ...more });

afterEach(() => session.client.dispose());

describe('the outline', () => {
  const names = (symbols: readonly DocumentSymbol[]): string[] =>
    symbols.flatMap(({ name, detail = '', kind, children = [] }) => [
      `${kind} ${name} ${detail}`.trim(),
      ...names(children).map((inner) => `  ${inner}`),
    ]);

  it('is a tree for clients that show one', async () => {
    const kinds = Array.from({ length: 26 }, (_, index) => index + 1);
    await start({
      documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: kinds } },
    });
    const symbols = await ask<DocumentSymbol[]>('documentSymbol');
    expect(names(symbols)).toEqual([
      '2 Front matter',
      '  7 framework ilacs',
      '  7 judgements',
      '    22 The experiences and progress of children in care good',
      '15 Inspection 🙂',
      '  15 The experiences and progress of children in care good',
    ]);
    expect(symbols[1]?.selectionRange).toEqual({
      start: { line: 6, character: 2 },
      end: { line: 6, character: 15 },
    });
    // To the end of the text: no empty line is without a section.
    expect(symbols[1]?.range).toEqual({ start: { line: 6, character: 0 }, end: { line: 11, character: 0 } });
  });

  it('is a list for others, with the kinds of symbols that every client knows', async () => {
    await start();
    const symbols = await ask<SymbolInformation[]>('documentSymbol');
    expect(
      symbols.map(({ name, kind, containerName = '' }) => `${kind} ${name} in ${containerName}`),
    ).toEqual([
      '2 Front matter in ',
      '7 framework: ilacs in Front matter',
      '7 judgements in Front matter',
      '7 The experiences and progress of children in care: good in judgements',
      '15 Inspection 🙂 in ',
      '15 The experiences and progress of children in care: good in Inspection 🙂',
    ]);
    expect(symbols.every(({ location }) => location.uri === uri)).toBe(true);
  });
});

it('folds as many ranges as the client can show', async () => {
  await start({ foldingRange: { lineFoldingOnly: true, rangeLimit: 2 } });
  expect(await ask<FoldingRange[]>('foldingRange')).toEqual([
    { startLine: 0, endLine: 4 },
    { startLine: 6, endLine: 10 },
  ]);
});

it('grows a selection at each of several places', async () => {
  await start();
  const positions = [
    { line: 10, character: 4 },
    { line: 0, character: 0 },
  ];
  const [first, second] = await ask<SelectionRange[]>('selectionRange', { positions });
  const grown: string[] = [];
  for (let at = first; at; at = at.parent)
    grown.push(
      `${at.range.start.line}:${at.range.start.character}-${at.range.end.line}:${at.range.end.character}`,
    );
  expect(grown).toEqual(['10:3-10:11', '10:0-10:22', '10:0-10:34', '8:0-10:34', '6:0-10:34', '0:0-11:0']);
  expect(second?.range.start).toEqual({ line: 0, character: 0 });
});

describe('other texts', () => {
  const requests: [string, object][] = [
    ['documentSymbol', {}],
    ['foldingRange', {}],
    ['selectionRange', { positions: [{ line: 1, character: 3 }] }],
    ['documentHighlight', { position: { line: 1, character: 3 } }],
    ['prepareRename', { position: { line: 1, character: 3 } }],
    ['rename', { position: { line: 1, character: 3 }, newName: 'good' }],
    ['codeLens', {}],
    ['formatting', { options: { tabSize: 2, insertSpaces: true } }],
  ];
  beforeEach(() => start());

  it.each(requests)('have no answer: %s', async (method, more) => {
    const other = 'file:///work/readme.md';
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: other, languageId: 'markdown', version: 1, text: '# Readme\n\n- text\n' },
    });
    expect(await ask(method, more, other)).toBeNull();
    expect(await ask(method, more, 'file:///work/not-open.report.md')).toBeNull();
  });
});

it.each([
  ['an open bracket', '---\nframework: ilacs\njudgements: {leaders: [\n---\n\n## A: good\n'],
  ['no end of the facts', '---\nframework: ilacs\nurn: "'],
  ['a list that is begun', '---\nframework: sccif\nrequirements:\n  - \n  - text\n---\n'],
])('answers in a draft with %s', async (_, draft) => {
  await start({}, draft);
  const position = { line: 2, character: 5 };
  expect(await ask('documentSymbol')).toBeInstanceOf(Array);
  expect(await ask('foldingRange')).toBeInstanceOf(Array);
  expect(await ask('selectionRange', { positions: [position] })).toBeInstanceOf(Array);
  expect(await ask('codeLens')).toBeInstanceOf(Array);
  expect(await ask('semanticTokens/full')).toHaveProperty('data');
  expect(await ask('documentHighlight', { position })).toBeNull();
  expect(await ask('formatting', { options: { tabSize: 2, insertSpaces: true } })).toBeInstanceOf(Array);
});
