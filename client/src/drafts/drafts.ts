import * as vscode from 'vscode';
import { looksLikeDraft } from '../../../server/src/draft/sniff';
import { showInfo } from '../ui/notifications';

/** The document languages of drafts. The server ignores documents that are not drafts. */
export const draftLanguages: readonly string[] = ['markdown', 'yaml'];

/** True if a document is a report draft. */
export function isDraft(document: vscode.TextDocument): boolean {
  if (!draftLanguages.includes(document.languageId)) return false;
  // An unsaved document has a language, but no name that tells YAML from Markdown.
  const { path } = document.uri;
  const name = document.languageId === 'yaml' && !/\.ya?ml$/i.test(path) ? `${path}.yaml` : path;
  return looksLikeDraft(document.getText(), name);
}

/** True if a document looks like a file of a snippet library. Only the server, which knows its folder, can be sure. */
export const isLibraryFile = (document: vscode.TextDocument): boolean =>
  document.languageId === 'yaml' &&
  (/\/library\.yaml$/.test(document.uri.path) || /^snippets[ \t]*:/m.test(document.getText()));

/**
 * The active editor if it has a draft; otherwise asks the user to open one.
 * @param request asks the user to open a draft
 */
export function draftEditor(request: string): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor && isDraft(editor.document)) return editor;
  return showInfo(request);
}
