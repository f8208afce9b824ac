/** The copies that are reported. */
export interface CopyLimits {
  /** The fewest words of a paragraph. */
  readonly words: number;
  /** The number of reports that make a shared text a standard phrase, which is nobody’s own. */
  readonly reports: number;
  /** Says that copies from reports on the same authority or service count. */
  readonly sameService: boolean;
}

/** The length, as a multiple of the other, from which a text is much longer. */
export const muchLonger = 1.6;

/** The limits if none are set. Paragraphs with fewer words are the same by chance, and are not hashed. */
export const usualLimits: CopyLimits = { words: 20, reports: 5, sameService: false };
