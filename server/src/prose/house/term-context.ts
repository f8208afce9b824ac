import { letters } from '../../text/letters';
import type { Span } from '../../text/span';
import type { FoundPhrase, Phrase } from '../phrases';
import type { HouseTerm } from './term-table';

const lastWord = new RegExp(`([${letters}\\d’'-]{1,60}) $`);
const nextWord = new RegExp(`^(?:['’]s?)?\\s([${letters}\\d’'-]+)`);
/** Longer words are not looked at. */
const near = 40;

/** The word before a place, with one space between; empty if there is none. */
export const wordBefore = (text: string, at: number): string =>
  lastWord.exec(text.slice(Math.max(0, at - near), at).replace(/\s$/, ' '))?.[1] ?? '';

const wordAfter = (text: string, at: number): string => nextWord.exec(text.slice(at, at + near))?.[1] ?? '';

/** Tells whether a sentence begins at a place. */
export const beginsSentence = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 6), at);
  return at <= 0 || /[.?!:]["'”’)*_]{0,3}\s+$/.test(before) || (at <= 6 && /^\W+$/.test(before));
};

/** Tells whether the words around a term let it count. */
export function isAllowed(
  { notBefore, onlyBefore, notAfter }: HouseTerm,
  text: string,
  { start, end }: Span,
) {
  const next = wordAfter(text, end)
    .toLowerCase()
    .replace(/['’]s?$/, '');
  if (notBefore.has(next)) return false;
  if (onlyBefore.size > 0 && !onlyBefore.has(next === '' ? '.' : next)) return false;
  return notAfter.size === 0 || !notAfter.has(wordBefore(text, start).toLowerCase());
}

const isBig = (word: string): boolean => /^\p{Lu}/u.test(word);
const isTitled = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);
/** Words that titles write with small letters. */
const smallWords = /^(?:of|for|and|in|the|to|at|on|by)$/;

/**
 * Tells whether a phrase is part of a name or title: it has capitals that the start of a sentence does not account for, or
 * goes on in one.
 */
export function isName(text: string, { start, end }: Span, { text: phrase, cased }: Phrase): boolean {
  const written = text.slice(start, end);
  if (isTitled(wordAfter(text, end)) && (cased || isBig(written))) return true;
  if (cased)
    return (
      isTitled(wordBefore(text, start)) && !beginsSentence(text, start - wordBefore(text, start).length - 1)
    );
  const [first = '', ...others] = written.split(/[\s-]+/);
  if (others.some(isBig)) return true;
  if (!isBig(first) || isBig(phrase)) return false;
  return !beginsSentence(text, start) || /\p{Lu}/u.test(first.slice(1));
}

/** Tells whether all words of a phrase begin with capitals, without being part of a longer name. */
export function isWrittenBig(text: string, { start, end }: FoundPhrase<Phrase>): boolean {
  const words = text.slice(start, end).split(/[\s-]+/);
  const titled = words.filter((word) => !smallWords.test(word));
  if (!titled.every(isTitled)) return false;
  const begins = beginsSentence(text, start);
  if (begins && titled.length < 2) return false;
  if (isBig(wordAfter(text, end)) || inName.test(text.slice(end, end + near))) return false;
  if (ofName.test(text.slice(Math.max(0, start - near), start))) return false;
  const before = wordBefore(text, start);
  const isFree = begins || !isBig(before) || beginsSentence(text, start - before.length - 1);
  // A line without a full stop is a title, or the line of a signature.
  return isFree && /[.?!](?:\s|$)/.test(text);
}

/** A name that goes on in a term: “the Association of Directors of Children’s Services”. */
const ofName = /\p{Lu}[\p{L}’']{0,30} (?:of|for) (?:the )?$/u;

/** The name goes on: “Social Worker of the Year”, “Director of Children’s Services, Barnet”. */
const inName = /^(?:['’]s?)?(?:,? (?:of|for|at|and) (?:the )?|, )\p{Lu}/u;
