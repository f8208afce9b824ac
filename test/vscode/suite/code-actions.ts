import * as vscode from 'vscode';

/** Whether VS Code took back a question that it had asked for us. */
const isCancelled = (error: unknown): boolean => error instanceof Error && error.message === 'Canceled';

/**
 * The code actions at a range: those of one kind, or all; as many as asked for have their edits filled in.
 *
 * VS Code cancels the question when another extension registers a provider while it is answered, and its own Markdown
 * extension registers some once its server has started. The lightbulb asks again then, and so does this.
 */
export async function codeActions(
  uri: vscode.Uri,
  range: vscode.Range,
  { kind, resolved = 0 }: { kind?: vscode.CodeActionKind; resolved?: number } = {},
): Promise<vscode.CodeAction[]> {
  for (let left = 20; ; left--) {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        kind?.value,
        resolved,
      );
    } catch (error) {
      if (!isCancelled(error) || left === 0) throw error;
    }
  }
}
