import * as vscode from 'vscode';
import { isDraft } from '../drafts/drafts';
import { showInfo } from '../ui/notifications';
import { FactsPanel, type FactsServices } from './facts-panel';
import { factsTexts } from './texts';

/** The type of the editor in the manifest. */
const factsType = 'inspectionReport.facts';

/** All open forms, and the command that opens one. */
export class FactsEditors implements vscode.CustomTextEditorProvider, vscode.Disposable {
  readonly #panels = new Set<FactsPanel>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when another form is active, or none. */
  readonly onDidChangeActive = this.#changed.event;
  readonly #finished = new vscode.EventEmitter<vscode.Uri>();
  /** Fires when a person goes on from the last gap of a form to the text. */
  readonly onDidFinish = this.#finished.event;
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly services: FactsServices,
    private readonly inActivePanel: () => vscode.Uri | undefined,
  ) {
    this.#subscriptions = [
      this.#changed,
      this.#finished,
      vscode.window.registerCustomEditorProvider(factsType, this, {
        webviewOptions: { enableFindWidget: true },
        supportsMultipleEditorsPerDocument: true,
      }),
      vscode.commands.registerCommand('inspectionReport.editFacts', (uri: unknown, options: unknown) =>
        this.open(uri, options),
      ),
    ];
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const facts = new FactsPanel(document, panel, this.services);
    this.#panels.add(facts);
    panel.onDidChangeViewState(() => this.#changed.fire());
    facts.onDidFinish(() => this.#finished.fire(document.uri));
    panel.onDidDispose(() => {
      this.#panels.delete(facts);
      this.#changed.fire();
    });
    this.#changed.fire();
  }

  /** The form of a draft, if it is open. */
  of(uri: vscode.Uri): FactsPanel | undefined {
    return [...this.#panels].find(({ document }) => document.uri.toString() === uri.toString());
  }

  /** The draft whose form is active. */
  get active(): vscode.Uri | undefined {
    return this.activePanel?.document.uri;
  }

  /** The form that is active. */
  get activePanel(): FactsPanel | undefined {
    return [...this.#panels].find(({ panel }) => panel.active);
  }

  /** Closes the form of a draft whose text is shown: VS Code does not ask to save what another editor has. */
  async close(uri: vscode.Uri): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const isForm = ({ input }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputCustom &&
      input.viewType === factsType &&
      input.uri.toString() === uri.toString();
    await vscode.window.tabGroups.close(tabs.filter(isForm), true);
  }

  /** Shows all forms again. */
  update(): void {
    for (const panel of this.#panels) void panel.update();
  }

  /**
   * Opens the form of a draft: that in front, if none is named. From the form in front the command leads back to the text.
   * @param options with `beside: false` it opens in the column of the text, otherwise next to it
   */
  async open(draft: unknown, options: unknown): Promise<void> {
    if (!(draft instanceof vscode.Uri) && this.activePanel) return this.activePanel.toText();
    const editor = vscode.window.activeTextEditor;
    const inFront = editor && isDraft(editor.document) ? editor.document.uri : this.inActivePanel();
    const uri = draft instanceof vscode.Uri ? draft : inFront;
    if (!uri) return showInfo(factsTexts.openDraft);
    const known = this.of(uri);
    if (known) return known.panel.reveal();
    const isHere = typeof options === 'object' && options !== null && 'beside' in options && !options.beside;
    const column = isHere ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    await vscode.commands.executeCommand('vscode.openWith', uri, factsType, column);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
