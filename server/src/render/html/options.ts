/** Options for writing a document. */
export interface HtmlOptions {
  /** True to mark it as a draft: with marks on unfinished text, and a list of it. */
  readonly marked: boolean;
  /** Forces light or dark; the reader’s system decides if absent. */
  readonly theme?: 'light' | 'dark';
}

/** Options that every block is written with. */
export interface Writing {
  readonly marked: boolean;
}
