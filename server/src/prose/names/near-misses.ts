import type { Span } from '../../text/span';
import type { WrittenWord } from '../lexicon';
import type { WordList } from '../word-list';
import { wordRow, wordsIn } from '../words';

/** The words that are not slips of others. */
interface KnownWords {
  readonly words: WordList;
  readonly givenNames: WordList;
  readonly places: WordList;
}

/** A word that is one slip away from a name. Offsets are 0-based UTF-16 units of the text, without a possessive. */
export interface NearMiss extends Span {
  readonly written: string;
  readonly name: string;
}

/** Shorter names are one slip from many words. */
const shortest = 5;

/** Tells if one letter was left out, added, replaced or swapped with the next. */
export function isOneSlip(written: string, right: string): boolean {
  if (written === right || Math.abs(written.length - right.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === right[start]) start++;
  let [end, last] = [written.length, right.length];
  while (end > start && last > start && written[end - 1] === right[last - 1]) {
    end--;
    last--;
  }
  if (end - start <= 1 && last - start <= 1) return true;
  const isSwap = end - start === 2 && last - start === 2;
  return isSwap && written[start] === right[start + 1] && written[start + 1] === right[start];
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

const bare = (text: string): string => text.replace(/'s?$/, '');

/** Tells capitals that misspell a name from words and names that only look like it. */
export class NearMissFinder {
  constructor(readonly known: KnownWords) {}

  /** The words of a name that a slip in them would be noticed in: capitals that are no common words. */
  namesIn(name: string): string[] {
    return wordsIn(name)
      .map(({ text }) => bare(text))
      .filter((word) => /^[A-Z][a-z]/.test(word) && word.length >= shortest)
      .filter((word) => !this.known.words.has(word.toLowerCase()));
  }

  /** The words of a text that are one slip from one of some names. */
  in(text: string, names: readonly string[]): NearMiss[] {
    const misses: NearMiss[] = [];
    const { forms, starts } = wordRow(text);
    // One letter may be left out. Few words of a text are capitals that are long enough, so that only these are compared.
    const least = Math.min(...names.map(({ length }) => length)) - 1;
    for (let at = 0; at < forms.length; at++) {
      const word = (forms[at] as WrittenWord).text;
      if (word.length < least || !isCapital(word.charCodeAt(0))) continue;
      const start = starts[at] as number;
      const written = bare(word);
      const name = names.find((each) => isOneSlip(written, each));
      if (name === undefined || names.includes(written) || this.#isWord(written, name)) continue;
      misses.push({ start, end: start + written.length, written, name });
    }
    return misses;
  }

  #isWord(written: string, name: string): boolean {
    const { words, givenNames, places } = this.known;
    if (words.has(written) || words.has(written.toLowerCase())) return true;
    // “Rutlands” are several of that name.
    return givenNames.has(written) || places.has(written) || written === `${name}s`;
  }
}
