// What reviewers wrote in their copies of a draft, as it is shown to its writer.

import type { Edit } from '../rules/finding';
import type { Span } from '../text/span';

/** All that came back. Spans are 0-based UTF-16 offsets into the draft’s text. */
export interface Review {
  readonly comments: readonly PlacedComment[];
  /** Changes that can be applied, in the order of the draft. No two overlap. */
  readonly suggestions: readonly ReviewedChange[];
  /** Changes that a person has to decide on, in the order of the draft. */
  readonly conflicts: readonly Conflict[];
  /** The index of the first file that is not a copy of the draft, if there is one. Nothing was read then. */
  readonly stranger?: number;
  /** The files that have no marks, by which paragraphs are known; absent if all have them. */
  readonly unmarked?: readonly UnmarkedCopy[];
}

export interface UnmarkedCopy {
  /** Its index among the files. */
  readonly file: number;
  /** True if it is a final report, which never has marks; false if it has lost them. */
  readonly isFinal: boolean;
}

/** The form of a change: of words in a paragraph, of a whole paragraph, of the paragraphs themselves, or of a footnote. */
export type SuggestionKind =
  | 'words'
  | 'paragraph'
  | 'insert'
  | 'delete'
  | 'split'
  | 'merge'
  | 'move'
  | 'delete-note';

export interface ReviewedChange {
  /** Unique in the review. The same files and draft give the same ids. */
  readonly id: string;
  /** Who made it; empty if nobody tracked it. */
  readonly authors: readonly string[];
  /** When it was first made, as ISO 8601, if it was tracked. */
  readonly date?: string;
  readonly kind: SuggestionKind;
  readonly isTracked: boolean;
  /** The place in the draft. */
  readonly span: Span;
  readonly edits: readonly Edit[];
  /** The printed words before and after. */
  readonly before: string;
  readonly after: string;
  /** True if the paragraph was found by its number or its words, because its mark was lost. */
  readonly isUnsure: boolean;
}

/**
 * Why a change cannot be applied: the draft has changed there since the export, reviewers disagree, the words are not text
 * of the draft, the paragraph was not found, a footnote was added or could not be deleted, or the file has no marks, so that
 * nobody knows which side has changed.
 */
export type ConflictReason =
  | 'draft-changed'
  | 'reviewers'
  | 'not-text'
  | 'not-found'
  | 'note-added'
  | 'note-deleted'
  | 'unmarked';

export interface Conflict {
  readonly reason: ConflictReason;
  readonly authors: readonly string[];
  /** The place in the draft; the start of the draft if it is not known. */
  readonly span: Span;
  /** The words that the draft prints. */
  readonly draft: string;
  /** The words of the reviewer. */
  readonly reviewer: string;
}

export interface PlacedComment {
  /** The same for the same comment in another copy. */
  readonly id: string;
  readonly author: string;
  /** As ISO 8601, in seconds. */
  readonly date?: string;
  readonly text: string;
  /** The words that it is on, as printed, on one line. */
  readonly words: string;
  /** The words before them in the paragraph, by which they are found again. */
  readonly context: string;
  readonly replies: readonly { readonly author: string; readonly date?: string; readonly text: string }[];
  readonly isResolved: boolean;
  /** The words in the draft, or the paragraph if they are not in it; absent if that is not found either. */
  readonly span?: Span;
  /** True if the words themselves are not in the draft, or their paragraph was guessed. */
  readonly isUnsure: boolean;
}
