import * as vscode from 'vscode';

/**
 * Writes a new draft under the first name that is free, never over a file. Undo in the Explorer takes it away.
 * @returns undefined if it cannot be written there
 */
export async function writeNewDraft(
  folder: vscode.Uri,
  stem: string,
  text: string,
): Promise<vscode.Uri | undefined> {
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.report.md`;
    const uri = vscode.Uri.joinPath(folder, name);
    if (await exists(uri)) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
    try {
      return (await vscode.workspace.applyEdit(edit)) && (await exists(uri)) ? uri : undefined;
    } catch {
      return undefined;
    }
  }
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
