import * as vscode from 'vscode';

/** The command of a row, which nobody calls by its name. */
export const goToCommand = '_inspectionReport.goTo';

/** Shows a place of a draft, with the cursor at its end, or after the colon of a key without a value: ready to write. */
export async function goTo(uri: unknown, range: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  // The draft may be next to its preview, or in the editor's own column.
  const editor = await vscode.window.showTextDocument(document, {
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
  const place = document.validateRange(range);
  const line = document.lineAt(place.end.line);
  const isEmptyKey = /^\s*:\s*$/.test(line.text.slice(place.end.character));
  const cursor = isEmptyKey ? line.range.end : place.end;
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
