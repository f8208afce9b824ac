import type { Span } from '../text/span';
import { formsOf, type Inflection } from './inflections';
import {
  type ChunkWord,
  chunksIn,
  formAt,
  perWord,
  sortAt,
  sorts,
  type WrittenWord,
  wordEnd,
  wordsOfChunk,
} from './lexicon';
import { perText } from './per-text';
import { withoutCode } from './words';

/** Words to look for in a text. */
export interface Phrase {
  readonly text: string;
  /** Finds plurals, tenses and forms in “-ing” of each of its words as well. */
  readonly inflected?: boolean;
  /** Finds it only with these capitals and small letters. */
  readonly cased?: boolean;
}

/** A word of a phrase that was found in another form. */
interface InflectedWord {
  /** The index of the word in the phrase. */
  readonly index: number;
  readonly inflection: Inflection;
}

/** A place in a text that has a phrase. Offsets are 0-based UTF-16 units of the text; a possessive “’s” is not in it. */
export interface FoundPhrase<P extends Phrase> extends Span {
  readonly phrase: P;
  readonly inflectedWords: readonly InflectedWord[];
}

/**
 * Finds many phrases in texts, each text once. A phrase is compared word by word, so a search takes time in proportion to
 * the text, whatever the phrases are: no patterns are made of them.
 */
export class PhraseFinder<P extends Phrase> {
  /** The phrases in a text by their starts, longer ones first; they may overlap. Code and addresses have none. */
  readonly in: (text: string) => readonly FoundPhrase<P>[];

  constructor(phrases: readonly P[]) {
    const byFirstWord = new Map<string, SearchedPhrase<P>[]>();
    for (const phrase of phrases) {
      const searched = searchedPhrase(phrase);
      for (const form of searched?.words[0]?.forms.keys() ?? []) {
        const key = form.toLowerCase();
        const others = byFirstWord.get(key);
        if (searched && others) others.push(searched);
        else if (searched) byFirstWord.set(key, [searched]);
      }
    }
    const phrasesFrom = ({ small }: WrittenWord): SearchedPhrase<P>[] => {
      const bare = small.endsWith("'s") ? small.slice(0, -2) : undefined;
      return [...(byFirstWord.get(small) ?? []), ...((bare && byFirstWord.get(bare)) || [])];
    };
    const firstWords = perWord((chunk): readonly FirstWord<P>[] | undefined => {
      const found = wordsOfChunk(chunk, word)
        .map((first, at, all) => {
          const phrases = phrasesFrom(first.form);
          return { ...first, phrases, seconds: at === all.length - 1 ? secondsOf(phrases) : undefined };
        })
        .filter((first) => first.phrases.length > 0);
      return found.length > 0 ? found : undefined;
    });
    this.in = phrases.length === 0 ? () => [] : perText((text) => search(text, firstWords));
  }
}

interface SearchedWord {
  /** The text between the word before and this one. */
  readonly gap: string;
  readonly forms: ReadonlyMap<string, Inflection | undefined>;
}

interface SearchedPhrase<P extends Phrase> {
  readonly phrase: P;
  readonly words: readonly SearchedWord[];
}

interface Token extends Span {
  readonly form: WrittenWord;
}

/** A word of a phrase may have digits, and ends before an apostrophe. */
const word = {
  inner: sorts.letter | sorts.digit,
  joining: sorts.joining | sorts.seldomJoining,
};

/** The first word of a text from an offset. */
function tokenFrom(text: string, from: number): Token | undefined {
  for (let start = from; start < text.length; start++) {
    if ((sortAt(text, start) & word.inner) === 0) continue;
    const end = wordEnd(text, start, word);
    return { form: formAt(text, start, end), start, end };
  }
  return undefined;
}

function* tokensOf(text: string): Generator<Token> {
  for (let token = tokenFrom(text, 0); token; token = tokenFrom(text, token.end)) yield token;
}

/** The number of words that a phrase is searched by. */
export const wordsToFind = (phrase: string): number => [...tokensOf(phrase)].length;

