import { letters } from '../../text/letters';
import { shortTitles } from '../../text/names/name-parts';
import { quotationsIn } from '../../text/quotations';
import type { Span } from '../../text/span';
import { perText } from '../per-text';
import { withoutCode } from '../words';

/** A sentence with the number of its words. */
export interface CountedSentence extends Span {
  readonly words: number;
}

const abbreviations = new RegExp(
  `\\b(?:e\\.g|i\\.e|etc|${shortTitles.join('|')}|St|No|para|vs|approx|cf)\\.$`,
  'i',
);
const end = /[.!?…]['’"”)\]*_]{0,4}(?=\s)/g;
/** The start of an item of a list that goes on over lines. */
const item = /\n[ \t]{0,8}(?:[-*+•]|\d{1,3}[.)])[ \t]/g;
const word = new RegExp(`[${letters}\\d][${letters}\\d'’‑.-]*`, 'g');

/** The sentences of a text with more words than a number. Words of quotations, and of lists with semicolons, are not counted together. */
export const longSentencesIn = (most: number) =>
  perText((text): CountedSentence[] => {
    if (text.length < most * 3) return [];
    const prose = withoutQuotations(withoutCode(text));
    const found: CountedSentence[] = [];
    let start = 0;
    for (const next of [...endsIn(prose), prose.length]) {
      // A word has a letter at least, with a mark or space after it. Nearly all sentences are too short.
      const isLong = next - start >= most * 2;
      const words = isLong ? Math.max(...partsOf(prose.slice(start, next)).map(wordsIn)) : 0;
      if (words > most) found.push({ ...trimmed(prose, start, next), words });
      start = next;
    }
    return found;
  });

function wordsIn(part: string): number {
  let count = 0;
  word.lastIndex = 0;
  while (word.test(part)) count++;
  return count;
}

function endsIn(prose: string): number[] {
  const stops = [...prose.matchAll(end)].flatMap(({ 0: { length }, index }) => {
    const isAbbreviation = abbreviations.test(prose.slice(Math.max(0, index - 8), index + 1));
    const after = prose.slice(index + length, index + length + 4);
    return isAbbreviation || /^\s+\p{Ll}/u.test(after) ? [] : [index + length];
  });
  return [...stops, ...[...prose.matchAll(item)].map(({ index }) => index)].sort((a, b) => a - b);
}

/** The items of a list within a sentence are read one by one. */
function partsOf(sentence: string): string[] {
  const parts = sentence.split(/;/);
  return parts.length > 2 ? parts : [sentence];
}

/** Somebody’s own words are not for the writer to shorten. */
function withoutQuotations(text: string): string {
  const parts: string[] = [];
  let last = 0;
  for (const { start, end: close } of quotationsIn(text)) {
    parts.push(text.slice(last, start), text.slice(start, close).replace(/[^.!?…\s]/g, ' '));
    last = close;
  }
  return parts.join('') + text.slice(last);
}

function trimmed(text: string, start: number, last: number): Span {
  const from = start + (text.slice(start, last).length - text.slice(start, last).trimStart().length);
  return { start: from, end: from + text.slice(start, last).trim().length };
}
