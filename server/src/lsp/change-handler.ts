import { type Connection, FileChangeType, type FileEvent, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { phrasesIn } from '../draft/gaps/phrases';
import type { AllDrafts } from './drafts/all-drafts';
import type { DraftCopies } from './drafts/copies';
import type { Drafts } from './drafts/drafts';
import type { FindingsPublisher } from './publisher';
import { librariesChangedNotification } from './requests';
import type { ReviewComments } from './review/review-comments';
import type { SnippetLibraries } from './snippets/libraries';
import type { LibraryDiagnostics } from './snippets/library-diagnostics';
import type { FileWatchers } from './watchers';
import type { Workspace } from './workspace';

/** After so many milliseconds without a change a writer is taken to pause. */
export const quiet = 150;

interface ChangeHandlerOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly drafts: Drafts;
  readonly copies: DraftCopies;
  readonly allDrafts: AllDrafts;
  readonly publisher: FindingsPublisher;
  readonly comments: ReviewComments;
  readonly libraries: SnippetLibraries;
  readonly libraryDiagnostics: LibraryDiagnostics;
  readonly watchers: FileWatchers;
  /** Called when a writer pauses, for work that nobody waits for. */
  readonly onPause: () => void;
  /** Shows a sentence to the user once. */
  readonly warn: (sentence: string) => void;
}

/**
 * Brings everything up to date after a change of a document, a file, a library or the folders. The order matters:
 * caches forget first, then open documents are checked, then all the rest.
 */
export class ChangeHandler {
  readonly #parts: ChangeHandlerOptions;
  /** The timers of drafts whose words and libraries wait for a pause of the writer, by URI. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** URIs of the open drafts whose words are checked, or will be. */
  readonly #opened = new Set<string>();

  /** The open drafts are compared with all others as their files are. */
  #isCompared = false;

  /** There are several drafts. */
  #hasOthers = false;

  /** Resolves when the findings of the document that was opened or changed last are sent. */
  #lastCheck: Promise<void> = Promise.resolve();

  constructor(parts: ChangeHandlerOptions) {
    this.#parts = parts;
  }

  /** Waits for the findings of the document that was opened or changed last. */
  checked(): Promise<void> {
    return this.#lastCheck;
  }

  /** Checks a document that was opened or changed. */
  async documentChanged(document: TextDocument): Promise<void> {
    const { publisher, workspace, libraryDiagnostics, comments } = this.#parts;
    const check = publisher.changed(document);
    this.#lastCheck = check.catch(() => undefined);
    await check;
    if (workspace.isDraft(document)) {
      this.#loadLater(document.uri);
      void comments.opened(document.uri);
    } else void comments.fileChanged(document.uri);
    if (!workspace.isDraft(document)) void libraryDiagnostics.changed(document);
  }

