import { distance } from 'fastest-levenshtein';
import { capital } from '../text/words';
import { perWord, type WrittenWord } from './lexicon';
import { perText } from './per-text';
import { britishFor, isBritishAfter } from './slips/american';
import type { WordList } from './word-list';
import { type ProseWord, wordAt, wordRow } from './words';

/** The tables that the spelling of a text is held against. */
export interface SpellingTables {
  readonly words: WordList;
  /** The number of times that published reports use a word. */
  readonly counts: ReadonlyMap<string, number>;
  /** Given names, which are never misspelt words. */
  readonly givenNames: WordList;
}

/** The words that a text is held against. */
export interface Vocabulary extends SpellingTables {
  /** Further words, such as a team's, with small letters. */
  readonly own: ReadonlySet<string>;
}

/** A word that is not known, and whether it is one edit from a word that reports use often. */
export interface UnknownWord extends ProseWord {
  readonly nearCommon: boolean;
}

/** A word that is spelt as in the United States. */
export interface AmericanWord extends ProseWord {
  readonly british: string;
}

const none: ReadonlySet<string> = new Set();

/** What the tables say of a word by itself. */
interface Judged {
  readonly known: boolean;
  readonly british: string | undefined;
}

interface JudgedWord extends ProseWord, Judged {}

/** Finds words that are not known, once for each paragraph: after a keystroke only the changed paragraph is read. */
export class Speller {
  /** The words of a text that are not in the tables. Offsets are 0-based UTF-16 units of the text. */
  readonly unknownIn: (text: string) => readonly UnknownWord[];
  /** The words of a text that are spelt as in the United States. */
  readonly americanIn: (text: string) => readonly AmericanWord[];

  constructor(readonly tables: SpellingTables) {
    const judge = judgeOf({ ...tables, own: none });
    const doubtful = perText((text) => {
      const found: JudgedWord[] = [];
      const row = wordRow(text);
      for (let at = 0; at < row.forms.length; at++) {
        const judged = judge(row.forms[at] as WrittenWord, row.begins[at] === true);
        if (!judged) continue;
        const word = wordAt(row, at);
        found.push({ ...word, ...judged, british: isBritishAfter(text, word) ? undefined : judged.british });
      }
      return found;
    });
    this.americanIn = (text) =>
      doubtful(text).flatMap(({ british, ...word }) => (british === undefined ? [] : { ...word, british }));
    this.unknownIn = perText((text) =>
      doubtful(text)
        .filter(({ known, british }) => !known && british === undefined)
        .map(({ known, british, ...word }) => ({ ...word, nearCommon: isNearCommon(word.text, tables) }))
        .filter((word) => !/^[A-Z]/.test(word.text) || isMisspeltCapital(word, tables)),
    );
  }

  /** Tells if a capital that begins a sentence is a misspelt word and no name. Short words are one edit from many names. */
  isMisspelt(text: string): boolean {
    return bare(text).length >= 7 && (isNearCommon(text, this.tables) || hasSlip(text, this.tables.words));
  }
}

/** Judges words. Nothing is said of one that is known and not American. */
function judgeOf(vocabulary: Vocabulary): (form: WrittenWord, begins: boolean) => Judged | undefined {
  const judge = (word: Pick<ProseWord, 'text' | 'begins'>): Judged | undefined => {
    const [known, british] = [isKnown(word, vocabulary), britishOf(word, vocabulary.words)];
    return known && british === undefined ? undefined : { known, british };
  };
  const beginning = perWord(({ text }: WrittenWord) => judge({ text, begins: true }));
  const within = perWord(({ text }: WrittenWord) => judge({ text, begins: false }));
  return (form, begins) => (begins ? beginning(form) : within(form));
}

/** The British spelling of a word that is American. A capital within a sentence is one of a name. */
function britishOf(
  { text, begins }: Pick<ProseWord, 'text' | 'begins'>,
  words: WordList,
): string | undefined {
  const plain = bare(text);
  if (!(begins ? /^[A-Z]?[a-z]+(?:-[a-z]+)*$/ : /^[a-z]+(?:-[a-z]+)*$/).test(plain)) return undefined;
  const small = plain.toLowerCase();
  const isWord = (each: string): boolean => words.has(each);
  const british = small
    .split('-')
    .map((part) => britishFor(part, isWord) ?? part)
    .join('-');
  if (british === small || (small.includes('-') && isWord(small))) return undefined;
  const ending = text.slice(plain.length);
  return (plain === small ? british : capital(british)) + ending;
}

/** Beginnings that are written before a hyphen and are not words by themselves. */
const prefixes: ReadonlySet<string> = new Set(
  'anti bi co counter cross de ex extra extra hyper inter intra macro mega micro mid mini mis multi neo neuro non para post pre pro pseudo psycho quasi re self semi socio sub super trans tri ultra un under uni'.split(
    ' ',
  ),
);

/**
 * Tells whether a word is spelt in a way that is known, or may be no word of English at all: acronyms, names and letters are
 * never misspelt. Possessives and plurals in “s’” count as the word; a word with hyphens as its parts.
 */
