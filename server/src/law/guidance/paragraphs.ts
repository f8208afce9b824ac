import type { PackProvision } from '../../knowledge/law/law-pack';
import { numberingOf, ParagraphCounter } from './numbering';
import type { GuidancePage } from './pages';

const bullet = /^\s*[•▪●◦·–-]\s+/;
const unfinished = /[^.?!’”)\]]$/;

/** A paragraph that is being read. */
interface OpenParagraph {
  readonly number: string;
  readonly page: number;
  readonly lines: string[];
}

/** Reads the numbered paragraphs of a document. Headings, boxes and paragraphs without numbers are left out. */
export function paragraphsOf(pages: readonly GuidancePage[]): PackProvision[] {
  const reader = new ParagraphReader(pages);
  for (const page of pages) reader.read(page);
  return reader.provisions();
}

class ParagraphReader {
  readonly #counter: ParagraphCounter;
  readonly #done: OpenParagraph[] = [];
  #open: OpenParagraph | undefined;
  /** An empty line or a page break came before the line that is read. */
  #afterGap = false;

  constructor(pages: readonly GuidancePage[]) {
    this.#counter = new ParagraphCounter(numberingOf(pages.flatMap(({ lines }) => lines)));
  }

  read({ number: page, lines }: GuidancePage): void {
    this.#afterGap = true;
    for (const line of lines) {
      if (line.trim() === '') this.#afterGap = true;
      else this.#readLine(line, page);
    }
  }

  provisions(): PackProvision[] {
    const numbers = new Set<string>();
    return this.#done.flatMap(({ number, page, lines }) => {
      if (numbers.has(number)) return [];
      numbers.add(number);
      return [{ number, page, words: [{ at: '', text: lines.join('\n') }] }];
    });
  }

  #readLine(line: string, page: number): void {
    const begun = this.#counter.next(line);
    if (begun) {
      this.#open = { number: begun.number, page, lines: [oneLine(begun.rest)] };
      this.#done.push(this.#open);
    } else if (this.#open && this.#goesOn(this.#open, line)) add(this.#open.lines, line);
    else this.#open = undefined;
    this.#afterGap = false;
  }

  /** Tells a line that belongs to the open paragraph from the heading or box after it. */
  #goesOn({ lines }: OpenParagraph, line: string): boolean {
    const last = lines.at(-1) ?? '';
    if (!this.#afterGap || last === '' || bullet.test(line)) return true;
    return unfinished.test(last) && (/^\s*\p{Ll}/u.test(line) || /[,;:–-]$/.test(last) || isLong(last));
  }
}

/** A sentence that a page break interrupts is longer than a line that is a heading. */
const isLong = (text: string): boolean => text.length > 60;

/** Adds a line of the page: to the line of the paragraph, or as an item of its list. */
function add(lines: string[], line: string): void {
  if (bullet.test(line)) {
    lines.push(`• ${oneLine(line.replace(bullet, ''))}`);
    return;
  }
  const last = lines.pop() ?? '';
  lines.push(/[\p{L}\d]-$/u.test(last) ? last + oneLine(line) : oneLine(`${last} ${line}`));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
