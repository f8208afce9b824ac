import * as vscode from 'vscode';

/**
 * Writes the file that keeps reviewers’ comments next to the draft. Undo takes the new comments away.
 * @returns false if it cannot be written
 */
export async function keepComments(file: { readonly uri: string; readonly text: string }): Promise<boolean> {
  const uri = vscode.Uri.parse(file.uri);
  const edit = new vscode.WorkspaceEdit();
  try {
    const document = await opened(uri);
    if (document) {
      const { start } = new vscode.Range(0, 0, 0, 0);
      edit.replace(
        uri,
        new vscode.Range(start, document.lineAt(document.lineCount - 1).range.end),
        file.text,
      );
    } else edit.createFile(uri, { contents: new TextEncoder().encode(file.text) });
    return (await vscode.workspace.applyEdit(edit)) && (!document || (await document.save()));
  } catch {
    return false;
  }
}

/** The document of a file; undefined if there is no such file. */
const opened = (uri: vscode.Uri): Thenable<vscode.TextDocument | undefined> =>
  vscode.workspace.fs.stat(uri).then(
    () => vscode.workspace.openTextDocument(uri),
    () => undefined,
  );
