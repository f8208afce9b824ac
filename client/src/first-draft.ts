import * as vscode from 'vscode';
import { isDraft, isLibraryFile } from './drafts';

/** Calls back once, as soon as a document is, or becomes, a report draft or a file of a snippet library. */
export function onFirstDraft(found: () => void): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  const stop = () => {
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const look = (document: vscode.TextDocument): boolean => {
    if (!isDraft(document) && !isLibraryFile(document)) return false;
    stop();
    found();
    return true;
  };

  if (!vscode.workspace.textDocuments.some(look)) {
    listeners.push(
      // A changed language or name arrives as a closed and a newly opened document.
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument((event) => look(event.document)),
    );
  }
  return new vscode.Disposable(stop);
}
