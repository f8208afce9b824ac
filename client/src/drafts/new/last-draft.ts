import * as vscode from 'vscode';
import { isDraft } from '../drafts';

const storageKey = 'inspectionReport.lastDraft';

/** The draft that was last in front in this workspace: a new one has the same folder and inspectors. Only its address is kept. */
export class LastDraft implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly storage: vscode.Memento) {
    this.#subscriptions = [vscode.window.onDidChangeActiveTextEditor((editor) => this.#see(editor))];
    this.#see(vscode.window.activeTextEditor);
  }

  /** Undefined if there was none, or it is in no folder of the workspace any more. */
  get uri(): vscode.Uri | undefined {
    const stored = this.storage.get<unknown>(storageKey);
    const uri = typeof stored === 'string' ? vscode.Uri.parse(stored) : undefined;
    return uri && vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
  }

  #see(editor: vscode.TextEditor | undefined): void {
    const document = editor?.document;
    if (!document || document.isUntitled || !isDraft(document)) return;
    if (vscode.workspace.getWorkspaceFolder(document.uri))
      void this.storage.update(storageKey, document.uri.toString());
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
