import type { Range } from 'vscode-languageserver-types';

// Requests about snippet libraries, for clients that show them. URIs of folders end in a slash. Every request waits
// until the libraries of its document are loaded; none rejects for what is written in a library or a draft.

/** A library, as it is named beside its snippets. */
export interface LibraryName {
  readonly name: string;
  /** “0” where library.yaml says none. */
  readonly version: string;
  readonly origin: 'team' | 'product';
  /** URI, with a slash at its end; what starts with `inspection-report:` is in no file system. */
  readonly folder: string;
}

type SnippetStatus = 'draft' | 'approved' | 'retired';

/**
 * The snippets for a place, or all. Takes `SnippetsParams`, gives a `SnippetsAnswer`. With a position in an open draft
 * those that fit there, the best first and no retired ones; without one all, with those that are retired or hidden.
 */
export const snippetsRequest = 'inspectionReport/snippets';

/** @public What clients of other editors send. */
export interface SnippetsParams {
  /** Of a document, or of a folder with a slash at its end: the nearest config above it counts. */
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
  /** Keys that were used lately, the last one first. */
  readonly recent?: readonly string[];
}

export interface SnippetsAnswer {
  /** In the order in which they count; those without snippets for the place are left out. */
  readonly libraries: readonly {
    readonly library: LibraryName;
    readonly snippets: readonly SnippetChoice[];
  }[];
  /** The keys of all, the best first across libraries. */
  readonly order: readonly string[];
  /** Folders that were named and are no libraries, in a sentence each. */
  readonly problems: readonly string[];
}

export interface SnippetChoice {
  /** What it is known by among all libraries: the library's folder, # and its id. */
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
   * In the snippet syntax, filled in from the draft. With a position: to be put in place of `range` by an editor that
   * indents the lines after the first like the line that `range` starts in, as `TextEditor.insertSnippet` does.
   */
  readonly snippet: string;
  /** The same without tab stops; with a position to be put in place of `range` as it is, lines indented already. */
  readonly plain: string;
  /** What it takes the place of; only with a position. */
  readonly range?: Range;
  /** The file that it stands in, and its title there. */
  readonly at: { readonly uri: string; readonly range: Range };
  /** The key of the snippet that hides it, and that in a sentence. */
  readonly hiddenBy?: { readonly key: string; readonly said: string };
  /** The key of the one to use instead of a retired one. */
  readonly successor?: string;
}

/**
 * The libraries as a tree. Takes `{uri?}`, as `snippetsRequest` does; without it those of all open drafts and of the
 * workspace's folders, each once. Gives a `LibrariesAnswer`. Problems are of the files as they are saved or open.
 */
export const librariesRequest = 'inspectionReport/libraries';

export interface LibrariesAnswer {
  readonly libraries: readonly LibraryNode[];
  /** Folders that were named and are no libraries, in a sentence each. */
  readonly problems: readonly string[];
}

export interface LibraryNode extends LibraryName {
  readonly owner: string;
  readonly licence: string;
  readonly description?: string;
  /** library.yaml first, where it could be read. */
  readonly files: readonly LibraryFileNode[];
}

export interface LibraryFileNode {
  readonly uri: string;
  /** Its name in the folder. */
  readonly name: string;
  readonly description?: string;
  readonly snippets: readonly SnippetNode[];
  /** Those of the file that belong to none of its snippets. */
  readonly problems: readonly LibraryProblem[];
}

export interface SnippetNode {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly prefix: readonly string[];
  readonly status: SnippetStatus;
  readonly tags: readonly string[];
  /** Its title in the file. */
  readonly range: Range;
  readonly problems: readonly LibraryProblem[];
  readonly hiddenBy?: { readonly key: string; readonly said: string };
}

export interface LibraryProblem {
  readonly uri: string;
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly rule: string;
  readonly message: string;
}

/**
 * The text of a file of the product's own library, which no file system has. Takes `{uri}` (as in `LibraryFileNode`),
 * gives the text, or null.
 */
export const libraryFileRequest = 'inspectionReport/libraryFile';

/**
 * The drafts of the workspace that hold a snippet's text, also slightly changed. Takes `{key, uri?}` (the document whose
 * libraries the key is of) and gives a list of `SnippetUse`, the likest first in each draft; cancellable. Retired and
 * hidden snippets are looked for as well.
 */
export const snippetUseRequest = 'inspectionReport/snippetUse';

export interface SnippetUse {
  readonly uri: string;
  readonly range: Range;
  /** 0 to 1; what is filled in counts for nothing. */
  readonly likeness: number;
  readonly how: 'exact' | 'changed';
}

/**
 * Places of a draft where the wording of a library differs from what the draft holds. Takes `{uri}` of an open draft,
 * gives a list of `OutdatedText` in the draft's order. Never what differs only in what a writer fills in.
 */
export const outdatedRequest = 'inspectionReport/outdated';

export interface OutdatedText {
  /** Where the text is in the draft; the version that this is of. */
  readonly range: Range;
  readonly version: number;
  readonly text: string;
  /** The library's wording, with what the draft filled in kept: to be put in place of `range` as it is. */
  readonly newText: string;
  readonly likeness: number;
  readonly key: string;
  readonly title: string;
  readonly library: LibraryName;
}

/**
 * A snippet made from a selection. Takes `{uri, range}` of an open draft, gives a `NewSnippetAnswer`, or null for what is
 * no draft or where nothing is selected.
 */
export const newSnippetRequest = 'inspectionReport/newSnippet';

export interface NewSnippetAnswer {
  /** In the snippet syntax: the grade, authority, provider, days, names and number of the draft are variables. */
  readonly body: string;
  /** The variables that were put in, with what they stood for: “GRADE”, “good”. */
  readonly replaced: readonly { readonly variable: string; readonly text: string }[];
  readonly where: Readonly<Record<string, string>>;
  readonly title: string;
  readonly prefix: string;
  readonly id: string;
  /** Identifying details that the body still holds, in a sentence each. */
  readonly identifying: readonly string[];
  /** Libraries that it can be written to, with their files of snippets. */
  readonly libraries: readonly { readonly library: LibraryName; readonly files: readonly string[] }[];
}

/** Told to the client when libraries were loaded or changed: a tree of them is to be asked for again. No parameters. */
export const librariesChangedNotification = 'inspectionReport/librariesChanged';

/**
 * Told by the client: the keys of snippets that were used lately, the last one first. They stand first in completion.
 * Takes `{keys}`.
 */
export const recentSnippetsNotification = 'inspectionReport/recentSnippets';
