import { type Day, months, readDay } from '../../report/days';
import type { Span } from '../../text/span';

/** A day, or a stretch of days, as a text has it. Offsets are 0-based UTF-16 units. */
export interface WrittenDates extends Span {
  readonly first: Day;
  readonly last: Day;
  /** The words before the dates by which they were found. */
  readonly words: string;
}

const month = `(?:${months.join('|')})`;
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const lastDay = `(${day}) (${month}) (\\d{4})`;
/** One day with its year, or the first of two, whose month and year may follow. */
const dates = `(${day})(?: (${month}))?(?: (\\d{4}))?(?: ?(?:to|and|until|–|-) ?${lastDay})?(?!\\d)`;

/** Finds dates after some words. @param words a pattern without groups that are captured */
export function datesAfter(words: string): (text: string) => WrittenDates[] {
  const pattern = new RegExp(`(${words})${dates}`, 'gi');
  return (text) => [...text.matchAll(pattern)].flatMap((match) => datesOf(match) ?? []);
}

/** The dates of a match; undefined if a day does not exist or has no year. */
function datesOf(match: RegExpExecArray): WrittenDates | undefined {
  const { index } = match;
  const [whole, words = '', ...parts] = match;
  const [day, month, year, toDay, toMonth, toYear] = parts;
  const first = dayOf(day, month ?? toMonth, year ?? toYear);
  const last = toDay === undefined ? first : dayOf(toDay, toMonth, toYear);
  if (!first || !last) return undefined;
  return { first, last, words, start: index + words.length, end: index + whole.length };
}

function dayOf(day?: string, month?: string, year?: string): Day | undefined {
  const index = months.findIndex((name) => name.toLowerCase() === month?.toLowerCase());
  const number = day?.replace(/\D/g, '').padStart(2, '0');
  return index < 0 ? undefined : readDay(`${year}-${String(index + 1).padStart(2, '0')}-${number}`);
}
