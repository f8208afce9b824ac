/**
 * Words in the order of their UTF-16 units, one on each line, searched where they are: nothing is read or built before
 * the first question. 175,000 words are 1.8 MB (as a set 13 MB and 150 ms, as strings with offsets 4 MB and 30 ms;
 * measured on Node 20).
 */
export class WordList {
  readonly #text: string;
  /** The words looked up before: a report has few different ones. */
  readonly #seen = new Map<string, boolean>();

  /** @param text lines end with LF; a damaged list has fewer words, and does no other harm */
  constructor(text: string) {
    this.#text = text;
  }

  /** A list of words in any order. */
  static of(words: Iterable<string>): WordList {
    return new WordList([...new Set(words)].sort().join('\n'));
  }

  has(word: string): boolean {
    const before = this.#seen.get(word);
    if (before !== undefined) return before;
    const found = word !== '' && this.#search(word);
    // Only a text that is not a report has as many words.
    if (this.#seen.size >= mostSeen) this.#seen.clear();
    this.#seen.set(word, found);
    return found;
  }

  #search(word: string): boolean {
    let low = 0;
    let high = this.#text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = this.#text.lastIndexOf('\n', middle - 1) + 1;
      const order = this.#compare(word, start);
      if (order === 0) return true;
      if (order < 0) high = start;
      else {
        const end = this.#text.indexOf('\n', middle);
        if (end < 0) return false;
        low = end + 1;
      }
    }
    return false;
  }

  /** Below zero where a word is before the line that starts at an offset. */
  #compare(word: string, start: number): number {
    for (let at = 0; at < word.length; at++) {
      const unit = this.#text.charCodeAt(start + at);
      // After the last line there is no unit; a line that ends first comes first.
      if (Number.isNaN(unit) || unit === newline) return 1;
      const order = word.charCodeAt(at) - unit;
      if (order !== 0) return order;
    }
    const next = this.#text.charCodeAt(start + word.length);
    return Number.isNaN(next) || next === newline ? 0 : -1;
  }
}

const newline = 10;
const mostSeen = 20_000;
