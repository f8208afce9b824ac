import { type Day, printDay, readDay } from '../report/days';

/** A date as the report prints it. Other text is unchanged. */
export function printed(written: string): string {
  const day = readDay(written);
  return day ? printDay(day) : written.trim();
}

/** The same in numbers: 11/07/2024. */
export function printedInNumbers(written: string): string {
  const day = readDay(written);
  return day ? day.split('-').reverse().join('/') : written.trim();
}

/**
 * Two days as the report prints them: “8 to 19 June 2026”, “29 June to 3 July 2026”.
 * @param joinNeighbours true to print a day and the next as “18 and 19 June 2025”
 */
export function printDays(start: Day, end: Day | undefined, joinNeighbours = false): string {
  const last = printDay(end ?? start);
  if (end === undefined || end === start) return last;
  const joiner = joinNeighbours && areNeighbours(start, end) ? 'and' : 'to';
  const [first, month, year] = printDay(start).split(' ');
  const [, lastMonth, lastYear] = last.split(' ');
  if (year !== lastYear) return `${printDay(start)} ${joiner} ${last}`;
  return month === lastMonth ? `${first} ${joiner} ${last}` : `${first} ${month} ${joiner} ${last}`;
}

const dayLength = 24 * 60 * 60 * 1000;
const areNeighbours = (start: Day, end: Day): boolean => Date.parse(end) - Date.parse(start) === dayLength;
