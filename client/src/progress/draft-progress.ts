import * as vscode from 'vscode';
import { type Progress, progressRequest } from '../../../server/src/lsp/requests';
import type { AskServer } from '../connection/checker';
import { isDraft } from '../drafts/drafts';
import { lastOnly } from '../ui/last-only';

/** A draft with its progress. */
export interface DraftInFront {
  readonly uri: vscode.Uri;
  readonly progress: Progress;
}

/** The draft whose panel is active, such as its preview or its form. */
export interface ActivePanel {
  readonly current: () => vscode.Uri | undefined;
  readonly onDidChange: vscode.Event<void>;
}

/** Typing is followed after so many milliseconds without a change. */
const pause = 250;

/** The draft in front, and how far it has come. It is asked for again whenever its text or its findings change. */
export class DraftProgress implements vscode.Disposable {
  /** The draft that is followed. */
  #uri: vscode.Uri | undefined;
  #inFront: DraftInFront | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new vscode.EventEmitter<DraftInFront | undefined>();
  /** Fires when another draft is in front, or its progress has changed. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly ask: AskServer,
    /** The draft whose panel is active, which is in front too. */
    private readonly inActivePanel: ActivePanel,
  ) {
    const isFollowed = ({ uri }: vscode.TextDocument): boolean => uri.toString() === this.#uri?.toString();
    this.#subscriptions = [
      this.#changed,
      inActivePanel.onDidChange(() => this.#look()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#look()),
      vscode.workspace.onDidOpenTextDocument(() => this.#look()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.#look();
        if (isFollowed(document)) this.#soon();
      }),
      // A change of the config, or of the words that are checked in a pause, shows in the findings.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#uri?.toString())) this.#soon();
      }),
    ];
    this.#look();
  }

  /** The draft in front, as it was last asked for. */
  get inFront(): DraftInFront | undefined {
    return this.#inFront;
  }

  /** The draft in front as it is now. */
  async now(): Promise<DraftInFront | undefined> {
    this.#look();
    const uri = this.#uri;
    const progress = uri && (await this.#progressOf(uri));
    return progress && { uri, progress };
  }

  /** Asks again, as after a restart of the server. */
  refresh(): void {
    this.#soon(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(): void {
    const uri = this.#draftInFront();
    if (uri?.toString() === this.#uri?.toString()) return;
    this.#uri = uri;
    void vscode.commands.executeCommand('setContext', 'inspectionReport.draftInFront', uri !== undefined);
    this.#set(undefined);
    if (uri) this.#soon(0);
  }

  /** While no text editor is active, the draft is still in front if it is visible, or its preview is active. */
  #draftInFront(): vscode.Uri | undefined {
    const document = vscode.window.activeTextEditor?.document;
    if (document && document.uri.scheme !== 'output') return isDraft(document) ? document.uri : undefined;
    const shown = this.inActivePanel.current();
    if (shown) return shown;
    const isVisible = vscode.window.visibleTextEditors.some(
      (editor) => editor.document.uri.toString() === this.#uri?.toString(),
    );
    return isVisible ? this.#uri : undefined;
  }

  #soon(delay = pause): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), delay);
  }

  /** Of the changes during a request only the last one is asked for. */
  readonly #update = lastOnly(async () => {
    const uri = this.#uri;
    const progress = uri && (await this.#progressOf(uri));
    if (uri?.toString() === this.#uri?.toString()) this.#set(progress && uri && { uri, progress });
  });

  /** Without an answer the server does not run, or has stopped in the meantime. */
  async #progressOf(uri: vscode.Uri): Promise<Progress | undefined> {
    const answer = this.ask(progressRequest, { uri: uri.toString() }).catch(() => undefined);
    return ((await answer) as Progress | null | undefined) ?? undefined;
  }

  #set(inFront: DraftInFront | undefined): void {
    const isSame = JSON.stringify(inFront) === JSON.stringify(this.#inFront);
    this.#inFront = inFront;
    if (!isSame) this.#changed.fire(inFront);
  }
}
