import * as vscode from 'vscode';

/** The scheme of texts that are only shown: they are in no file, and nothing is checked in them. */
export const shownScheme = 'inspection-report-shown';

/** Read-only texts: the preview of a snippet, and a draft with the wording of a library. */
export class ShownTexts implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  // After the event: VS Code asks for it only now, and would never show a change.
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(shownScheme, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Adds or replaces the text at a path, which determines its title and its language. */
  set(path: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: shownScheme, path: `/${path}` });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }

  /** Removes a text and the tabs that show it. */
  async close(uri: vscode.Uri): Promise<void> {
    const shows = ({ input }: vscode.Tab): boolean =>
      (input instanceof vscode.TabInputText && isSame(input.uri, uri)) ||
      (input instanceof vscode.TabInputTextDiff && isSame(input.modified, uri));
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(shows));
    this.#texts.delete(uri.toString());
    await vscode.window.tabGroups.close(tabs, true);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

const isSame = (a: vscode.Uri, b: vscode.Uri): boolean => a.toString() === b.toString();
