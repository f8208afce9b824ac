import * as vscode from 'vscode';
import type { Preview } from '../../../server/src/render/preview';
import type { AskServer } from '../connection/checker';
import { draftLanguages } from '../drafts/drafts';
import { previewTexts } from '../texts';
import { lastOnly } from '../ui/last-only';
import { nameOf } from '../ui/locations';
import { resourcesOf } from '../ui/page-shell';
import { type ExportName, type FromPage, readMessage, type ToPage } from './messages';
import { placeOfWord } from './place';
import { pageShell } from './shell';
import type { View } from './views';

/** The parts of the extension that a preview uses. */
export interface PreviewServices {
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  readonly ask: AskServer;
  readonly exportDraft: (uri: vscode.Uri, format: ExportName) => void;
}

interface PreviewPanelOptions {
  /** The draft. */
  readonly uri: vscode.Uri;
  readonly view: View;
  readonly services: PreviewServices;
}

/** The content of a page, as the page reported it. */
export interface ShownPreview {
  /** The version of the document that it was made of. */
  readonly version: number;
  readonly preview: Preview;
  readonly blocks: number;
  readonly marks: number;
}

/** After the editor was scrolled by the program or by a moving cursor, its scrolling is ignored for so many milliseconds. */
const scrollDelay = 300;

/** A live view of one draft. */
export class PreviewPanel {
  #uri: vscode.Uri;
  readonly #services: PreviewServices;
  readonly #subscriptions: vscode.Disposable[] = [];
  #isReady = false;
  /** The last preview that was sent, as JSON. */
  #sent = '';
  /** The time that the cursor last moved, or this panel last scrolled the editor, in milliseconds. */
  #editorMoved = 0;
  #onRendered: (blocks: number, marks: number) => void = () => undefined;
  /** Ends the wait for the page to render what it was sent. */
  #endWait: (() => void) | undefined;
  readonly #didShow = new vscode.EventEmitter<ShownPreview>();
  /** Fires whenever the page shows something new. */
  readonly onDidShow = this.#didShow.event;
  /** The current content of the page. */
  shown: ShownPreview | undefined;
  readonly view: View;

  constructor(
    readonly panel: vscode.WebviewPanel,
    { uri, view, services }: PreviewPanelOptions,
  ) {
    this.#uri = uri;
    this.view = view;
    this.#services = services;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [resourcesOf(services.extension)] };
    this.#subscriptions.push(
      webview.onDidReceiveMessage((message) => this.#receive(message)),
      ...this.#followContent(),
      ...this.#followEditor(),
    );
    panel.onDidChangeViewState(() => {
      // VS Code throws a hidden page away; a new one reports that it is ready when the panel is shown again.
      if (panel.visible) return;
      this.#isReady = false;
      this.#endWait?.();
    });
    panel.onDidDispose(() => {
      // An answer may still be on its way, and a panel that is closed cannot even be asked if it is visible.
      this.#isReady = false;
      this.#endWait?.();
      this.#didShow.dispose();
      for (const subscription of this.#subscriptions) subscription.dispose();
    });
    this.#showPage();
  }

  /** The draft. */
  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** Goes on with the draft under another address, on a page that remembers it. */
  rename(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#isReady = false;
    this.#endWait?.();
    this.#showPage();
  }

  /** Loads an empty page, which asks for its content when it is ready. */
  #showPage(): void {
    const { panel, uri } = this;
    const { extension } = this.#services;
    panel.title = `${this.view.name} ${nameOf(uri)}`;
    panel.webview.html = pageShell(panel.webview, {
      extension,
      uri: uri.toString(),
      view: this.view.type,
      version: this.view.version,
    });
  }

