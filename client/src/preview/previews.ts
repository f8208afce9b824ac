import * as vscode from 'vscode';
import { isDraft } from '../drafts';
import { say } from '../say';
import type { PageState } from './messages';
import { PreviewPanel, type Surroundings } from './panel';
import type { View } from './views';

/** The panels of one view that are open, one a draft. */
export class Previews implements vscode.Disposable {
  readonly #open = new Map<string, PreviewPanel>();
  readonly #listeners: vscode.Disposable[] = [];

  constructor(
    readonly around: Surroundings,
    readonly view: View,
  ) {
    this.#listeners.push(
      vscode.window.registerWebviewPanelSerializer(view.type, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
    );
  }

  /**
   * Shows the view of a draft, of the one in the editor where none is named.
   * @param beside in the column beside the editor, rather than in its place
   */
  async open(given: unknown, beside: boolean): Promise<void> {
    const active = vscode.window.activeTextEditor;
    const uri = given instanceof vscode.Uri ? given : active?.document.uri;
    if (!uri) {
      return say(`open a draft first, and then “${this.view.name}” again.`);
    }
    const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const known = this.#open.get(uri.toString());
    if (known) return known.panel.reveal(beside ? undefined : viewColumn, beside);
    const panel = vscode.window.createWebviewPanel(
      this.view.type,
      this.view.name,
      { viewColumn, preserveFocus: beside },
      { enableScripts: true, retainContextWhenHidden: false, enableFindWidget: true },
    );
    this.#adopt(uri, panel);
  }

  /** Has all panels show what there is now. */
  update(): void {
    for (const panel of this.#open.values()) void panel.update();
  }

  /** The panel of a draft, if it is open. */
  of(uri: vscode.Uri): PreviewPanel | undefined {
    return this.#open.get(uri.toString());
  }

  /** The draft whose panel is worked in. */
  get active(): vscode.Uri | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active)?.uri;
  }

  dispose(): void {
    // The panels stay: VS Code ends the extension before it notes what is open, and opens them again.
    for (const listener of this.#listeners) listener.dispose();
  }

  #adopt(uri: vscode.Uri, panel: vscode.WebviewPanel): void {
    const key = uri.toString();
    this.#open.set(key, new PreviewPanel(uri, panel, this.around, this.view, () => this.#open.delete(key)));
  }

  #restore(panel: vscode.WebviewPanel, state: unknown): void {
    const { uri } = (state ?? {}) as Partial<PageState>;
    if (typeof uri === 'string') this.#adopt(vscode.Uri.parse(uri), panel);
    else panel.dispose();
  }
}

/** Tells VS Code whether a draft is in the editor, so that the preview's button is there. */
export function followDrafts(): vscode.Disposable[] {
  let known: boolean | undefined;
  const look = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    // While the output has the focus, the draft is still the one that is worked in.
    if (document?.uri.scheme === 'output') return;
    const draft = document !== undefined && isDraft(document);
    if (draft === known) return;
    known = draft;
    void vscode.commands.executeCommand('setContext', 'inspectionReport.draftInEditor', draft);
  };
  look();
  return [
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) look();
    }),
    vscode.workspace.onDidOpenTextDocument(look),
  ];
}
