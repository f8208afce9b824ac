// A document that was written elsewhere, as text and structure. The readers beside this file make it from Word files,
// PDFs and pasted HTML, so that whatever uses it need not know where it came from.
//
// Order is reading order. Text is the text as printed, without markup: no-break spaces, curly quotation marks and
// dashes are kept, a line break in a paragraph is `\n`, and a tab is `\t`.

export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** Footnotes and endnotes by the id that `SourceRun.note` has, in the order of the text. */
  readonly notes: ReadonlyMap<string, readonly SourceBlock[]>;
  /** Comments by the ids that `SourceRun.comments` has, in the order of the text. */
  readonly comments: ReadonlyMap<string, SourceComment>;
  /** Tracked changes by the ids that `SourceRun.inserted` and `deleted` have, in the order of the text. */
  readonly changes: ReadonlyMap<string, SourceChange>;
  /** Running headers, footers and page numbers, which are not in `blocks`: each once. */
  readonly furniture: readonly string[];
  /** The file's own custom properties by name. PDFs and HTML have none. */
  readonly properties: ReadonlyMap<string, string>;
  /** The program or person that first made a Word file, and its title, as its properties have them. */
  readonly origin?: { readonly creator: string; readonly title: string };
  /** What the reader met and could not keep, such as pictures: a sentence for each kind. */
  readonly losses: readonly string[];
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  readonly type: 'paragraph';
  /** The level of a heading that is marked as one (1 to 9). A PDF's is a guess from the size of its letters. */
  readonly level?: number;
  /** The name of its style as the document has it, such as “Heading 2” or “Title”; absent for that of ordinary text. */
  readonly style?: string;
  /** Present for numbered paragraphs and items of lists. */
  readonly item?: SourceItem;
  readonly runs: readonly SourceRun[];
  /** The names of the bookmarks that begin in or right before this paragraph. */
  readonly bookmarks?: readonly string[];
  /** Set if the mark at the end of the paragraph was inserted or deleted as a tracked change: the id of the change. */
  readonly markInserted?: string;
  readonly markDeleted?: string;
}

export interface SourceItem {
  /** Of nesting, from 0. */
  readonly depth: number;
  /** The label as printed, such as “4.”, “(a)” or “•”. */
  readonly label: string;
  /** The number of a label that is one number in Arabic digits, such as 4; absent for others, such as “(a)” and “1.2”. */
  readonly number?: number;
}

/** Text with one formatting. */
export interface SourceRun {
  readonly text: string;
  /** As printed, also if the style of the paragraph makes all of it bold, as those of headings do. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Struck through, as what somebody wants to delete. */
  readonly struck?: boolean;
  /** Size of the letters in points, where it is known. */
  readonly size?: number;
  /** The target of a link. */
  readonly href?: string;
  /** The note that is referred to here; `text` is empty then. */
  readonly note?: string;
  /** The comments that are on this text. */
  readonly comments?: readonly string[];
  /** The tracked change that inserted or deleted this text. Text that was moved is deleted in one place and inserted in another. */
  readonly inserted?: string;
  readonly deleted?: string;
}

export interface SourceTable {
  readonly type: 'table';
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly isHeader?: boolean;
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  readonly blocks: readonly SourceBlock[];
  /** The columns that it takes; 1 if absent. */
  readonly columns?: number;
  /** The rows that it takes; 1 if absent. The rows below have no cell in its place. */
  readonly rows?: number;
}

/** A comment of a reviewer. */
export interface SourceComment {
  readonly author: string;
  /** As ISO 8601, as the file has it. */
  readonly date?: string;
  readonly text: string;
  /** The id of the comment that this one replies to. */
  readonly parent?: string;
  readonly isResolved?: boolean;
}

/** Who made a tracked change, and when (ISO 8601, as the file has it). */
export interface SourceChange {
  readonly author: string;
  readonly date?: string;
}

/** Why a file could not be read, as a sentence that says what to do. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

/** The text of a paragraph, with the tracked changes accepted unless `asBefore` is set, which rejects them. */
export function textOf({ runs }: SourceParagraph, { asBefore = false } = {}): string {
  const dropped = asBefore ? 'inserted' : 'deleted';
  return runs.map((run) => (run[dropped] === undefined ? run.text : '')).join('');
}
