import * as vscode from 'vscode';

/** The scheme of texts that are only shown: they are in no file, and nothing is found in them. */
export const shownScheme = 'inspection-report-shown';

/** Texts that are shown and cannot be changed: the preview of a snippet, a draft with a newer wording. */
export class ShownTexts implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(shownScheme, this);
  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Has a text at a path, which tells its title and its language. */
  set(path: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: shownScheme, path: `/${path}` });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }

  /** Takes a text away, with the tabs that show it. */
  async close(uri: vscode.Uri): Promise<void> {
    const shows = ({ input }: vscode.Tab): boolean =>
      (input instanceof vscode.TabInputText && same(input.uri, uri)) ||
      (input instanceof vscode.TabInputTextDiff && same(input.modified, uri));
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(shows));
    this.#texts.delete(uri.toString());
    await vscode.window.tabGroups.close(tabs, true);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

const same = (one: vscode.Uri, other: vscode.Uri): boolean => one.toString() === other.toString();