  /** Renders again whenever the draft, other drafts in view, or findings change. */
  #followContent(): vscode.Disposable[] {
    const { usesOtherDrafts } = this.view;
    const mayMatter = ({ languageId }: vscode.TextDocument): boolean =>
      usesOtherDrafts && draftLanguages.includes(languageId);
    return [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && (this.#isOf(document) || mayMatter(document))) void this.update();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (mayMatter(document)) void this.update();
      }),
      // A change of the config, of a team's knowledge or of another extension's checks shows in the findings.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.uri.toString())) void this.update();
      }),
    ];
  }

  /** Scrolls the page with the editor, but only while the person works in the editor: the other side never answers. */
  #followEditor(): vscode.Disposable[] {
    const follows = (editor: vscode.TextEditor): boolean =>
      this.view.scrollsWithEditor && this.#isOf(editor.document) && !this.panel.active;
    return [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (!selection || !follows(textEditor)) return;
        this.#editorMoved = Date.now();
        this.#post({ type: 'cursor', offset: textEditor.document.offsetAt(selection.active) });
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [range] }) => {
        const isByPerson = Date.now() - this.#editorMoved > scrollDelay;
        if (!isByPerson || !range || !follows(textEditor)) return;
        this.#post({ type: 'top', offset: textEditor.document.offsetAt(range.start) });
      }),
    ];
  }

  #isOf({ uri }: vscode.TextDocument): boolean {
    return uri.toString() === this.uri.toString();
  }

  #post(message: ToPage): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }

  /** Renders again. Of the changes during a request only the last one is rendered. */
  readonly update = lastOnly(() => this.#render());

  async #render(): Promise<void> {
    let document: vscode.TextDocument;
    try {
      document = await vscode.workspace.openTextDocument(this.uri);
    } catch {
      this.#post({ type: 'nothing', message: previewTexts.notOpened });
      return;
    }
    const { version } = document;
    const preview = await this.#ask();
    if (typeof preview === 'string') {
      this.#sent = '';
      this.#post({ type: 'nothing', message: preview });
      return;
    }
    // New findings are announced after the text that they are on was rendered with them: that is nothing new.
    const json = JSON.stringify(preview);
    if (json === this.#sent) return;
    this.#sent = json;
    await this.#send({ type: 'update', preview }, (blocks, marks) => {
      this.shown = { version, preview, blocks, marks };
      this.#didShow.fire(this.shown);
    });
  }

  /** The page of the draft, or a sentence where there is nothing to show. */
  async #ask(): Promise<Preview | string> {
    const { more, request, read } = this.view;
    const fields = (await more?.(this.uri)) ?? {};
    if (typeof fields === 'string') return fields;
    return read(await this.#services.ask(request, { uri: this.uri.toString(), ...fields }));
  }

  /** Sends an update and waits until it is rendered, so that a slow page is never sent more than it can show. */
  async #send(message: ToPage, onRendered: (blocks: number, marks: number) => void): Promise<void> {
    if (!this.#isReady || !this.panel.visible) return;
    await new Promise<void>((resolve) => {
      this.#endWait = resolve;
      this.#onRendered = onRendered;
      this.#post(message);
    });
  }

  #receive(data: unknown): void {
    const message = readMessage(data);
    switch (message?.type) {
      case 'ready':
        // A page that was hidden is a new one.
        this.#isReady = true;
        this.#sent = '';
        this.#endWait?.();
        void this.update();
        break;
      case 'rendered':
        this.#onRendered(message.blocks, message.marks);
        this.#endWait?.();
        break;
      case 'scrolled':
        this.#scrollEditor(message.offset);
        break;
      case 'go':
        void this.#goTo(message);
        break;
      case 'export':
        this.#services.exportDraft(this.uri, message.to);
        break;
      case 'problems':
        void vscode.commands.executeCommand('workbench.actions.view.problems');
        break;
    }
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => this.#isOf(document));
  }

  #scrollEditor(offset: number): void {
    const editor = this.#editor();
    if (!editor) return;
    const position = editor.document.positionAt(offset);
    // The editor will report this scrolling as well, though it is not by the person.
    this.#editorMoved = Date.now();
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
  }

  /** Goes to a word in the editor, which is opened next to the preview unless it is visible. */
  async #goTo({ start, end, words, open }: Extract<FromPage, { type: 'go' }>): Promise<void> {
    const visible = this.#editor();
    const editor =
      visible && !open
        ? visible
        : await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.uri), {
            viewColumn: visible?.viewColumn ?? vscode.ViewColumn.Beside,
            preserveFocus: !open,
          });
    const { document } = editor;
    const text = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
    const position = document.positionAt(start + placeOfWord(text, words));
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
