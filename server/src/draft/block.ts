import type { MappedText } from '../text/mapped';
import type { Span } from '../text/span';
import type { ParagraphNumber } from './numbering';

/** The list item that a paragraph opens or stands in. */
export interface ListPlace {
  readonly ordered: boolean;
  /** Whether this is the item's first paragraph. */
  readonly first: boolean;
  /** 1 for a list of the text itself, 2 for a list in a list. */
  readonly depth: number;
}

interface BlockBase {
  /** From the first character of the text (behind marker or number) to behind the last one. */
  readonly span: Span;
  /** The text with its wrapped lines joined by a space; formatting marks are kept. */
  readonly text: MappedText;
}

export interface Heading extends BlockBase {
  readonly kind: 'heading';
  readonly level: number;
}

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  readonly item?: ListPlace;
  readonly number?: ParagraphNumber;
  /** Whether it stands in a footnote, a quotation or a table. */
  readonly aside?: 'footnote' | 'quotation' | 'table';
}

interface OtherBlock extends BlockBase {
  readonly kind: 'code' | 'html';
}

/** A piece of narrative in document order. */
export type Block = Heading | Paragraph | OtherBlock;
