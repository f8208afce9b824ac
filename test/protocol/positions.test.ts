import { afterEach, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentDiagnosticReport,
  Hover,
  Location,
  MessageConnection,
  Range,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryFiles } from '../../server/src/config/files';
import { connect } from '../../server/src/lsp/testing';
import { exampleDraft } from '../../server/src/rules/examples';

// Characters outside the Basic Multilingual Plane take two of the units that positions are counted in. They stand before
// everything that is asked for, on its line.

const uri = 'file:///work/a.report.md';
const text = exampleDraft({
  framework: 'sccif',
  front: 'requirements:\n  - {text: "😀😀 The person must act.", regulation: "12", due: 2026-08-01}\n',
  body: '## Overall experiences and progress of children and young people: good\n\n1. 😀👩‍👧 Staff follow regulation 12 of the law well. 𝒜 They meet regulation 999 too.\n',
});
const document = TextDocument.create(uri, 'markdown', 1, text);
const at = (words: string, after = 0) => document.positionAt(text.lastIndexOf(words) + after);
const words = (range: Range | undefined): string | undefined => range && document.getText(range);

let connected: MessageConnection | undefined;
afterEach(() => connected?.dispose());

async function opened(textDocument: object = {}) {
  const test = await connect(memoryFiles({}), { capabilities: { textDocument } });
  connected = test.client;
  expect(test.initialized.capabilities.positionEncoding).toBe('utf-16');
  await test.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  return <Answer>(method: string, params: object): Promise<Answer> =>
    test.client.sendRequest(method, { textDocument: { uri }, ...params });
}

it('counts positions in UTF-16 in the findings', async () => {
  const ask = await opened({ diagnostic: {} });
  const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', {});
  const found = report.kind === 'full' ? report.items : [];
  expect(found.map(({ range }) => words(range)?.replace('regulation ', ''))).toContain('999');
});

it('counts positions in UTF-16 in hovers, definitions, references and symbols', async () => {
  const ask = await opened();
  const position = at('12 of the law');
  const hover = await ask<Hover>('textDocument/hover', { position });
  expect(words(hover.range)).toBe('regulation 12');
  const [definition] = await ask<Location[]>('textDocument/definition', { position });
  expect(words(definition?.range)).toContain('12');
  const context = { includeDeclaration: true };
  const references = await ask<Location[]>('textDocument/references', { position, context });
  expect(references.map(({ range }) => words(range))).toContain('regulation 12');
  const symbols = await ask<SymbolInformation[]>('workspace/symbol', { query: 'act' });
  expect(symbols.map(({ location }) => words(location.range)?.includes('😀😀 The person must act.'))).toEqual(
    [true],
  );
});

it('counts positions in UTF-16 in links and hints', async () => {
  const ask = await opened();
  const links = await ask<{ range: Range }[]>('textDocument/documentLink', {});
  expect(links.map(({ range }) => words(range))).toContain('regulation 12');
});

it('counts positions in UTF-16 in completions, in every form of their edits', async () => {
  const forms: readonly object[] = [
    {},
    { completionItem: { insertReplaceSupport: true } },
    { completionList: { itemDefaults: ['editRange'] } },
  ];
  for (const completion of forms) {
    const ask = await opened({ completion });
    const position = at('12 of the law', 2);
    const answer = await ask<CompletionItem[] | CompletionList>('textDocument/completion', {
      position,
      context: { triggerKind: 1 },
    });
    const list = Array.isArray(answer) ? { items: answer } : answer;
    const [item] = list.items;
    const edit = item?.textEdit;
    const range = edit && ('range' in edit ? edit.range : edit.replace);
    const shared = 'itemDefaults' in list ? list.itemDefaults?.editRange : undefined;
    const replaced = range ?? (shared && ('replace' in shared ? shared.replace : shared));
    expect(text.includes(words(replaced) ?? '?')).toBe(true);
    expect('12 regulation 12').toContain(words(replaced));
    connected?.dispose();
  }
});

it('counts positions in UTF-16 in the edits of actions', async () => {
  const ask = await opened();
  const place = at('regulation 999');
  const actions = await ask<CodeAction[]>('textDocument/codeAction', {
    range: { start: place, end: place },
    context: { diagnostics: [] },
  });
  const changed = actions.map(({ edit }) => {
    const edits: TextEdit[] = edit?.changes?.[uri] ?? [];
    return TextDocument.applyEdits(document, edits);
  });
  expect(changed.length).toBeGreaterThan(0);
  for (const result of changed) {
    expect(result).toContain('😀👩‍👧 Staff');
    expect(result).toContain('𝒜 They');
  }
});
