import * as vscode from 'vscode';

/** As much of a message without a button as VS Code surely shows, in characters: the rest it cuts off. */
const shown = 50;

/** A message in full has a button, even where there is nothing to choose. */
const button = (message: string): readonly string[] => (message.length > shown ? ['OK'] : []);

/** Says a sentence, and gives nothing. */
export function say(sentence: string): undefined {
  const message = `Inspection Report: ${sentence}`;
  void vscode.window.showInformationMessage(message, ...button(message));
  return undefined;
}

/** Says why something cannot be done, and gives nothing. */
export function refuse(sentence: string): undefined {
  const message = `Inspection Report: ${sentence}`;
  void vscode.window.showErrorMessage(message, ...button(message));
  return undefined;
}
