import * as vscode from 'vscode';
import {
  type FactEditAnswer,
  type FactsFormAnswer,
  factEditRequest,
  factsFormRequest,
} from '../../../server/src/lsp/requests';
import type { AskServer } from '../connection/checker';
import { goTo } from '../progress/go-to';
import { applyEdits, isReadOnly } from '../ui/apply-edits';
import { lastOnly } from '../ui/last-only';
import { rangeOf } from '../ui/locations';
import { resourcesOf, shellOf } from '../ui/page-shell';
import { readFormMessage, type ToForm } from './messages';
import { factsTexts } from './texts';

/** The parts of the extension that a form uses. */
export interface FactsServices {
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  readonly ask: AskServer;
}

/** An edit is asked for again so many times if the draft changes in the meantime. */
const mostTries = 5;
/** A page that does not answer in so many milliseconds does not keep a draft from being saved. */
const mostWait = 500;

/** The count of gaps is read when it is looked for, and not whenever it changes. */
const formBody = `<main id="facts"></main>
<nav id="gaps" aria-label="${factsTexts.nextGap}" hidden>
<p></p>
<button type="button" id="next-gap" title="${factsTexts.nextGapKeys}"></button>
</nav>
<p id="status" role="status"></p>`;

/** A form that cannot be changed, because its draft cannot. */
const locked = (form: FactsFormAnswer['form']): FactsFormAnswer['form'] => {
  const start = { line: 0, character: 0 };
  return { locked: { message: factsTexts.readOnly, range: { start, end: start } }, ...form };
};

/** The form of one draft. All that it changes are edits of the document, so that undo and saving are the document’s. */
export class FactsPanel {
  readonly #subscriptions: vscode.Disposable[] = [];
  #isReady = false;
  /** The last form that was sent, as JSON. */
  #sent = '';
  /** Edits are made one after the other. */
  #edits: Promise<void> = Promise.resolve();
  #onUnsent: (unsent: { readonly id?: string; readonly value?: string }) => void = () => undefined;
  readonly #didShow = new vscode.EventEmitter<FactsFormAnswer>();
  /** Fires whenever the page shows a form. */
  readonly onDidShow = this.#didShow.event;
  readonly #didFinish = new vscode.EventEmitter<void>();
  /** Fires when a person goes on from the last gap of the form. */
  readonly onDidFinish = this.#didFinish.event;
  /** The form that was last sent. */
  #answer: FactsFormAnswer | undefined;
  /** The form on the page. */
  shown: FactsFormAnswer | undefined;

