import { oneLine } from '../xml/query';

// Without -layout, pdftotext may put a bullet on a separate line.
const bullet = /^\s*[•▪●◦·–-](?:\s+|$)/;
const lettered = /^\s*\([a-z]{1,4}\)\s/;
const word = /\p{L}+(?:-\p{L}+)*/gu;
const softHyphen = /\u00AD$/;

/** Tells a line that begins an item of a list. */
export const isItem = (line: string): boolean => bullet.test(line) || lettered.test(line);

/** Joins the lines of a paragraph. */
export class LineJoiner {
  /** The words that the document has, which tell if a hyphen at the end of a line belongs to a word. */
  readonly #words: ReadonlySet<string>;

  constructor(lines: readonly string[]) {
    this.#words = new Set(
      lines.flatMap((line) => [...line.matchAll(word)].map(([written]) => written.toLowerCase())),
    );
  }

  /** Adds a line of the page: to the last line of the paragraph, or as an item of its list. */
  add(lines: string[], line: string): void {
    if (bullet.test(line)) lines.push(oneLine(`• ${line.replace(bullet, '')}`));
    else if (lettered.test(line)) lines.push(oneLine(line));
    else lines.push(this.#joined(lines.pop() ?? '', oneLine(line)));
  }

  #joined(last: string, next: string): string {
    if (softHyphen.test(last)) return last.replace(softHyphen, '') + next;
    if (!/[\p{L}\d]-$/u.test(last)) return oneLine(`${last} ${next}`);
    const [before = ''] = /(?<!\p{L})\p{L}+(?=-$)/u.exec(last) ?? [];
    const [after = ''] = /^\p{L}+/u.exec(next) ?? [];
    const isBroken = this.#has(before + after) && !this.#has(`${before}-${after}`);
    return (isBroken ? last.slice(0, -1) : last) + next;
  }

  #has(written: string): boolean {
    return this.#words.has(written.toLowerCase());
  }
}
