import * as vscode from 'vscode';
import { type ProtocolRange, rangeOf } from './locations';

/** Makes edits of the server in a document, as one step of undo; false if it cannot be changed. */
export function applyEdits(
  { uri }: vscode.TextDocument,
  edits: readonly { readonly range: ProtocolRange; readonly newText: string }[],
): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, rangeOf(range), newText);
  return vscode.workspace.applyEdit(edit);
}
