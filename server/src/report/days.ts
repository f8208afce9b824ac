/** A calendar day, `YYYY-MM-DD`; comparing two as texts compares the days. */
export type Day = string;

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
/** The months as reports write them. */
export const months =
  'January February March April May June July August September October November December'.split(' ');

/** The text as a day; undefined if the calendar has no such day. */
export function readDay(text: string | undefined): Day | undefined {
  const found = iso.exec(text?.trim() ?? '');
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (found[0] as Day) : undefined;
}

/** The day some days later. */
export function daysAfter(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** The same day some months later, or the last day of that month where it is shorter. */
export function monthsAfter(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day some weeks later. */
export const weeksAfter = (day: Day, count: number): Day => daysAfter(day, 7 * count);

/** The day of a date where the machine is. */
export function localDay(date: Date): Day {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

/** The number of days from one day to another; negative if that is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** A day as reports print it: 8 June 2026. */
export function printDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${months[month - 1]} ${year}`;
}

/**
 * The day that is most likely written as 8/6/2026, 8/6/26, 08.06.2026, 2026-6-8, 8 June 2026 or 8 Jun 2026 (the day before
 * the month, as in the United Kingdom); undefined if it cannot be told.
 */
export function guessDay(text: string): Day | undefined {
  const written = text.trim();
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(written);
  if (numbers) return dayOf(numbers[3], numbers[2], numbers[1]);
  // Written with hyphens, 08-06-26 may begin with the year.
  const twoDigits = /^(\d{1,2})([/.])(\d{1,2})\2(\d{2})$/.exec(written);
  if (twoDigits) return dayOf(`20${twoDigits[4]}`, twoDigits[3], twoDigits[1]);
  const short = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(written);
  if (short) return dayOf(short[1], short[2], short[3]);
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (\d{4})$/.exec(written);
  const month = months.findIndex((name) => name.toLowerCase().startsWith(words?.[2]?.toLowerCase() ?? '-'));
  return words && month >= 0 ? dayOf(words[3], String(month + 1), words[1]) : undefined;
}

const dayOf = (year?: string, month?: string, day?: string): Day | undefined =>
  readDay(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
