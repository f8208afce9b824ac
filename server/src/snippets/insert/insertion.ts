import type { Span } from '../../text/span';

/** A place of a draft where a text can be inserted without making the draft unreadable. */
export interface InsertionPoint {
  /** The text that it replaces: on one line, up to the cursor or around it. */
  readonly replace: Span;
  /** The part of that which was typed to find a snippet. */
  readonly query: string;
  /** True in prose, where words that are typed rarely search for a snippet. */
  readonly prose: boolean;
  /** True if a semicolon asks for snippets: it begins a word of prose, and is replaced with it. */
  readonly asked?: boolean;
  /**
   * The text as it is put in, lines indented; undefined if it cannot be put in here.
   * @param plain the text with nothing to fill in, which decides whether it can
   */
  readonly write: (text: string, plain: string) => string | undefined;
}

/** The form of a body among keys: an item of a list, keys, or a text. */
export type BodyShape = 'item' | 'keys' | 'text';

/** A text with white space before each line except the first and empty ones. */
export const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);

/** Tells if a text needs no quotes as a value. */
export const isPlain = (text: string, atStart: boolean): boolean =>
  !/:(?:\s|$)|\s#|[\n\r]/.test(text) && !(atStart && /^(?:[-?:,[\]{}#&*!|>'"%@`]|\s)|\s$/.test(text));
