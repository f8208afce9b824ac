import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../config/config';
import type { Files } from '../config/files';
import type { PdfReader } from '../import/import-file';
import { type Day, localDay } from '../report/days';
import { ChangeHandler } from './change-handler';
import { clientFiles, noFiles } from './client-files';
import { isPulling, PullPublisher } from './diagnostics/pull-publisher';
import type { PullReports } from './diagnostics/pull-reports';
import { AllDrafts } from './drafts/all-drafts';
import { DraftCopies } from './drafts/copies';
import { Drafts } from './drafts/drafts';
import type {
  DocumentParams,
  FeatureContext,
  KindHandlers,
  OpenDraft,
  PrinterFactory,
  PulledFindings,
  ShownFindings,
} from './feature';
import { guarded, type Log } from './guard';
import { openDocuments } from './open-documents';
import { fieldsOf, textIn, textsOf } from './params';
import { type FindingsPublisher, Publisher } from './publisher';
import { ReviewComments } from './review/review-comments';
import { readOptions, type ServerOptions } from './server-options';
import { SnippetLibraries } from './snippets/libraries';
import { LibraryDiagnostics } from './snippets/library-diagnostics';
import { FileWatchers } from './watchers';
import { type WordsReader, Workspace } from './workspace';

/** The machine that the server runs on. */
export interface ServerHost {
  readonly version: string;
  /** Used where the client sets no options. */
  readonly defaults?: ServerOptions;
  /** Reads the machine's files, where it has any. */
  readonly files?: Files;
  /** Prints PDFs, where a browser can be started. */
  readonly printer?: PrinterFactory;
  /** Reads PDFs, where that is possible. */
  readonly readPdf?: PdfReader;
  /** The date, by the machine's clock where it is absent. */
  readonly today?: () => Day;
}

/** Loads the code of the features. */
export type FeaturesLoader = () => Promise<{ readonly PullReports: typeof PullReports }>;

/** Everything that the server knows of one client: its abilities, folders, documents, drafts and libraries. */
export class ServerSession implements FeatureContext {
  readonly client: ClientCapabilities;
  readonly version: string;
  readonly printer: PrinterFactory | undefined;
  readonly readPdf: PdfReader | undefined;
  readonly today: () => Day;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly drafts: Drafts;
  readonly allDrafts: AllDrafts;
  readonly libraries: SnippetLibraries;
  readonly changes: ChangeHandler;
  readonly comments: ReviewComments;
  readonly shown: ShownFindings;
  readonly watchers: FileWatchers;
  readonly pulled: PulledFindings | undefined;
  readonly #libraryDiagnostics: LibraryDiagnostics;
  readonly #settingsListeners: (() => void)[] = [];
  /** The warnings that were shown. */
  readonly #warned = new Set<string>();

