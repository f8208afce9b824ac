/** One thing that somebody wrote in a comment. */
interface Remark {
  readonly author: string;
  /** As ISO 8601. */
  readonly date?: string;
  readonly text: string;
}

/** A comment on words of a printed paragraph, with its replies. */
export interface CommentThread extends Remark {
  /** The block, column or row that the paragraph is written from. */
  readonly owner: object;
  /** The place of the words in the text of the paragraph, without its lead. */
  readonly start: number;
  readonly end: number;
  readonly replies: readonly Remark[];
  readonly isResolved?: boolean;
}