/** The text between two words, without marks of emphasis. Most gaps are a space. */
const gapIn = (text: string, last: number, start: number): string =>
  start === last + 1 && text[last] === ' '
    ? ' '
    : text
        .slice(Math.max(last, start - longestGap), start)
        .replace(/[*_]/g, '')
        .replace(/\s+/g, ' ');

/** Words of one phrase are not farther apart. */
const longestGap = 20;

/** A phrase with the forms of its words; undefined if it has no word. */
function searchedPhrase<P extends Phrase>(phrase: P): SearchedPhrase<P> | undefined {
  const { text, inflected = false, cased = false } = phrase;
  let last = 0;
  const words = [...tokensOf(text)].map(({ form, start, end }) => {
    const written = cased ? form.text : form.small;
    const gap = gapIn(text, last, start);
    last = end;
    return { gap, forms: inflected ? formsOf(written) : new Map([[written, undefined]]) };
  });
  return words.length > 0 ? { phrase, words } : undefined;
}

/** A word of a chunk that phrases begin with. */
interface FirstWord<P extends Phrase> extends ChunkWord {
  readonly phrases: readonly SearchedPhrase<P>[];
  /** The second words of all of them, if the first word of the next chunk has to be one. */
  readonly seconds: ReadonlySet<string> | undefined;
}

/** The first word of a chunk, without a possessive; undefined for a dash. */
const firstWordOf = perWord((chunk) => wordsOfChunk(chunk, word)[0]?.form.small.replace(/'s$/, ''));

/** The words that come next in all phrases; undefined if one has no other word. */
function secondsOf<P extends Phrase>(phrases: readonly SearchedPhrase<P>[]): ReadonlySet<string> | undefined {
  if (phrases.some(({ words }) => words.length === 1)) return undefined;
  const seconds = phrases.flatMap(({ words }) => [...(words[1]?.forms.keys() ?? [])]);
  return new Set(seconds.map((form) => form.toLowerCase().replace(/'s$/, '')));
}

/** Tells if a chunk may go on with phrases whose second words are known. Nearly none does. */
const goesOn = (seconds: ReadonlySet<string>, chunk: WrittenWord | undefined): boolean => {
  const next = chunk && firstWordOf(chunk);
  return next === undefined || seconds.has(next);
};

function search<P extends Phrase>(
  source: string,
  firstWords: (chunk: WrittenWord) => readonly FirstWord<P>[] | undefined,
): readonly FoundPhrase<P>[] {
  const text = withoutCode(source);
  const { forms, starts } = chunksIn(text);
  const all: FoundPhrase<P>[] = [];
  for (let at = 0; at < forms.length; at++) {
    const found = firstWords(forms[at] as WrittenWord);
    if (!found) continue;
    for (const { form, offset, phrases, seconds } of found) {
      if (seconds && !goesOn(seconds, forms[at + 1])) continue;
      const start = (starts[at] as number) + offset;
      const first = { form, start, end: start + form.written.length };
      const here = phrases.flatMap((phrase) => foundAt(phrase, text, first) ?? []);
      all.push(...(here.length > 1 ? here.sort((a, b) => b.end - a.end) : here));
    }
  }
  return all;
}

/** A phrase, if a text has it from its first word on. */
function foundAt<P extends Phrase>(
  { phrase, words }: SearchedPhrase<P>,
  text: string,
  first: Token,
): FoundPhrase<P> | undefined {
  const inflectedWords: InflectedWord[] = [];
  let { end } = first;
  let token: Token | undefined = first;
  for (let index = 0; index < words.length; index++) {
    const { gap, forms } = words[index] as SearchedWord;
    if (index > 0) {
      const last: number = token.end;
      token = tokenFrom(text, last);
      if (!token || gapIn(text, last, token.start) !== gap) return undefined;
    }
    const written = phrase.cased ? token.form.text : token.form.small;
    const isLast = index === words.length - 1;
    const bare = isLast && !forms.has(written) ? written.replace(/'s$/, '') : written;
    if (!forms.has(bare)) return undefined;
    const inflection = forms.get(bare);
    if (inflection) inflectedWords.push({ index, inflection });
    end = token.end - (written.length - bare.length);
  }
  return { phrase, start: first.start, end, inflectedWords };
}
