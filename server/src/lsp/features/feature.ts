import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked } from '../../lint/check';
import type { Drafts } from '../drafts';
import type { SnippetLibraries } from '../snippets/libraries';
import type { LibraryDocument } from '../snippets/library-diagnostics';
import type { Workspace } from '../workspace';

/** What a feature needs of the server. */
export interface Context {
  readonly connection: Connection;
  readonly drafts: Drafts;
  readonly libraries: SnippetLibraries;
  /** The URIs of open drafts, and of the workspace's folders with a slash at their end. */
  places(): readonly string[];
  /** Has a function run when the client tells of settings that changed. */
  onSettings(run: () => void): void;
  workspace(): Workspace;
  /** What the client said that it can do, once it started the server. */
  client(): ClientCapabilities;
  /** A config that is open, if the URI is of one. */
  configDocument(uri: string): TextDocument | undefined;
  /** A file of a snippet library that is open, if the URI is of one. */
  libraryFile(uri: string): Promise<LibraryDocument | undefined>;
  /** Runs something on an open draft; what is no draft, or no longer open, gets no answer. */
  onDraft<T>(uri: string, run: (checked: Checked, document: TextDocument) => T): T | null;
}

/** One thing that the server does for a client. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  /** Answers the client's requests from now on. */
  register(context: Context): void;
  /** Asks the client for what the feature needs of it, when it is ready. */
  initialized?(context: Context): void;
}
