import * as vscode from 'vscode';
import { looksLikeDraft } from '../../server/src/draft/sniff';
import { languages } from './languages';
import { say } from './say';

/** Whether a document is a report draft. */
export function isDraft(document: vscode.TextDocument): boolean {
  if (!languages.includes(document.languageId)) return false;
  // An unsaved document has no name that tells what it is, but it has a language.
  const { path } = document.uri;
  const name = document.languageId === 'yaml' && !/\.ya?ml$/i.test(path) ? `${path}.yaml` : path;
  return looksLikeDraft(document.getText(), name);
}

/** Whether a document looks like a file of a snippet library; whether it is one, the server knows. */
export const isLibraryFile = (document: vscode.TextDocument): boolean =>
  document.languageId === 'yaml' &&
  (/\/library\.yaml$/.test(document.uri.path) || /^snippets[ \t]*:/m.test(document.getText()));

/** The editor with the draft that is worked in; without one, says so. */
export function draftEditor(what: string): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor && isDraft(editor.document)) return editor;
  return say(`open a draft first; ${what}.`);
}

/** The last part of an address's path, as a person reads it. */
export const nameOf = ({ path }: vscode.Uri): string => path.replace(/\/$/, '').replace(/^.*\//, '');

/** A place of the protocol as VS Code has it. */
export const rangeOf = ({ start, end }: PlainRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
