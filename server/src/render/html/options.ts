/** How a document is written. */
export interface HtmlOptions {
  /** Whether it is marked as a draft: with marks on what is open, and a list of it. */
  readonly marked: boolean;
  /** Forces light or dark; what the reader's system prefers where it is absent. */
  readonly theme?: 'light' | 'dark';
}

/** What a writer of blocks needs to know. */
export interface Writing {
  readonly marked: boolean;
}
