import type { MappedText } from '../text/mapped';
import type { Span } from '../text/span';
import type { NumberHead } from './number-head';
import type { StrayNumber } from './numbering';

/** The list item that a paragraph opens or is in. */
export interface ListPlace {
  readonly ordered: boolean;
  /** This is the item's first paragraph. */
  readonly first: boolean;
  /** 1 for a list of the text itself, 2 for a list in a list. */
  readonly depth: number;
}

interface BlockBase {
  /** From the first character of the text, after a marker or number, to the end of the last. */
  readonly span: Span;
  /** The text with its wrapped lines joined by a space; formatting marks are kept. */
  readonly text: MappedText;
  /** The number at its head; in a list, that of the item that it opens. */
  readonly number?: NumberHead;
  /** The numbers at the head of its lines that Markdown reads as something else, in the order of the text. */
  readonly strays?: readonly StrayNumber[];
}

export interface Heading extends BlockBase {
  readonly kind: 'heading';
  readonly level: number;
}

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  readonly item?: ListPlace;
  /** The footnote, quotation or table that it is in. */
  readonly aside?: 'footnote' | 'quotation' | 'table';
}

interface CodeBlock extends BlockBase {
  readonly kind: 'code';
}

/** A piece of the text, in document order. */
export type Block = Heading | Paragraph | CodeBlock;
