import * as vscode from 'vscode';
import { isDraft, isLibraryFile } from './drafts';

/** Calls back once, as soon as a document is, or becomes, a report draft or a file of a snippet library. */
export function onFirstDraft(listener: () => void): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  const stop = () => {
    for (const subscription of subscriptions.splice(0)) subscription.dispose();
  };
  const look = (document: vscode.TextDocument): boolean => {
    if (!isDraft(document) && !isLibraryFile(document)) return false;
    stop();
    listener();
    return true;
  };

  if (!vscode.workspace.textDocuments.some(look)) {
    subscriptions.push(
      // A document whose language or name changes is closed and opened again.
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument((event) => look(event.document)),
    );
  }
  return new vscode.Disposable(stop);
}
