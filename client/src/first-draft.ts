import * as vscode from 'vscode';
import { looksLikeDraft } from '../../server/src/draft/sniff';

/** Calls back once, as soon as a document of one of the languages is, or becomes, a report draft. */
export function onFirstDraft(languages: readonly string[], found: () => void): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  const stop = () => {
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const look = (document: vscode.TextDocument): boolean => {
    if (!languages.includes(document.languageId)) return false;
    // An unsaved document has no name that tells what it is, but it has a language.
    const { path } = document.uri;
    const name = document.languageId === 'yaml' && !/\.ya?ml$/i.test(path) ? `${path}.yaml` : path;
    if (!looksLikeDraft(document.getText(), name)) return false;
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
