import type { Span } from '../../text/span';

/**
 * The kinds of unfinished text. A `sign` is one of writers’ usual marks, such as TODO; a `phrase` is in brackets; a `name`
 * is in angle brackets or braces; `end` is a “…” with which a text breaks off; a `mark` is that of a footnote that does not
 * exist, a `note` one that nothing refers to; an `image` cannot be printed.
 */
type GapKind = 'sign' | 'phrase' | 'name' | 'end' | 'mark' | 'note' | 'image';

/** A place of a draft where something is still to be written. */
export interface DraftGap {
  readonly kind: GapKind;
  /** 0-based UTF-16 offsets into the draft. */
  readonly span: Span;
}

/** A gap in a piece of text: 0-based UTF-16 offsets into it. */
export interface TextGap {
  readonly kind: GapKind;
  readonly start: number;
  readonly end: number;
}