  constructor(
    readonly connection: Connection,
    host: ServerHost & {
      readonly log: Log;
      readonly readWords: WordsReader;
      readonly loadFeatures: FeaturesLoader;
    },
    params: InitializeParams,
  ) {
    const options = { ...host.defaults, ...readOptions(params.initializationOptions) };
    const folders = foldersOf(params);
    const documents = guarded(openDocuments(), host.log);
    this.documents = documents;
    this.client = fieldsOf(params.capabilities);
    this.version = host.version;
    this.printer = host.printer;
    this.readPdf = host.readPdf;
    const files = filesFor(host.files, options.files ? clientFiles(connection) : noFiles);
    const workspace = new Workspace(files, options, host.readWords);
    const watchers = new FileWatchers(connection, this.client);
    const comments = new ReviewComments({
      documents,
      workspace,
      onChange: (uri) => publisher.commentsChanged(uri),
    });
    const parts = { connection, client: this.client, documents, workspace, comments };
    const onConfigRead = (config: Config): void => watchers.watchConfig(config);
    const isPulled = isPulling(this.client, options);
    const pulled = isPulled ? new PullPublisher({ ...parts, onConfigRead }) : undefined;
    const publisher: FindingsPublisher = pulled ?? new Publisher({ ...parts, onConfigRead });
    const drafts = new Drafts({
      workspace,
      documents,
      watched: watchers.supported,
      progress: () => connection.window.createWorkDoneProgress(),
      warn: (sentence) => this.#show(MessageType.Info, sentence),
    });
    drafts.folders = folders;
    const libraries = new SnippetLibraries({
      workspace,
      watched: watchers.supported,
      settings: { folders: options.libraries ?? [], base: drafts.folders[0] },
      onChange: (folder) => this.changes.libraryChanged(folder),
    });
    const allDrafts = new AllDrafts(drafts, workspace, publisher);
    const today = host.today ?? (() => localDay(new Date()));
    const refresh = pulled && (() => pulled.refresh());
    const libraryDiagnostics = new LibraryDiagnostics({ ...parts, libraries, today, refresh });
    this.today = today;
    this.workspace = workspace;
    this.watchers = watchers;
    this.drafts = drafts;
    this.libraries = libraries;
    this.comments = comments;
    this.shown = publisher;
    this.allDrafts = allDrafts;
    this.#libraryDiagnostics = libraryDiagnostics;
    this.changes = new ChangeHandler({
      ...parts,
      drafts,
      copies: new DraftCopies({ workspace, libraries, warn: (sentence) => this.#warn(sentence) }),
      allDrafts,
      publisher,
      libraries,
      libraryDiagnostics,
      watchers,
      onPause: () => void host.loadFeatures(),
      warn: (sentence) => this.#warn(sentence),
    });
    this.pulled = pulled && this.#answering(pulled, host.loadFeatures);
    connection.onDidChangeConfiguration(() => {
      for (const listener of this.#settingsListeners) listener();
    });
  }

  #answering(publisher: PullPublisher, loadFeatures: FeaturesLoader): PulledFindings {
    const { client, documents, workspace, comments, changes } = this;
    const libraryDiagnostics = this.#libraryDiagnostics;
    const warn = (sentence: string): void => this.#warn(sentence);
    const options = { client, documents, workspace, publisher, comments, libraryDiagnostics, changes, warn };
    let reports: Promise<PullReports> | undefined;
    return {
      capabilities: publisher.capabilities,
      register: () => publisher.register(),
      reports() {
        reports ??= loadFeatures().then((features) => new features.PullReports(options));
        return reports;
      },
    };
  }

  #show(type: MessageType, message: string): void {
    void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  /** Shows a warning once. */
  #warn(sentence: string): void {
    if (this.#warned.has(sentence)) return;
    this.#warned.add(sentence);
    this.#show(MessageType.Warning, sentence);
  }

  draft(uri: string): OpenDraft | undefined {
    const document = this.documents.get(uri);
    const checked = document && this.workspace.checkQuickly(document);
    return checked && { document, checked };
  }

  byKind<Params extends DocumentParams, Answer>({
    draft,
    config,
    library,
  }: KindHandlers<Params, Answer>): (params: Params, token: CancellationToken) => Promise<Answer | null> {
    return async (params) => {
      const document = this.documents.get(params.textDocument.uri);
      if (!document) return null;
      const kind = this.workspace.kindOf(document);
      if (kind === 'config') return config ? config(params, document) : null;
      const checked = kind === 'draft' ? this.workspace.checkQuickly(document) : undefined;
      if (checked) return draft ? draft(params, { document, checked }) : null;
      // To tell a library's file may take a look at its folder, so only features that answer for one ask.
      const file = library && (await this.#libraryDiagnostics.read(document));
      return file ? library(params, file) : null;
    };
  }

  places(): readonly string[] {
    const drafts = this.documents.all().filter((document) => this.workspace.isDraft(document));
    return [...drafts.map(({ uri }) => uri), ...this.drafts.folders];
  }

  onSettings(listener: () => void): void {
    this.#settingsListeners.push(listener);
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris: unknown[] = Array.isArray(workspaceFolders)
    ? workspaceFolders.map((folder) => textIn(folder, 'uri'))
    : [rootUri];
  return textsOf(uris).filter((uri) => uri !== '');
}

/** Files of the machine are read without the client; other files only the client can reach. */
function filesFor(machine: Files | undefined, client: Files): Files {
  const filesOf = (uri: string): Files => (machine && uri.startsWith('file:') ? machine : client);
  return {
    read: (uri) => filesOf(uri).read(uri),
    list: (uri) => filesOf(uri).list(uri),
    fault: async (uri) => filesOf(uri).fault?.(uri),
    stamp: async (uri) => filesOf(uri).stamp?.(uri),
  };
}
