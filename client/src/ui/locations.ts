import * as vscode from 'vscode';

/** The last part of a URI's path. */
export const nameOf = ({ path }: vscode.Uri): string => path.replace(/\/$/, '').replace(/^.*\//, '');

/** Makes VS Code's range of a range of the protocol. */
export const rangeOf = ({ start, end }: ProtocolRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
