import { type SlipPattern, searchFor } from './patterns';

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);
const month = `(${names.join('|')})`;

const patterns: readonly SlipPattern[] = [
  {
    // “On the 21st of April” has an article that “on 21 April” has not.
    find: new RegExp(`\\b(?:[Tt]he )?(\\d{1,2}) ?(?:st|nd|rd|th) of ${month}\\b`, 'g'),
    instead: ([, day, name]) => `${Number(day)} ${name}`,
    safe: true,
  },
  {
    find: new RegExp(`\\b(\\d{1,2}) ?(?:st|nd|rd|th) ${month}\\b`, 'g'),
    instead: ([, day, name]) => `${Number(day)} ${name}`,
    safe: true,
  },
  {
    find: new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)\\b`, 'g'),
    instead: ([, name, day]) => `${Number(day)} ${name}`,
    safe: true,
  },
  {
    find: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(20\d\d)(?![\d/])/g,
    instead: ([, day, number, year]) => {
      const name = names[Number(number) - 1];
      return name && Number(day) >= 1 && Number(day) <= 31 ? `${Number(day)} ${name} ${year}` : undefined;
    },
  },
];

/** Dates that are not written as “12 June 2026”. */
export const dateFormSlips = searchFor(patterns);
