import * as vscode from 'vscode';

/** A draft that is to be written. */
interface NewFile {
  /** Its name, without its ending. */
  readonly stem: string;
  readonly text: string;
  readonly format?: 'markdown' | 'yaml';
}

/**
 * Writes a new draft under the first name that is free, never over a file. Undo in the Explorer takes it away.
 * @returns undefined if it cannot be written there
 */
export async function writeNewDraft(
  folder: vscode.Uri,
  { stem, text, format }: NewFile,
): Promise<vscode.Uri | undefined> {
  const ending = format === 'yaml' ? 'report.yaml' : 'report.md';
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, `${stem}${number === 1 ? '' : `-${number}`}.${ending}`);
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
