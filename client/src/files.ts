import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFolderRequest, readFileRequest } from '../../server/src/lsp/requests';

/** Reads configs and a team's frameworks for the server, from file systems that only the editor reaches. */
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
      return entries
        .filter(([, type]) => type & vscode.FileType.File)
        .map(([name]) => encodeURIComponent(name));
    } catch {
      return [];
    }
  });
}
