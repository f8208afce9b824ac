import type { CommentThread } from '../review/comment-thread';

/** The options of one Word file. */
export interface WordOptions {
  /** True to mark it as a draft: in the header, and on a first page with open points and errors. */
  readonly marked: boolean;
  /** A team's Word file: its styles, its theme and the size and margins of its pages are copied, and nothing else. */
  readonly template?: Uint8Array;
  /** Comments on its words; none are written in a final report. */
  readonly comments?: readonly CommentThread[];
}

export interface WordFile {
  /** The bytes of the file: the same report gives the same bytes. */
  readonly bytes: Uint8Array;
  /** A sentence for each style that the template lacks; none without a template. */
  readonly warnings: readonly string[];
}

/** A template that cannot be used. The message is one sentence for the user. */
export class TemplateError extends Error {}