  constructor(
    readonly document: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    private readonly services: FactsServices,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [resourcesOf(services.extension)] };
    this.#subscriptions.push(
      this.#didShow,
      this.#didFinish,
      webview.onDidReceiveMessage((message) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (changed === document && contentChanges.length > 0) void this.update();
      }),
      // A change of the config, or of a team’s knowledge, shows in the findings.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === document.uri.toString())) void this.update();
      }),
      vscode.workspace.onWillSaveTextDocument((event) => {
        if (event.document !== document || event.reason !== vscode.TextDocumentSaveReason.Manual) return;
        if (this.#isReady && panel.visible) event.waitUntil(this.#unsentEdits());
      }),
    );
    panel.onDidChangeViewState(() => {
      // VS Code throws a hidden page away; a new one reports that it is ready when the panel is shown again.
      if (!panel.visible) this.#isReady = false;
    });
    panel.onDidDispose(() => {
      this.#isReady = false;
      for (const subscription of this.#subscriptions) subscription.dispose();
    });
    webview.html = shellOf(webview, {
      extension: services.extension,
      name: 'facts',
      title: factsTexts.heading,
      data: {},
      body: formBody,
    });
  }

  /** Shows the form again. Of the changes during a request only the last one counts. */
  readonly update = lastOnly(() => this.#show());

  async #show(): Promise<void> {
    // A page that is hidden or not yet loaded asks by itself when it is ready.
    if (!this.#isReady) return;
    const { ask } = this.services;
    const answer = (await ask(factsFormRequest, this.#params()).catch(() => undefined)) as
      | FactsFormAnswer
      | null
      | undefined;
    if (!answer) {
      this.#sent = '';
      return this.#post({
        type: 'nothing',
        message: answer === null ? factsTexts.noDraft : factsTexts.stopped,
      });
    }
    const form = (await isReadOnly(this.document.uri)) ? locked(answer.form) : answer.form;
    this.#answer = { ...answer, form };
    const json = JSON.stringify(form);
    if (json === this.#sent || !this.#isReady) return;
    this.#sent = json;
    this.#post({ type: 'form', form });
  }

  #params(): { readonly uri: string } {
    return { uri: this.document.uri.toString() };
  }

  #post(message: ToForm): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }

  #receive(data: unknown): void {
    const message = readFormMessage(data);
    switch (message?.type) {
      case 'ready':
        this.#isReady = true;
        this.#sent = '';
        void this.update();
        break;
      case 'shown':
        this.shown = this.#answer;
        if (this.shown) this.#didShow.fire(this.shown);
        break;
      case 'write':
        this.write(message.id, message.value);
        break;
      case 'remove':
        this.write(message.id, undefined);
        break;
      case 'unsent':
        this.#onUnsent(message);
        break;
      case 'finished':
        this.#didFinish.fire();
        break;
      case 'toText':
        void this.#showInText(message.id);
        break;
      case 'go':
        void goTo(this.document.uri, rangeOf(message.range));
        break;
    }
  }

  /** Moves the focus to the next gap. Without a form on the page it says that there is none. */
  nextGap(): void {
    if (this.#isReady && this.#answer && !this.#answer.form.locked) this.#post({ type: 'nextGap' });
    else this.#didFinish.fire();
  }

  /** Shows the field that has the focus in the text. */
  toText(): void {
    if (this.#isReady) this.#post({ type: 'toText' });
    else void this.#showInText(undefined);
  }

  async #showInText(id: string | undefined): Promise<void> {
    // The field may just have been written, which moves others.
    await this.#edits;
    const groups = this.#answer?.form.groups ?? [];
    const fields = groups.flatMap(({ fields: own, lists }) => [
      ...own,
      ...lists.flatMap(({ items }) => items.flatMap((item) => item.fields)),
    ]);
    const place = fields.find((field) => field.id === id)?.range;
    await goTo(this.document.uri, place ? rangeOf(place) : new vscode.Range(0, 0, 0, 0));
  }

  /**
   * Writes a text into the draft, by an edit that can be undone.
   * @param value undefined to remove the item with that id
   */
  write(id: string, value: string | undefined): Promise<void> {
    const next = this.#edits.then(async () => {
      const message = await this.#write(id, value).catch(() => factsTexts.notApplied);
      this.#post(message === undefined ? { type: 'written', id } : { type: 'refused', id, message });
      // What was written may have been put into another form, such as a date.
      this.#sent = '';
      await this.update();
    });
    this.#edits = next;
    return next;
  }

  /** Returns a sentence on why nothing was written. */
  async #write(id: string, value: string | undefined): Promise<string | undefined> {
    for (let tries = 0; tries < mostTries; tries++) {
      const answer = await this.#ask(id, value);
      if (!answer) return answer === null ? factsTexts.noDraft : factsTexts.stopped;
      if ('refused' in answer) return answer.refused;
      // The draft has changed since: the edit is asked for again.
      if (answer.version !== this.document.version) continue;
      // So it is if VS Code refuses it, which knows of a change sooner than this does.
      if (answer.edits.length === 0 || (await applyEdits(this.document, answer.edits))) return undefined;
    }
    return factsTexts.notApplied;
  }

  async #ask(id: string, value: string | undefined): Promise<FactEditAnswer | null | undefined> {
    const params = { ...this.#params(), id, ...(value !== undefined && { value }) };
    return (await this.services.ask(factEditRequest, params)) as FactEditAnswer | null | undefined;
  }

  /** The edits of the field that is being written while a person saves, so that it is saved as well. */
  async #unsentEdits(): Promise<vscode.TextEdit[]> {
    const unsent = await new Promise<{ readonly id?: string; readonly value?: string }>((resolve) => {
      this.#onUnsent = resolve;
      setTimeout(() => resolve({}), mostWait);
      this.#post({ type: 'saving' });
    });
    if (unsent.id === undefined || unsent.value === undefined) return [];
    const answer = await this.#ask(unsent.id, unsent.value).catch(() => undefined);
    if (!answer || 'refused' in answer || answer.version !== this.document.version) return [];
    return answer.edits.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range), newText));
  }
}