  /**
   * Checks the words of a draft, and does what nobody waits for, in a pause of the writer, who waits for the other findings first
   * and for nothing on a word that is not yet typed to its end. The words of a draft that was only opened are checked at once.
   */
  #loadLater(uri: string): void {
    if (this.#opened.has(uri)) this.#later(uri, quiet, () => this.#inPause(uri, this.#showWords(uri)));
    else
      this.#later(uri, 0, () => {
        const shown = this.#showWords(uri);
        // The pause begins after them, so that the code is not loaded while somebody begins to type.
        void shown.then(() => {
          if (this.#opened.has(uri) && !this.#waiting.has(uri))
            this.#later(uri, quiet, () => this.#inPause(uri, shown));
        });
      });
    this.#opened.add(uri);
  }

  /** Calls back after so many milliseconds, unless something else is to be called for the draft by then. */
  #later(uri: string, milliseconds: number, call: () => void): void {
    clearTimeout(this.#waiting.get(uri));
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      call();
    }, milliseconds);
    this.#waiting.set(uri, timer);
  }

  async #showWords(uri: string): Promise<void> {
    if (!(await this.readTables())) this.#parts.publisher.publishComplete(uri);
  }

  /** Loads the libraries of a draft, compares it with others, and loads the code that the first request needs. */
  #inPause(uri: string, shown: Promise<void>): void {
    void this.#loadLibraries(uri);
    void shown.then(async () => {
      await this.#compare();
      await this.#compareText();
      this.#parts.onPause();
    });
  }

  /** Compares open drafts with all others, once these are read, and again after files have changed. */
  async #compare(): Promise<void> {
    const { copies, documents, drafts, publisher, workspace } = this.#parts;
    // The rules that compare are of the second check, with those on words.
    if (this.#isCompared || !workspace.hasTables) return;
    this.#isCompared = true;
    this.#hasOthers = await drafts.readToCompare();
    workspace.compare({
      ...(this.#hasOthers && { others: (uri) => drafts.comparedWith(uri) }),
      copied: (uri, config) => copies.searchFor(uri, config, () => drafts.comparedSources(uri, copies)),
    });
    if (!this.#hasOthers) return;
    for (const open of documents.all()) publisher.publishComplete(open.uri);
  }

  /** Compares the text of open drafts, once what their configs name is read, which may take longer. */
  async #compareText(): Promise<void> {
    const { copies, documents, publisher, workspace } = this.#parts;
    if (!workspace.hasTables) return;
    const open = documents.all().filter((document) => workspace.isDraft(document));
    let isNew = false;
    for (const { uri } of open) {
      const state = await copies.read(uri);
      isNew ||= state === 'earlier' || (state === 'new' && this.#hasOthers);
    }
    if (!isNew) return;
    workspace.compareAgain();
    for (const { uri } of open) publisher.publishComplete(uri);
  }

  /**
   * Reads the tables of words for whoever needs them first, and has all drafts checked with them.
   * @returns false if they were read before
   */
  async readTables(): Promise<boolean> {
    const { documents, publisher, workspace, allDrafts } = this.#parts;
    if (!(await workspace.readTables())) return false;
    for (const open of documents.all()) publisher.publishComplete(open.uri);
    void allDrafts.recheckAll();
    return true;
  }

  documentClosed(document: TextDocument): void {
    const { publisher, libraryDiagnostics, allDrafts, comments } = this.#parts;
    comments.closed(document.uri);
    void comments.fileChanged(document.uri);
    clearTimeout(this.#waiting.get(document.uri));
    this.#waiting.delete(document.uri);
    this.#opened.delete(document.uri);
    publisher.closed(document);
    libraryDiagnostics.closed(document);
    void allDrafts.changed(document.uri);
  }

  /** Saved documents are reported even by clients that watch no files. */
  documentSaved({ uri }: TextDocument): void {
    const { copies, drafts, libraries, publisher, comments } = this.#parts;
    drafts.changed(uri, 'content');
    copies.changed(uri);
    this.#isCompared = false;
    void comments.fileChanged(uri);
    void libraries.cache.fileChanged(uri);
    void publisher.fileChanged(uri).then((isConfigFile) => isConfigFile && this.#configChanged());
  }

  async filesChanged(changes: readonly FileEvent[]): Promise<void> {
    const { copies, drafts, libraries, publisher, allDrafts, comments } = this.#parts;
    for (const { uri } of changes) void comments.fileChanged(uri);
    for (const { uri } of changes) copies.changed(uri);
    this.#isCompared &&= !changes.some(({ uri }) => isOurs(uri));
    for (const { uri, type } of changes)
      drafts.changed(uri, type === FileChangeType.Changed ? 'content' : 'existence');
    for (const { uri } of changes) void libraries.cache.fileChanged(uri);
    // Clients report a folder without what is in it.
    const folders = changes.filter(({ type }) => type !== FileChangeType.Changed);
    for (const { uri } of folders) void libraries.cache.folderChanged(uri);
    let configChanged = false;
    for (const { uri } of changes) configChanged = (await publisher.fileChanged(uri)) || configChanged;
    if (configChanged) this.#configChanged();
    else for (const { uri } of changes) if (isOurs(uri)) await allDrafts.changed(uri);
    for (const { uri } of configChanged ? [] : folders) await allDrafts.folderChanged(uri);
  }

  /** @param folders URIs of the workspace's folders */
  foldersChanged(folders: readonly string[]): void {
    const { drafts, allDrafts } = this.#parts;
    drafts.folders = folders;
    this.#isCompared = false;
    void allDrafts.recheckAll();
  }

  /** @param folder URI, with a slash at its end, of a library that was loaded or has changed */
  libraryChanged(folder: string): void {
    const { connection, libraryDiagnostics, libraries, workspace, publisher, allDrafts } = this.#parts;
    void connection.sendNotification(librariesChangedNotification);
    void libraryDiagnostics.libraryChanged(folder);
    this.#loadAllLibraries();
    this.#compareAgain();
    const files = libraries.cache.now(folder)?.files ?? [];
    const phrases = files.flatMap(({ draft }) => phrasesIn(draft.text));
    if (!workspace.takePhrases(folder, phrases)) return;
    void publisher.recheckOpen();
    void allDrafts.recheckAll();
  }

  /** A config decides on libraries, on the findings in them and on those in closed drafts. */
  #configChanged(): void {
    const { connection, libraryDiagnostics, allDrafts } = this.#parts;
    this.#loadAllLibraries();
    this.#compareAgain();
    void libraryDiagnostics.configChanged();
    void allDrafts.recheckAll();
    void connection.sendNotification(librariesChangedNotification);
  }

  /** Compares again with the phrases and the reports that configs name. */
  #compareAgain(): void {
    this.#parts.copies.forget();
    if (!this.#isCompared) return;
    this.#isCompared = false;
    void this.#compare().then(() => this.#compareText());
  }

  #loadAllLibraries(): void {
    const { documents, workspace } = this.#parts;
    for (const document of documents.all())
      if (workspace.isDraft(document)) void this.#loadLibraries(document.uri);
  }

  /** Loads the libraries of a draft, and reports folders that are none. */
  async #loadLibraries(uri: string): Promise<void> {
    const { libraries, publisher, warn, watchers, workspace } = this.#parts;
    const { sources, problems, warnings } = await libraries.of(uri);
    watchers.watch(sources.map(({ folder }) => folder));
    publisher.librariesLoaded(await workspace.configOf(uri), problems);
    for (const sentence of warnings) warn(sentence);
  }
}

/** Tells a file that may be a draft by its name. */
const isOurs = (uri: string): boolean => /\.(?:md|markdown|ya?ml)$/i.test(uri);
