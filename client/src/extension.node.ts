import type * as vscode from 'vscode';
import { type Api, activateWith } from './extension.shared';

/** Called by VS Code for the first Markdown or YAML document. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, async (output, onFailure) => {
    // Loaded with the first draft, not with the first Markdown file: the language client is most of the bundle.
    const { connect } = await import('./connection/connect.node');
    return connect(context, output, onFailure);
  });
}
