import * as vscode from 'vscode';
import { notice } from '../texts';

/** In characters: VS Code may cut off a longer message, unless it has a button. */
const longestPlain = 50;

/** A button that has no effect but makes VS Code show a long message in full. */
const buttonsFor = (message: string): readonly string[] => (message.length > longestPlain ? ['OK'] : []);

/** Shows a sentence. Returns undefined, so that a command can end with it. */
export function showInfo(sentence: string): undefined {
  const message = notice(sentence);
  void vscode.window.showInformationMessage(message, ...buttonsFor(message));
  return undefined;
}

/** Shows a sentence on why something cannot be done. Returns undefined, so that a command can end with it. */
export function showError(sentence: string): undefined {
  const message = notice(sentence);
  void vscode.window.showErrorMessage(message, ...buttonsFor(message));
  return undefined;
}
