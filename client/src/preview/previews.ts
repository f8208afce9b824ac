import * as vscode from 'vscode';
import { isDraft } from '../drafts/drafts';
import { previewTexts } from '../texts';
import { showInfo } from '../ui/notifications';
import type { PageState } from './messages';
import { PreviewPanel, type PreviewServices } from './panel';
import { type Rename, renamedUri } from './renamed';
import type { View } from './views';

/** The kind of the panels, and the view of each that is restored. */
export interface PreviewKind {
  readonly type: string;
  readonly name: string;
  /** Undefined if the state of a panel does not have its view. */
  readonly viewFor: (state: PageState) => View | undefined;
}

/** The open panels of one kind, one for each draft. */
export class Previews implements vscode.Disposable {
  readonly #panels = new Map<string, PreviewPanel>();
  readonly #subscriptions: vscode.Disposable[] = [];

  constructor(
    readonly services: PreviewServices,
    readonly kind: PreviewKind,
  ) {
    this.#subscriptions.push(
      vscode.window.registerWebviewPanelSerializer(kind.type, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#follow(files)),
    );
  }

  /**
   * Shows the view of a draft.
   * @param draft its URI; the draft in the active editor where it is none
   * @param view the view; a panel of the draft with another one is replaced
   * @param options with `beside` the panel opens in the column next to the editor, otherwise in the editor's column
   */
  async open(draft: unknown, view: View, { beside }: { readonly beside: boolean }): Promise<void> {
    const uri = draft instanceof vscode.Uri ? draft : vscode.window.activeTextEditor?.document.uri;
    if (!uri) return showInfo(previewTexts.openFirst(this.kind.name));
    const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const known = this.#panels.get(uri.toString());
    if (known && known.view.version === view.version)
      return known.panel.reveal(beside ? undefined : viewColumn, beside);
    known?.panel.dispose();
    const panel = vscode.window.createWebviewPanel(
      view.type,
      view.name,
      { viewColumn, preserveFocus: beside },
      { enableScripts: true, retainContextWhenHidden: false, enableFindWidget: true },
    );
    this.#add(uri, panel, view);
  }

  /** Renders all panels again. */
  update(): void {
    for (const panel of this.#panels.values()) void panel.update();
  }

  /** The panel of a draft, if it is open. */
  of(uri: vscode.Uri): PreviewPanel | undefined {
    return this.#panels.get(uri.toString());
  }

  /** The draft whose panel is active. */
  get active(): vscode.Uri | undefined {
    return this.activePanel?.uri;
  }

  /** The panel that is active. */
  get activePanel(): PreviewPanel | undefined {
    return [...this.#panels.values()].find(({ panel }) => panel.active);
  }

  dispose(): void {
    // The panels stay open: VS Code ends the extension before it saves which panels to restore.
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #add(uri: vscode.Uri, panel: vscode.WebviewPanel, view: View): void {
    const preview = new PreviewPanel(panel, { uri, view, services: this.services });
    this.#panels.set(uri.toString(), preview);
    panel.onDidDispose(() => {
      const key = preview.uri.toString();
      if (this.#panels.get(key) === preview) this.#panels.delete(key);
    });
  }

  /** Goes on with drafts that were renamed, or are in a folder that was. */
  #follow(renames: readonly Rename[]): void {
    for (const [key, preview] of [...this.#panels]) {
      const next = renamedUri(key, renames);
      if (next === undefined) continue;
      this.#panels.delete(key);
      // A draft that was replaced has one panel as before.
      const replaced = this.#panels.get(next);
      this.#panels.set(next, preview);
      replaced?.panel.dispose();
      preview.rename(vscode.Uri.parse(next));
    }
  }

  #restore(panel: vscode.WebviewPanel, state: unknown): void {
    const stored = (state ?? {}) as PageState;
    const view = typeof stored.uri === 'string' ? this.kind.viewFor(stored) : undefined;
    if (view) this.#add(vscode.Uri.parse(stored.uri), panel, view);
    else panel.dispose();
  }
}

/** Keeps the context key that shows the preview's button while a draft is in the editor. */
export function followDrafts(): vscode.Disposable[] {
  let known: boolean | undefined;
  const look = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    // While the output has the focus, the person is still working on the draft.
    if (document?.uri.scheme === 'output') return;
    const current = document !== undefined && isDraft(document);
    if (current === known) return;
    known = current;
    void vscode.commands.executeCommand('setContext', 'inspectionReport.draftInEditor', current);
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
