/** A text that is not in the draft, or a part of the draft: its offset, its length, and the letters of another case. */
export type StoredPart = string | readonly [start: number, length: number, ...otherCase: number[]];

/** A sentence that can be made again from the draft: a text without any word of it, or parts. */
export type StoredText = string | { readonly $: readonly StoredPart[] };

/** Says that a text cannot be stored without a word of the draft. */
export class NotStorable extends Error {}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Divides texts so that they can be stored without any word of a draft: each word that the draft has is a place in it. Made
 * for a draft of usual length: a word that it does not have is looked for in the whole draft, once.
 */
export class WordsOfDraft {
  readonly #lower: string;
  readonly #hidden: string;
  readonly #places = new Map<string, number>();

  /**
   * @param text the draft
   * @param hidden what a rule may read there although the letters are not next to each other in the text
   * @throws NotStorable if its small letters do not have the places of its letters
   */
  constructor(
    readonly text: string,
    hidden: string,
  ) {
    this.#lower = text.toLowerCase();
    this.#hidden = hidden.toLowerCase();
    if (this.#lower.length !== text.length) throw new NotStorable();
  }

  /**
   * The parts of a text.
   * @param near the offset where words are looked for first
   * @throws NotStorable if a word is in the draft in a form that no place has
   */
  parts(text: string, near: number): StoredText {
    const parts: StoredPart[] = [];
    let done = 0;
    for (const match of text.matchAll(wordPattern)) {
      if (match.index < done) continue;
      const place = this.#placeOf(match[0], near);
      if (place === undefined) continue;
      if (match.index > done) parts.push(text.slice(done, match.index));
      const part = this.#partAt(place, text.slice(match.index), match[0].length);
      parts.push(part);
      done = match.index + part[1];
    }
    if (parts.length === 0) return text;
    if (done < text.length) parts.push(text.slice(done));
    return { $: parts };
  }

  /** The place of a word: after `near` if it is there as written, otherwise anywhere, in whatever case. */
  #placeOf(word: string, near: number): number | undefined {
    if (near >= 0 && this.text.startsWith(word, near)) return near;
    const known = this.#places.get(word) ?? this.#search(word);
    this.#places.set(word, known);
    return known < 0 ? undefined : known;
  }

  #search(word: string): number {
    const exact = this.text.indexOf(word);
    if (exact >= 0) return exact;
    const lower = word.toLowerCase();
    const other = this.#lower.indexOf(lower);
    if (other < 0 && this.#hidden.includes(lower)) throw new NotStorable();
    return other;
  }

  /** The part at a place: a word, and what is the same in the text after it, up to the end of a word. */
  #partAt(place: number, wanted: string, word: number): Exclude<StoredPart, string> {
    const otherCase: number[] = [];
    for (let at = 0; at < word; at++) {
      const [own = '', there = ''] = [wanted[at], this.text[place + at]];
      if (own === there) continue;
      if (own !== swapped(there)) throw new NotStorable();
      otherCase.push(at);
    }
    let same = word;
    while (same < wanted.length && wanted[same] === this.text[place + same]) same++;
    // A word that only begins like that of the draft is looked for as a whole.
    while (same > word && isInWord(wanted, same)) same--;
    return [place, same, ...otherCase];
  }
}

/** Tells if a place is inside a word. */
const isInWord = (text: string, at: number): boolean =>
  at < text.length && /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

/** A letter in the other case, if it is one UTF-16 unit there. */
function swapped(letter: string): string {
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return other.length === 1 ? other : letter;
}

/** A text from its parts. */
export const joinedParts = (parts: readonly StoredPart[], draft: string): string =>
  parts.map((part) => (typeof part === 'string' ? part : textOf(part, draft))).join('');

function textOf([start, length, ...otherCase]: Exclude<StoredPart, string>, draft: string): string {
  const text = draft.slice(start, start + length);
  if (otherCase.length === 0) return text;
  const letters = text.split('');
  for (const at of otherCase) letters[at] = swapped(letters[at] ?? '');
  return letters.join('');
}
