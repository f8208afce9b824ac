// The day by which something must be done, as reports write it: “by 30 June 2025”, “the end of June 2025”.

import { type Day, daysAfter, months, monthsAfter } from '../../report/days';
import { readOneDay } from './dates';

const first = /^(?:on or before|no later than|not later than|by no later than|by)[: ]\s{0,9}/i;
const endOfMonth = /^(?:the )?end of (\p{L}{3,9}),? (\d{4})\.?$/iu;
const units = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ordinals = [
  ...[...units, ...teens, 'twentieth'],
  ...units.map((unit) => `twenty-${unit}`),
  'thirtieth',
  'thirty-first',
];
const inWords = new RegExp(`^(?:the )?(${ordinals.toReversed().join('|')})(?= )`, 'i');

/** The day that a text is, and nothing else. */
export function readDueDay(text: string): Day | undefined {
  const written = text.trim().replace(first, '');
  const [, month = '', year] = endOfMonth.exec(written) ?? [];
  if (year !== undefined) return lastDay(month, year);
  return readOneDay(
    written.replace(inWords, (_, ordinal: string) => `${ordinals.indexOf(ordinal.toLowerCase()) + 1}`),
  );
}

function lastDay(name: string, year: string): Day | undefined {
  const at = months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase()));
  if (at < 0) return undefined;
  return daysAfter(monthsAfter(`${year}-${String(at + 1).padStart(2, '0')}-01`, 1), -1);
}
