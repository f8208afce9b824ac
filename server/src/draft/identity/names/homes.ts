import { letters } from '../../../text/letters';
import { capitalWords, homeWords, mottoWords, townWords } from './name-words';
import { escaped, matches, type NameFinder, pattern, startWord, whole, words } from './pattern';

const describes = /\s(?:residential\s)?(?:secure\s)?(?:children['’]?s['’]?\shome|residential\shome)$/i;

/**
 * Finds the name of the home in a text: in full, and the part of it that no other home has, such as “Willow” of Willow
 * House. A capital within a sentence makes that part a name. An address may follow the name after a comma.
 * @param printed names that the report prints, such as the provider's
 */
export function homeFinder(name: string, printed: readonly string[]): NameFinder {
  const comma = name.indexOf(',');
  if (comma < 0) return nameFinder(name.trim(), printed);
  const finders = [name, name.slice(0, comma)].map((part) => nameFinder(part.trim(), printed));
  return (text) => finders.flatMap((find) => find(text));
}

function nameFinder(full: string, printed: readonly string[]): NameFinder {
  const own = words(full.replace(/^the\s/i, '').replace(describes, ''));
  const first = own[0] ?? '';
  if (own.length < 2)
    return first.length < 3 ? () => [] : aloneFinder(first, { article: /^the\s/i.test(full), kinds: [] });
  const finders = [inFull(own), inPart(own, printed)];
  return (text) => finders.flatMap((find) => find(text));
}

function inFull(own: readonly string[]): NameFinder {
  // “A new start” is not a name, but “New Start” is one.
  const motto = own.every((word) => mottoWords.has(word.toLowerCase()));
  const joined = own.join('');
  const found = whole(joined.length < 8 ? pattern(own) : `${pattern(own)}|${escaped(joined)}`, 'gi');
  return (text) =>
    matches(text, 'home', found).filter(({ start, end }) => !motto || isWritten(text.slice(start, end)));
}

/** True for words that are written as a name: in capitals, or each with one. */
const isWritten = (name: string): boolean =>
  name === name.toUpperCase() || words(name).every((word) => /^[\p{Lu}\d]/u.test(word) || word.length < 4);

function inPart(own: readonly string[], printed: readonly string[]): NameFinder {
  const core = [...own];
  while (core.length > 0 && homeWords.has((core.at(-1) ?? '').toLowerCase())) core.pop();
  while (core.length > 0 && homeWords.has((core[0] ?? '').toLowerCase())) core.shift();
  const [first = ''] = core;
  if (core.length === 0 || core.length === own.length) return () => [];
  if (core.length > 1) {
    if (core.every((word) => mottoWords.has(word.toLowerCase()))) return () => [];
    const found = whole(pattern(core), 'g');
    return (text) => matches(text, 'home', found).filter(({ end }) => !goesOn(text, end));
  }
  const lower = first.toLowerCase();
  const ordinary = capitalWords.has(lower) || mottoWords.has(lower) || townWords.has(lower);
  const ofProvider = printed.some((other) => words(other.toLowerCase()).includes(lower));
  const kinds = own.map((word) => word.toLowerCase()).filter((word) => word !== lower);
  return first.length < 3 || ordinary || ofProvider
    ? () => []
    : aloneFinder(first, { article: false, kinds });
}

const inSentence = /(?:[\p{L}\d,;:)]['’”"]?|\S\s?[–—-])\s[‘“("'*_]{0,2}$/u;
const nameBefore = /(?:^|[\s‘“("'*_])\p{Lu}[\p{L}’']{0,24}\.?\s$/u;
const things =
  'systems?|apps?|tools?|models?|programmes?|schemes?|approach|framework|strategy|courses?|awards?';
const groups =
  'class(?:es|room)?|ward|schools?|academy|nursery|college|surgery|clinic|group|road|street|suite|trees?|hospital|primary|park';
const otherName = new RegExp(`^(?:-[${letters}]|\\s(?:${things}|${groups})(?![${letters}]))`);
const capitalAfter = /^\s(\p{Lu}[\p{L}’']*)/u;

/** True where another capital follows, which makes a name a part of another one, as of a school. */
function goesOn(text: string, end: number): boolean {
  const next = capitalAfter.exec(text.slice(end, end + 24))?.[1];
  return next !== undefined && !homeWords.has(next.toLowerCase());
}

/** Words that may follow the name of any home. */
const homeKinds = ['home', 'house', 'children’s', "children's", 'residential'];

interface AloneOptions {
  /** True for a name with “The”, which the text may have before it. */
  readonly article: boolean;
  /** The other words of the name, in small letters. */
  readonly kinds: readonly string[];
}

/**
 * One word where it is a name: a word at the start of a sentence or in small letters may be an ordinary one, and next to
 * another capital it is a part of another name.
 */
function aloneFinder(word: string, { article, kinds }: AloneOptions): NameFinder {
  const found = whole(escaped(word), 'g');
  return (text) =>
    matches(text, 'home', found).flatMap((match) => {
      const before = text.slice(Math.max(0, match.start - 24), match.start);
      const after = text.slice(match.end, match.end + 24);
      if (article && /\bthe\s$/i.test(before)) return [match];
      if (!inSentence.test(before) || otherName.test(after)) return [];
      if (nameBefore.test(before) && !startWord.test(before)) return [];
      const [next = '', name = ''] = capitalAfter.exec(after) ?? [];
      if (name === '') return [match];
      return [...kinds, ...homeKinds].includes(name.toLowerCase())
        ? [{ ...match, end: match.end + next.length }]
        : [];
    });
}
