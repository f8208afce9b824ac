import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFolderRequest, readFileRequest } from '../../../server/src/lsp/requests';
import { isWellFormed } from '../../../server/src/text/uri';

/** Reads configs, a team's frameworks and drafts for the server from file systems that only the editor can read. */
export function provideFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, async (uri: string): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(listFolderRequest, async (uri: string): Promise<string[]> => {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
      return entries.flatMap(([name, type]) => {
        if (!isWellFormed(name)) return [];
        if (type === vscode.FileType.File) return [encodeURIComponent(name)];
        // Links are left out, because one may lead back to this folder.
        return type === vscode.FileType.Directory ? [`${encodeURIComponent(name)}/`] : [];
      });
    } catch {
      return [];
    }
  });
}