export function isKnown(
  { text, begins }: Pick<ProseWord, 'text' | 'begins'>,
  vocabulary: Vocabulary,
): boolean {
  const word = bare(text);
  // Letters with accents are in names and in words of other languages.
  if (word.length < 3 || /[^A-Za-z'-]/.test(word)) return true;
  if (isWord(word, vocabulary)) return true;
  const small = word.toLowerCase();
  if (word !== small && vocabulary.givenNames.has(word)) return true;
  if (/[A-Z]/.test(word.slice(1).replaceAll(/-[A-Z]/g, ''))) return true;
  if (word !== small && !begins) return true;
  if (word !== small && isWord(small, vocabulary)) return true;
  const parts = small.split('-');
  return parts.length > 1 && parts.every((part) => isPart(part, vocabulary));
}

/** A word without its possessive. */
const bare = (text: string): string => text.replace(/'s?$/, '');

const isWord = (word: string, { words, own }: Vocabulary): boolean =>
  words.has(word) || own.has(word) || own.has(word.toLowerCase()) || words.has(capital(word));

const isPart = (part: string, vocabulary: Vocabulary): boolean =>
  part.length < 3 ||
  prefixes.has(part) ||
  isWord(part, vocabulary) ||
  // “year-olds”, “get-togethers”: the last part of a compound takes its plural.
  (part.endsWith('s') && isWord(part.slice(0, -1), vocabulary));

/** The uses from which a word is common in published reports. */
const common = 20;

/** Tells whether a word is one edit away from a word that published reports use often, so that it is probably that word. */
function isNearCommon(text: string, { counts }: SpellingTables): boolean {
  for (const candidate of oneEdit(bare(text).toLowerCase()))
    if ((counts.get(candidate) ?? 0) >= common) return true;
  return false;
}

/** Shorter words are one edit from many names. */
const shortName = 5;

/** Tells if a word with a capital at the beginning of a sentence is probably not a name: it is very like a common word. */
function isMisspeltCapital({ text, nearCommon }: UnknownWord, tables: SpellingTables): boolean {
  const small = bare(text).toLowerCase();
  if (small.length >= shortName)
    return nearCommon || hasSlip(text, tables.words) || isLikeCommon(text, tables);
  for (let at = 0; at < small.length - 1; at++) {
    const swapped = small.slice(0, at) + small.charAt(at + 1) + small.charAt(at) + small.slice(at + 2);
    if ((tables.counts.get(swapped) ?? 0) >= common) return true;
  }
  return false;
}

/** Names seldom end like these words. */
const wordEnding = /(?:ly|[st]ion|ment|ness|[ai]ble|[ae]nce|ous|ful|[a-z]{7}ing)s?$/;

/** Tells if a word that ends like no name is one edit away from a word of English: “Definately”. */
function hasSlip(text: string, words: WordList): boolean {
  const small = bare(text).toLowerCase();
  if (small.length < longEnough || !wordEnding.test(small)) return false;
  for (const candidate of oneEdit(small)) if (words.has(candidate)) return true;
  return false;
}

/** Shorter words are two edits from many others. */
const longEnough = 8;

/** Tells whether a long word is two edits away from a word that published reports use often, with the same first letter. */
function isLikeCommon(text: string, { counts }: SpellingTables): boolean {
  const word = bare(text).toLowerCase();
  if (word.length < longEnough || word.length > longest) return false;
  for (const [candidate, count] of counts) {
    if (count < common || candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > 2) continue;
    if (distance(candidate, word) <= 2) return true;
  }
  return false;
}

/**
 * Words that were probably meant, the likeliest first: those one edit away, or else those two edits away that published
 * reports use, ranked by how often they do. Takes a few milliseconds, so it is for a person who asks.
 */
export function suggestions(text: string, vocabulary: Vocabulary): string[] {
  const ending = /'s$|(?<=s)'$/.exec(text)?.[0] ?? '';
  const word = bare(text);
  const small = word.toLowerCase();
  const known = (candidates: Iterable<string>) =>
    [...new Set(candidates)].filter((candidate) => candidate !== small && isWholeWord(candidate, vocabulary));
  const near = known(oneEdit(small));
  const found = near.length > 0 ? near : twoEdits(small, vocabulary);
  const byUse = (candidate: string) => -(vocabulary.counts.get(candidate) ?? 0);
  const cased = (candidate: string) => (word === small ? candidate : capital(candidate));
  return found
    .sort((a, b) => byUse(a) - byUse(b) || likeness(b, small) - likeness(a, small))
    .slice(0, mostSuggestions)
    .map((candidate) => cased(candidate) + ending);
}

const mostSuggestions = 5;

/** Two words, such as “ofthe”, count if both are common. */
const isWholeWord = (candidate: string, vocabulary: Vocabulary): boolean =>
  candidate.includes(' ')
    ? candidate.split(' ').every((part) => (vocabulary.counts.get(part) ?? 0) >= common && part.length > 1)
    : isWord(candidate, vocabulary);

/** The letters that two words share at their beginnings and ends. */
function likeness(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

/** Longer words are not English, and their edits are many. */
const longest = 30;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** All texts that are one edit from a word: a letter left out, swapped with the next, replaced or added, or a missing space. */
function* oneEdit(word: string): Generator<string> {
  if (word.length > longest) return;
  for (let at = 0; at <= word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (right) yield left + right.slice(1);
    if (right.length > 1) yield left + right.charAt(1) + right.charAt(0) + right.slice(2);
    if (left && right) yield `${left} ${right}`;
    for (const letter of alphabet) {
      if (right) yield left + letter + right.slice(1);
      yield left + letter + right;
    }
  }
}

/** The words of published reports that are two edits from a word. */
const twoEdits = (word: string, { counts }: Vocabulary): string[] =>
  word.length > longest
    ? []
    : [...counts.keys()].filter(
        (candidate) => Math.abs(candidate.length - word.length) <= 2 && distance(candidate, word) <= 2,
      );
