/** A numbered paragraph’s beginning: its number, and the rest of its line. */
interface NumberedLine {
  readonly number: string;
  readonly rest: string;
}

// Without -layout, pdftotext may put a number on a separate line.
const dotted = /^ {0,12}(\d{1,2}\.\d{1,3})\.?(?:\s+(\S.*))?$/;
const plain = /^ {0,12}(\d{1,3})\.(?:\s+(\S.*))?$/;
/** A line of a table of contents: a title and its page. */
const contentsLine = /(?:\.{3}|(?:\. ){3}|…|\S {3,}|\t) ?\d{1,3}$/;
const annexHeading = /^\s*Annex ([A-Z])\b/i;

export type Numbering = 'dotted' | 'plain';

/** The numbering of a document’s paragraphs: 4.10, or 270, whichever more lines have. */
export function numberingOf(lines: readonly string[]): Numbering {
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  return count(dotted) >= count(plain) ? 'dotted' : 'plain';
}

/** Tells the numbers of paragraphs from other numbers at the beginning of a line: they count on. */
export class ParagraphCounter {
  #last: readonly [chapter: number, paragraph: number] = [0, 0];
  /** The Annex whose heading came after the last paragraph. */
  #annex = '';
  /** The Annex whose paragraphs are counted. */
  #prefix = '';

  constructor(readonly numbering: Numbering) {}

  /**
   * Reads a line; undefined if no paragraph begins with it.
   * @param goesOn the line before it is of a sentence that has not ended
   */
  next(line: string, goesOn: boolean): NumberedLine | undefined {
    const [, annex] = annexHeading.exec(line) ?? [];
    if (annex) this.#annex = annex.toUpperCase();
    const [, number, rest = ''] = (this.numbering === 'dotted' ? dotted : plain).exec(line.trimEnd()) ?? [];
    if (number === undefined || contentsLine.test(rest)) return undefined;
    // “… 3.5 litre cans, and / 2.2 litres are enough”.
    if (goesOn && /^\p{Ll}/u.test(rest)) return undefined;
    const [first = 0, second] = number.split('.').map(Number);
    const [chapter, paragraph] = second === undefined ? [0, first] : [first, second];
    const restarts = this.#annex !== '' && this.#last[1] > 0 && chapter <= 1 && paragraph === 1;
    if (!restarts && !this.#follows(chapter, paragraph)) return undefined;
    if (restarts) this.#prefix = `Annex ${this.#annex} `;
    this.#annex = '';
    this.#last = [chapter, paragraph];
    return { number: this.#prefix + number, rest };
  }

  /** Tells a number that comes next, or of which one or two before it are missing. */
  #follows(chapter: number, paragraph: number): boolean {
    const [lastChapter, last] = this.#last;
    if (chapter === lastChapter) return paragraph > last && paragraph <= last + 3;
    return chapter > lastChapter && chapter <= lastChapter + 2 && paragraph <= 2;
  }
}
