import { capitals, letters } from '../../text/letters';
import { shortTitles } from '../../text/names/name-parts';
import type { Span } from '../../text/span';
import { withoutCode } from '../words';
import { particles } from './name-words';

/** A capitalised word, or an initial, of a text. Offsets are 0-based UTF-16 units. */
export interface Capital extends Span {
  /** Without a possessive, and with straight apostrophes. */
  readonly text: string;
}

/**
 * A capital: a given name that is no other word; one that is a word, but needs an article then; one that is a word or a
 * place without an article; a word that no list has; one that only has a capital in English; or any other.
 */
export type CapitalKind = 'given' | 'word' | 'ambiguous' | 'unknown' | 'listed' | 'other';

/** Initials with points. */
export const initials = /^[A-Z](?:\.[A-Z])+\.?$/;

/** Words next to each other that each have a capital. */
export interface CapitalRun {
  readonly words: readonly Capital[];
  /** The first word begins a sentence, a heading or a list item, so that its capital says nothing. */
  readonly begins: boolean;
  /** The last word has a possessive. */
  readonly possessive: boolean;
  /** The end, with the possessive. */
  readonly end: number;
}

const capital = new RegExp(
  `(?<![${letters}\\d_’'-])(?:[${capitals}](?:\\.[${capitals}])+\\.?(?![${letters}])|[${capitals}][${letters}]*(?:['’‐‑-][${letters}]+)*['’]?)`,
  'g',
);
const joining = /^\.?[ \u00a0\n]{1,2}(?:([a-z]{2,5})[ \u00a0])?$/;
const possessiveEnd = /['’]s?$/;
const newSentence = /(?:[.?!:]["'”’)\]*_]{0,4}\s|\n[ \t]*[-*+\d]|\n\n)[\s>#*+_"'“‘(\d.)-]{0,12}$/;
const opening = /^[\s>#*+_"'“‘(\d.)|-]*$/;

const initial = /^[A-Z]$/;

/** The capitalised words of a text, in runs. */
export function capitalRuns(source: string): CapitalRun[] {
  const text = withoutCode(source);
  const runs: CapitalRun[] = [];
  let words: Capital[] = [];
  let last: { possessive: boolean; end: number } = { possessive: false, end: 0 };
  const finish = (): void => {
    const [first] = words;
    if (first) runs.push({ words, begins: beginsAt(text, first.start), ...last });
    words = [];
  };
  for (const { 0: match, index } of text.matchAll(capital)) {
    const before = words.at(-1);
    const between = text.slice(last.end, index);
    if (before && (last.possessive || !isJoined(between, before))) finish();
    const end = index + match.length;
    const marked = match.includes('’') || match.includes("'");
    const possessive = marked && possessiveEnd.test(match);
    const bare = possessive ? match.replace(possessiveEnd, '') : match;
    words.push({ text: marked ? bare.replaceAll('’', "'") : bare, start: index, end: index + bare.length });
    last = { possessive: possessive && /s$|['’]$/.test(match), end };
  }
  finish();
  return runs;
}

function isJoined(between: string, before: Capital): boolean {
  if (between.length > 9) return false;
  const found = joining.exec(between);
  if (!found) return false;
  if (found[1] !== undefined && !particles.has(found[1])) return false;
  // A point ends a sentence, but for an initial and a title.
  return (
    !between.startsWith('.') ||
    initial.test(before.text) ||
    before.text === 'St' ||
    shortTitles.includes(before.text)
  );
}

function beginsAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return (at <= 40 && opening.test(before)) || newSentence.test(before);
}
