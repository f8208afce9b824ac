import type { Range } from 'vscode-languageserver';
import type { SnippetFromSelection } from '../../snippets/exchange/from-selection';

// Requests about snippet libraries, for clients that show them. URIs of folders end in a slash. Every request waits
// until the libraries of its document are loaded; none rejects because of the text of a library or a draft.

/** A library, as it is named next to its snippets. */
export interface LibraryName {
  readonly name: string;
  /** “0” where library.yaml has none. */
  readonly version: string;
  readonly origin: 'team' | 'product';
  /** URI, with a slash at its end; one that starts with `inspection-report:` is in no file system. */
  readonly folder: string;
}

type SnippetStatus = 'draft' | 'approved' | 'retired';

/** The snippet that hides another, which has the same id in a library that counts less. */
export interface HidingSnippet {
  readonly key: string;
  /** A sentence that says so. */
  readonly message: string;
}

/**
 * The snippets for a place, or all. Takes `SnippetsParams`, gives a `SnippetsAnswer`. With a position in an open draft
 * those that fit there, the best first, without retired ones; without a position all, including retired and hidden ones.
 */
export const snippetsRequest = 'inspectionReport/snippets';

/** @public Clients of other editors send it. */
export interface SnippetsParams {
  /** Of a document, or of a folder with a slash at its end: the nearest config above it counts. */
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
  /** Keys of snippets used lately, the last one first. */
  readonly recent?: readonly string[];
}

export interface SnippetsAnswer {
  /** The most important first; those without snippets for the place are left out. */
  readonly libraries: readonly {
    readonly library: LibraryName;
    readonly snippets: readonly SnippetChoice[];
  }[];
  /** The keys of all, the best first across libraries. */
  readonly order: readonly string[];
  /** A sentence for each folder that was named and is not a library. */
  readonly problems: readonly string[];
}

export interface SnippetChoice {
  /** Identifies it among all libraries: the library's folder, # and its id. */
  readonly key: string;
  readonly id: string;
  readonly library: LibraryName;
  readonly title: string;
  readonly prefix: readonly string[];
  readonly status: SnippetStatus;
  readonly tags: readonly string[];
  /** Markdown. */
  readonly description?: string;
  /** Markdown: title, description, provenance, status, citations, tags. */
  readonly documentation: string;
  /**
   * In the snippet syntax, filled in from the draft. With a position: replaces `range` in an editor that indents the lines
   * after the first like the line that `range` starts in, as `TextEditor.insertSnippet` does.
   */
  readonly snippet: string;
  /** The same without tab stops; with a position it replaces `range` unchanged, because its lines are indented. */
  readonly plain: string;
  /** The part of the draft that it replaces; only with a position. */
  readonly range?: Range;
  /** The file that it is in, and its title there. */
  readonly at: { readonly uri: string; readonly range: Range };
  readonly hiddenBy?: HidingSnippet;
  /** The key of the snippet to use instead of a retired one. */
  readonly successor?: string;
}

/**
 * The libraries as a tree. Takes `{uri?}`, as `snippetsRequest` does; without a URI those of all open drafts and of the
 * workspace's folders, each once. Gives a `LibrariesAnswer`. Problems are of the files as they are saved or open.
 */
export const librariesRequest = 'inspectionReport/libraries';

export interface LibrariesAnswer {
  readonly libraries: readonly LibraryNode[];
  /** A sentence for each folder that was named and is not a library. */
  readonly problems: readonly string[];
}

export interface LibraryNode extends LibraryName {
  readonly owner: string;
  readonly licence: string;
  readonly description?: string;
  /** First library.yaml, if it can be read. */
  readonly files: readonly LibraryFileNode[];
}

export interface LibraryFileNode {
  readonly uri: string;
  /** Its name in the folder. */
  readonly name: string;
  readonly description?: string;
  readonly snippets: readonly LibrarySnippetNode[];
  /** Problems of the file that lie in none of its snippets. */
  readonly problems: readonly LibraryProblem[];
}

export interface LibrarySnippetNode {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly prefix: readonly string[];
  readonly status: SnippetStatus;
  readonly tags: readonly string[];
  /** Its title in the file. */
  readonly range: Range;
  readonly problems: readonly LibraryProblem[];
  readonly hiddenBy?: HidingSnippet;
}

export interface LibraryProblem {
  readonly uri: string;
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly rule: string;
  readonly message: string;
}

/**
 * The text of a file of the product's own library, which is in no file system. Takes `{uri}` (as in `LibraryFileNode`),
 * gives the text, or null.
 */
export const libraryFileRequest = 'inspectionReport/libraryFile';

/**
 * The drafts of the workspace that hold a snippet's text, even if slightly changed. Takes `{key, uri?}` (the document whose
 * libraries the key is of) and gives a list of `SnippetUse`, the most similar first in each draft; cancellable. Retired
 * and hidden snippets are looked for as well.
 */
export const snippetUseRequest = 'inspectionReport/snippetUse';

export interface SnippetUse {
  readonly uri: string;
  readonly range: Range;
  /** 0 to 1; text that a writer fills in is not compared. */
  readonly likeness: number;
  readonly how: 'exact' | 'changed';
}

/**
 * The places where the wording of a draft differs from that of a library. Takes `{uri}` of an open draft, gives a list of
 * `OutdatedText` in the draft's order. Texts that differ only in the parts to fill in are not included.
 */
export const outdatedRequest = 'inspectionReport/outdated';

export interface OutdatedText {
  /** The text in the draft, in this version of it. */
  readonly range: Range;
  readonly version: number;
  readonly text: string;
  /** The library's wording with what the writer of the draft filled in; replaces `range` unchanged. */
  readonly newText: string;
  readonly likeness: number;
  readonly key: string;
  readonly title: string;
  readonly library: LibraryName;
}

/**
 * Makes a snippet of a selection. Takes `{uri, range}` of an open draft, gives a `NewSnippetAnswer`, or null for a
 * document that is not a draft, or if nothing is selected.
 */
export const newSnippetRequest = 'inspectionReport/newSnippet';

export interface NewSnippetAnswer extends SnippetFromSelection {
  /** The libraries that it can be added to, with their files of snippets. */
  readonly libraries: readonly { readonly library: LibraryName; readonly files: readonly string[] }[];
}

/** Sent to the client when libraries were loaded or changed, so that it asks for them again. No parameters. */
export const librariesChangedNotification = 'inspectionReport/librariesChanged';

/**
 * Sent by the client: the keys of snippets used lately, the last one first. They come first in completion. Takes `{keys}`.
 */
export const recentSnippetsNotification = 'inspectionReport/recentSnippets';
