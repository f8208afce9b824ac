import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ServerCapabilities,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Print } from '../export/index';
import type { PdfReader } from '../import/import-file';
import type { Checked } from '../lint/check';
import type { Day } from '../report/days';
import type { Finding } from '../rules/finding';
import type { ChangeHandler } from './change-handler';
import type { PullReports } from './diagnostics/pull-reports';
import type { AllDrafts } from './drafts/all-drafts';
import type { Drafts } from './drafts/drafts';
import type { ReviewComments } from './review/review-comments';
import type { SnippetLibraries } from './snippets/libraries';
import type { LibraryDocument } from './snippets/library-document';
import type { FileWatchers } from './watchers';
import type { Workspace } from './workspace';

/** A draft that is open, checked as it is in the editor. */
export interface OpenDraft {
  readonly document: TextDocument;
  readonly checked: Checked;
}

/** The answers of a feature to one request, by the kind of document. Other documents get null. */
export interface KindHandlers<Params, Answer> {
  readonly draft?: (params: Params, draft: OpenDraft) => Answer | Promise<Answer>;
  readonly config?: (params: Params, document: TextDocument) => Answer | Promise<Answer>;
  readonly library?: (params: Params, file: LibraryDocument) => Answer | Promise<Answer>;
}

/** The findings that the client shows. */
export interface ShownFindings {
  /** Those of an open draft. */
  findingsOf(document: TextDocument): readonly Finding[];
  /** Calls back with the URI of a draft whenever its findings are published. */
  onPublished(listener: (uri: string) => void): void;
}

/** The findings that a client asks for. */
export interface PulledFindings {
  readonly capabilities: ServerCapabilities;
  /** The code for them is loaded with the first request, as that of the features is. */
  reports(): Promise<PullReports>;
  /** Tells the client what it may ask for. */
  register(): void;
}

/** The parameters of a request on a document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** Makes the port that prints a PDF with the browser of that path or name, or with one that is found. */
export type PrinterFactory = (browser: string | undefined) => Print;

/** The parts of the server that a feature may use while a client is connected. */
export interface FeatureContext {
  readonly connection: Connection;
  /** The abilities of the client. */
  readonly client: ClientCapabilities;
  /** The server's version. */
  readonly version: string;
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  readonly drafts: Drafts;
  readonly allDrafts: AllDrafts;
  readonly libraries: SnippetLibraries;
  readonly changes: ChangeHandler;
  /** The comments of reviewers on open drafts. */
  readonly comments: ReviewComments;
  readonly shown: ShownFindings;
  readonly watchers: FileWatchers;
  /** Undefined for a client that findings are published to. */
  readonly pulled: PulledFindings | undefined;
  /** Absent where no browser can be started. */
  readonly printer: PrinterFactory | undefined;
  /** Absent in a browser, for which the reader of PDFs is too large. */
  readonly readPdf: PdfReader | undefined;
  /** The date where the server runs. */
  readonly today: () => Day;
  /** The draft that is open under a URI; undefined for other documents, and for those that are closed. */
  draft(uri: string): OpenDraft | undefined;
  /** Makes a request handler that picks the answer by the kind of document, which is decided nowhere else. */
  byKind<Params extends DocumentParams, Answer>(
    handlers: KindHandlers<Params, Answer>,
  ): (params: Params, token: CancellationToken) => Promise<Answer | null>;
  /** The URIs of open drafts, and of the workspace's folders with a slash at their end. */
  places(): readonly string[];
  /** Calls back whenever the client's settings have changed. */
  onSettings(listener: () => void): void;
}

/** One thing that the server does for a client. */
export interface Feature {
  /** Answers the client's requests from now on. */
  register(context: FeatureContext): void;
  /** Asks the client for what the feature needs of it, once it is ready for requests. */
  initialized?(context: FeatureContext): void;
}
