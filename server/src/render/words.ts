import { type Day, printDay, readDay } from '../report/days';
import { capital } from '../text/words';

/** Official wording with the apostrophes of print. */
export const typeset = (text: string): string => text.replaceAll("'", '’');

/** A key in words: `registered-manager` is “Registered manager”. */
export const inWords = (key: string): string => capital(key.replaceAll('-', ' '));

/** A day as the report prints it; what is no day as it is written. */
export function printed(written: string): string {
  const day = readDay(written);
  return day ? printDay(day) : written.trim();
}

/** Two days as the report prints them: “8 to 19 June 2026”, “29 June to 3 July 2026”. */
export function printDays(start: Day, end: Day | undefined): string {
  const last = printDay(end ?? start);
  if (end === undefined || end === start) return last;
  const [first, month, year] = printDay(start).split(' ');
  const [, lastMonth, lastYear] = last.split(' ');
  if (year !== lastYear) return `${printDay(start)} to ${last}`;
  return month === lastMonth ? `${first} to ${last}` : `${first} ${month} to ${last}`;
}
