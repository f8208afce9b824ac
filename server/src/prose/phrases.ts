import { letters } from '../text/letters';
import type { Span } from '../text/span';
import { formsOf, type Inflection } from './inflections';
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
    this.in = phrases.length === 0 ? () => [] : perText((text) => search(text, byFirstWord));
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
  /** With straight apostrophes. */
  readonly text: string;
  readonly small: string;
  readonly gap: string;
}

const word = new RegExp(`[${letters}\\d]+(?:['’‘\\u2010\\u2011\\u00ad-][${letters}\\d]+)*`, 'g');

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: match, index } of text.matchAll(word)) {
    const isSpace = index === last + 1 && text[last] === ' ';
    const gap = isSpace ? ' ' : gapIn(text.slice(Math.max(last, index - longestGap), index));
    const plain = special.test(match) ? plainWord(match) : match;
    last = index + match.length;
    tokens.push({ text: plain, small: plain.toLowerCase(), gap, start: index, end: last });
  }
  return tokens;
}

/** The number of words that a phrase is searched by. */
export const wordsToFind = (phrase: string): number => tokensOf(phrase).length;

// Most words have none of these characters, and most gaps are a space. Looking first halves the time.
const special = /[’‘\u2010\u2011\u00ad]/;

const plainWord = (written: string): string =>
  written
    .replace(/[’‘]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('\u00ad', '');

const gapIn = (text: string): string => text.replace(/[*_]/g, '').replace(/\s+/g, ' ');

/** Words of one phrase are not farther apart. */
const longestGap = 20;

/** A phrase with the forms of its words; undefined if it has no word. */
function searchedPhrase<P extends Phrase>(phrase: P): SearchedPhrase<P> | undefined {
  const { text, inflected = false, cased = false } = phrase;
  const words = tokensOf(text).map(({ text: own, small, gap }) => {
    const written = cased ? own : small;
    return { gap, forms: inflected ? formsOf(written) : new Map([[written, undefined]]) };
  });
  return words.length > 0 ? { phrase, words } : undefined;
}

function search<P extends Phrase>(
  text: string,
  byFirstWord: ReadonlyMap<string, readonly SearchedPhrase<P>[]>,
): readonly FoundPhrase<P>[] {
  const tokens = tokensOf(withoutCode(text));
  const all: FoundPhrase<P>[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { small } = tokens[index] as Token;
    const whole = byFirstWord.get(small);
    const bare = small.endsWith("'s") ? byFirstWord.get(small.slice(0, -2)) : undefined;
    const before = all.length;
    for (const candidate of whole ?? []) addFound(all, tokens, { index, candidate });
    for (const candidate of bare ?? []) addFound(all, tokens, { index, candidate });
    if (all.length > before + 1) all.push(...all.splice(before).sort((a, b) => b.end - a.end));
  }
  return all;
}

interface PossiblePhrase<P extends Phrase> {
  readonly index: number;
  readonly candidate: SearchedPhrase<P>;
}

function addFound<P extends Phrase>(
  all: FoundPhrase<P>[],
  tokens: readonly Token[],
  { index: first, candidate: { phrase, words } }: PossiblePhrase<P>,
): void {
  const inflectedWords: InflectedWord[] = [];
  let { start, end } = tokens[first] as Token;
  for (let index = 0; index < words.length; index++) {
    const { gap, forms } = words[index] as SearchedWord;
    const token = tokens[first + index];
    if (!token || (index > 0 && token.gap !== gap)) return;
    const written = phrase.cased ? token.text : token.small;
    const isLast = index === words.length - 1;
    const bare = isLast && !forms.has(written) ? written.replace(/'s$/, '') : written;
    if (!forms.has(bare)) return;
    const inflection = forms.get(bare);
    if (inflection) inflectedWords.push({ index, inflection });
    end = token.end - (written.length - bare.length);
  }
  all.push({ phrase, start, end, inflectedWords });
}
