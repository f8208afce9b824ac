import * as vscode from 'vscode';
import type { Preview } from '../../../server/src/render/preview';
import { languages } from '../languages';
import { type ExportName, readMessage, type ToPage } from './messages';
import { placeOfWord } from './place';
import { resources, shell } from './shell';
import type { View } from './views';

/** What a preview needs of the rest of the extension. */
export interface Surroundings {
  readonly extension: vscode.Uri;
  /** Asks the language server, which is started first, but where it was given up. */
  readonly ask: (request: string, parameter: unknown) => Promise<unknown>;
  readonly exportDraft: (uri: vscode.Uri, to: ExportName) => void;
}

/** What a page shows, as it said itself. */
export interface Shown {
  readonly version: number;
  readonly preview: Preview;
  readonly blocks: number;
  readonly marks: number;
}

/** A live view of one draft. */
export class PreviewPanel {
  readonly #listeners: vscode.Disposable[] = [];
  #ready = false;
  #asking = false;
  #again = false;
  #sent = '';
  /** When the cursor last moved, or the editor was moved from here, in milliseconds. */
  #moved = 0;
  #rendered: (blocks: number, marks: number) => void = () => undefined;
  /** Ends the wait for the page to draw what it was sent. */
  #drawn: (() => void) | undefined;
  readonly #showed = new vscode.EventEmitter<Shown>();
  /** Told whenever the page shows something new. */
  readonly onDidShow = this.#showed.event;
  /** What is to be seen, of which version of the document. */
  shown: Shown | undefined;

  constructor(
    readonly uri: vscode.Uri,
    readonly panel: vscode.WebviewPanel,
    readonly around: Surroundings,
    readonly view: View,
    closed: () => void,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [resources(around.extension)] };
    panel.title = `${view.name} ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`;
    this.#listeners.push(
      webview.onDidReceiveMessage((given) => this.#heard(given)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const bears = this.#isOf(document) || (view.looksAround && languages.includes(document.languageId));
        if (bears && contentChanges.length > 0) void this.update();
      }),
      vscode.workspace.onDidOpenTextDocument(({ languageId }) => {
        if (view.looksAround && languages.includes(languageId)) void this.update();
      }),
      // The config, a team's knowledge or the checks of another extension may have changed what is found.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((one) => one.toString() === uri.toString())) void this.update();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (!selection || !view.follows || !this.#isOf(textEditor.document) || panel.active) return;
        this.#moved = Date.now();
        this.#post({ type: 'cursor', offset: textEditor.document.offsetAt(selection.active) });
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [range] }) => {
        // Whichever side a person works in leads: the other follows, and never answers. What scrolls because the
        // cursor moves is no scrolling of the person's.
        const own = Date.now() - this.#moved > 300;
        if (!own || !range || !view.follows || !this.#isOf(textEditor.document) || panel.active) return;
        this.#post({ type: 'top', offset: textEditor.document.offsetAt(range.start) });
      }),
    );
    panel.onDidChangeViewState(() => {
      // A page that is hidden is thrown away, and says that it is ready when it is shown again.
      if (panel.visible) return;
      this.#ready = false;
      this.#drawn?.();
    });
    panel.onDidDispose(() => {
      this.#drawn?.();
      this.#showed.dispose();
      for (const listener of this.#listeners) listener.dispose();
      closed();
    });
    webview.html = shell(webview, around.extension, uri.toString(), view.type);
  }

  #isOf({ uri }: vscode.TextDocument): boolean {
    return uri.toString() === this.uri.toString();
  }

  #post(message: ToPage): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  /** Renders anew. While an answer is awaited only the last change counts. */
  async update(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    try {
      do {
        this.#again = false;
        await this.#render();
      } while (this.#again);
    } finally {
      this.#asking = false;
    }
  }

  async #render(): Promise<void> {
    let document: vscode.TextDocument;
    try {
      document = await vscode.workspace.openTextDocument(this.uri);
    } catch {
      this.#post({
        type: 'nothing',
        message: 'The draft could not be opened; it may have been moved or deleted.',
      });
      return;
    }
    const { version } = document;
    const preview = this.view.read(await this.around.ask(this.view.request, { uri: this.uri.toString() }));
    if (typeof preview === 'string') {
      this.#sent = '';
      this.#post({ type: 'nothing', message: preview });
      return;
    }
    // Findings arrive with a notice of their own, after the text that they are of has been shown with them.
    const written = JSON.stringify(preview);
    if (written === this.#sent) return;
    this.#sent = written;
    await this.#draw({ type: 'update', preview }, (blocks, marks) => {
      this.shown = { version, preview, blocks, marks };
      this.#showed.fire(this.shown);
    });
  }

  /** Sends an update and waits until it is drawn, so that a slow page is never sent more than it can show. */
  async #draw(message: ToPage, done: (blocks: number, marks: number) => void): Promise<void> {
    if (!this.#ready || !this.panel.visible) return;
    await new Promise<void>((resolve) => {
      this.#drawn = resolve;
      this.#rendered = done;
      this.#post(message);
    });
  }

  #heard(given: unknown): void {
    const message = readMessage(given);
    if (!message) return;
    if (message.type === 'ready') {
      // A page that was hidden begins anew.
      this.#ready = true;
      this.#sent = '';
      this.#drawn?.();
      void this.update();
    } else if (message.type === 'rendered') {
      this.#rendered(message.blocks, message.marks);
      this.#drawn?.();
    } else if (message.type === 'scrolled') {
      this.#scrollEditor(message.offset);
    } else if (message.type === 'go') void this.#go(message);
    else if (message.type === 'export') this.around.exportDraft(this.uri, message.to);
    else void vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => this.#isOf(document));
  }

  #scrollEditor(offset: number): void {
    const editor = this.#editor();
    if (!editor) return;
    const place = editor.document.positionAt(offset);
    // What the editor says of it is no scrolling of the person's.
    this.#moved = Date.now();
    editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
  }

  /** Brings a place into the editor, which is opened beside the preview where it is not to be seen. */
  async #go({
    start,
    end,
    words,
    open,
  }: {
    start: number;
    end: number;
    words: number;
    open: boolean;
  }): Promise<void> {
    const shown = this.#editor();
    const editor =
      shown && !open
        ? shown
        : await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.uri), {
            viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
            preserveFocus: !open,
          });
    const { document } = editor;
    const text = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
    const place = document.positionAt(start + placeOfWord(text, words));
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
