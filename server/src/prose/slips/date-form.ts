import { type SlipPattern, searchFor } from './patterns';

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);
const month = `(${names.join('|')})`;

const ordinal = '\\d{1,2} ?(?:st|nd|rd|th)';
/** “1st and 2nd”, “16th, 17th and 18th” */
const days = `${ordinal}(?:(?:, | and | or | to |–|-)(?:the )?${ordinal}){0,4}`;
const withoutEndings = (text: string): string =>
  text.replace(/(\d) ?(?:st|nd|rd|th)\b/g, '$1').replaceAll('the ', '');

const digit = /\d/;

const patterns: readonly SlipPattern[] = [
  {
    // “On the 21st of April” has an article that “on 21 April” has not.
    find: new RegExp(`\\b(?:[Tt]he )?(${days}) of ${month}\\b`, 'g'),
    instead: ([, written = '', name]) => `${withoutEndings(written)} ${name}`,
    safe: true,
  },
  {
    find: new RegExp(`\\b(${days}) ${month}\\b(?! Day\\b)`, 'g'),
    instead: ([, written = '', name]) => `${withoutEndings(written)} ${name}`,
    safe: true,
  },
  {
    find: new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)\\b(?:,(?= (?:19|20)\\d\\d\\b))?`, 'g'),
    instead: ([, name, day]) => `${Number(day)} ${name}`,
    safe: true,
  },
  {
    find: new RegExp(`\\b${month} (\\d{1,2}),? ((?:19|20)\\d\\d)\\b`, 'g'),
    instead: ([, name, day, year]) => `${Number(day)} ${name} ${year}`,
  },
  {
    find: new RegExp(`\\b(\\d{1,2} ${month}), ((?:19|20)\\d\\d)\\b(?![/–-])`, 'g'),
    instead: ([, written, , year]) => `${written} ${year}`,
  },
  {
    find: /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2(20\d\d)(?![\d/.-]*\d)/g,
    instead: ([, day, , number, year]) => inWords(day, number, year),
  },
  {
    find: /(?<![\d/.-])(20\d\d)-(\d\d)-(\d\d)(?![\d-])/g,
    instead: ([, year, number, day]) => inWords(day, number, year),
  },
];

/** A date in words; undefined if there is none such. */
function inWords(
  day: string | undefined,
  number: string | undefined,
  year: string | undefined,
): string | undefined {
  const name = names[Number(number) - 1];
  return name && Number(day) >= 1 && Number(day) <= 31 ? `${Number(day)} ${name} ${year}` : undefined;
}

export const dateFormPatterns = patterns.map((pattern) => ({ ...pattern, needs: digit }));

/** Dates that are not written as “12 June 2026”. */
export const dateFormSlips = searchFor(dateFormPatterns);
