import * as vscode from 'vscode';
import { assert, equal, findingsUntil, has, open } from './helpers';

/** The draft once it is checked, and the place of a text in it. */
async function opened(text: string): Promise<{ document: vscode.TextDocument; at: vscode.Position }> {
  const { document } = await open('fordwick.report.md');
  await findingsUntil(document.uri, has('judgement/grade'));
  return { document, at: document.positionAt(document.getText().indexOf(text) + 2) };
}

suite('Outline, rename and layout', () => {
  test('the outline and the folds have facts and sections', async () => {
    const { document } = await opened('framework');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const title = symbols.find(({ children }) =>
      children.some(({ detail }) => detail === 'requires improvement to be good'),
    );
    assert(symbols.some(({ name }) => name === 'Front matter') && title, JSON.stringify(symbols));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert(
      folds.some(({ start, end }) => start === 0 && end > 10),
      JSON.stringify(folds),
    );
  });

  test('a grade is renamed in the facts and in the heading', async () => {
    const { document, at } = await opened('good\n  care-leavers');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'outstanding',
    );
    equal(
      edit.get(document.uri).map(({ newText }) => newText),
      ['outstanding', 'outstanding'],
    );
  });

  test('lenses are over sections, and grades have colours', async () => {
    const { document } = await opened('framework');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert(
      titles.some((title) => /^good · \d+ words · 1 paragraph/.test(title)),
      titles.join('\n'),
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert(tokens.data.length >= 5 * 8, `${tokens.data.length / 5} tokens`);
  });

  test('a draft is laid out, and nothing else is', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const formatted = async (uri: vscode.Uri): Promise<vscode.TextEdit[] | undefined> =>
      vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', uri, options);
    const { document } = await opened('framework');
    const editor = await vscode.window.showTextDocument(document);
    const line = document.positionAt(document.getText().indexOf('## What needs')).line + 1;
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), '\n\n'));
    const edits = (await formatted(document.uri)) ?? [];
    equal(edits.length, 1);
    await vscode.commands.executeCommand('undo');
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# A\nText.\n' });
    equal((await formatted(other.uri)) ?? [], []);
  });
});
