import type { PackProvision } from '../../knowledge/law/law-pack';
import { oneLine } from '../xml/query';
import { isItem, LineJoiner } from './line-joiner';
import { numberingOf, ParagraphCounter } from './numbering';
import type { GuidancePage } from './pages';

const contents = /^\s*(?:table of )?contents\s*$/i;
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
  readonly #joiner: LineJoiner;
  readonly #done: OpenParagraph[] = [];
  #open: OpenParagraph | undefined;
  /** An empty line or a page break came before the line that is read. */
  #afterGap = false;

  constructor(pages: readonly GuidancePage[]) {
    const lines = pages.flatMap((page) => page.lines);
    this.#counter = new ParagraphCounter(numberingOf(lines));
    this.#joiner = new LineJoiner(lines);
  }

  read({ number: page, lines }: GuidancePage): void {
    this.#afterGap = true;
    if (contents.test(lines[0] ?? '')) return;
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
    const begun = this.#counter.next(
      line,
      !this.#afterGap && unfinished.test(this.#open?.lines.at(-1) ?? ''),
    );
    if (begun) {
      this.#open = { number: begun.number, page, lines: [oneLine(begun.rest)] };
      this.#done.push(this.#open);
    } else if (this.#open && this.#goesOn(this.#open, line)) this.#joiner.add(this.#open.lines, line);
    else this.#open = undefined;
    this.#afterGap = false;
  }

  /** Tells a line that belongs to the open paragraph from the heading or box after it. */
  #goesOn({ lines }: OpenParagraph, line: string): boolean {
    const last = lines.at(-1) ?? '';
    if (!this.#afterGap || last === '' || isItem(line)) return true;
    return unfinished.test(last) && (/^\s*\p{Ll}/u.test(line) || /[,;:–-]$/.test(last) || isLong(last));
  }
}

/** A sentence that a page break interrupts is longer than a line that is a heading. */
const isLong = (text: string): boolean => text.length > 60;
