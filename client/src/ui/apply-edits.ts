import * as vscode from 'vscode';
import { type ProtocolRange, rangeOf } from './locations';

/**
 * Makes edits of the server in a document, as one step of undo; false if it cannot be changed. VS Code itself would make them in a
 * read-only document, which could then not be saved.
 */
export async function applyEdits(
  { uri }: vscode.TextDocument,
  edits: readonly { readonly range: ProtocolRange; readonly newText: string }[],
): Promise<boolean> {
  if (await isReadOnly(uri)) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, rangeOf(range), newText);
  return vscode.workspace.applyEdit(edit);
}

/** True for a file that cannot be written, alone or with its whole file system. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  if (isReadOnlyScheme(uri)) return true;
  // A file that is gone can still be saved.
  const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
  return ((stat?.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
}

/** True if nothing with this scheme can be written, such as an old version shown in a diff. */
export const isReadOnlyScheme = ({ scheme }: vscode.Uri): boolean =>
  vscode.workspace.fs.isWritableFileSystem(scheme) === false;
