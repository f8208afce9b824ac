// Dates as reports print them: “19 to 30 January 2026”, “18 and 19 June 2025”, “28 November to 9 December 2022”.

import { type Day, daysAfter, guessDay } from '../../report/days';

/** A period of inspection: its first and last day. */
export interface InspectionPeriod {
  readonly start: Day;
  readonly end: Day;
}

/** The length of a text in which dates are looked for, in characters. */
const longest = 1000;

interface WrittenDay {
  readonly day: string;
  readonly month: string | undefined;
  readonly year: string | undefined;
  /** The words before it, back to the date before. */
  readonly before: string;
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const weekday =
  '(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?,? )?';
const inWords = `(?:the )?${weekday}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?: (?:of )?(${month})\\b)?(?:,? (\\d{4})\\b)?`;
const inNumbers = '\\b(\\d{1,2})([/.])(\\d{1,2})\\5(\\d{4}|\\d{2})\\b';
const inIso = '\\b(\\d{4})-(\\d{2})-(\\d{2})\\b';
const dayPattern = new RegExp(`${inIso}|${inNumbers}|\\b${inWords}`, 'gi');
const firstWord = '(?:from|on|between)';
const withWord = `(?:to|until|–|—|-|and|&)(?: ${firstWord})?[\\s,;]*`;
const joiner = new RegExp(`^[\\s,;]*(?:${withWord}|(?<= )${firstWord}[\\s,;]*)?$`, 'i');
const isTo = /to|until|–|—|-/i;

/** The periods that a text is, and nothing else; undefined if it has other words. */
export function readStretches(text: string): InspectionPeriod[] | undefined {
  if (text.length > longest) return undefined;
  const { days, rest } = writtenDays(text);
  if (
    days.length === 0 ||
    !/^[\s.,;]*(?:\(?inclusive\)?[.;]?)?$/i.test(rest) ||
    !/^(?:from|on|between)?\s*$/i.test(days[0]?.before ?? '')
  )
    return undefined;
  if (!days.slice(1).every(({ before }) => joiner.test(before))) return undefined;
  return stretchesOf(days);
}

/** The day that a text is, and nothing else. */
export function readOneDay(text: string): Day | undefined {
  const found = readStretches(text);
  const [first] = found ?? [];
  return found?.length === 1 && first && first.start === first.end ? first.start : undefined;
}

/** The first periods within a text, such as a sentence of a letter. */
export function findStretches(text: string): InspectionPeriod[] | undefined {
  const { days } = writtenDays(text.slice(0, longest));
  const dated = days.findIndex(({ month: name, year }) => name !== undefined && year !== undefined);
  if (dated < 0) return undefined;
  let first = dated;
  while (first > 0 && joiner.test(days[first]?.before ?? '')) first--;
  let last = dated;
  while (last + 1 < days.length && isJoined(days, last + 1)) last++;
  return stretchesOf(days.slice(first, last + 1));
}

/** A date after others belongs to them if only a word is between, and it is one itself. */
const isJoined = (days: readonly WrittenDay[], at: number): boolean =>
  joiner.test(days[at]?.before ?? '') && days.slice(at).some(({ month: name }) => name !== undefined);

/** Reports keep dates on one line with no-break spaces. */
function writtenDays(printed: string): { days: WrittenDay[]; rest: string } {
  const text = printed.replaceAll('\u00A0', ' ');
  const days: WrittenDay[] = [];
  let end = 0;
  for (const found of text.matchAll(dayPattern)) {
    const [whole, isoYear, isoMonth, isoDay, day2, , month2, year2, day, name, year] = found;
    days.push({
      day: day ?? day2 ?? isoDay ?? '',
      month: name ?? month2 ?? isoMonth,
      year: year ?? isoYear ?? (year2?.length === 2 ? `20${year2}` : year2),
      before: text.slice(end, found.index),
    });
    end = found.index + whole.length;
  }
  return { days, rest: text.slice(end) };
}

/** Days without a month or year have those of the next that has. */
function stretchesOf(written: readonly WrittenDay[]): InspectionPeriod[] | undefined {
  let [name, year]: (string | undefined)[] = [];
  const days: { readonly day: Day; readonly joined: boolean }[] = [];
  for (const item of written.toReversed()) {
    name = item.month ?? name;
    year = item.year ?? year;
    let day = dayIn(item.day, name, year);
    const next = days[0]?.day;
    // “14 December to 8 January 2026” begins in the year before.
    if (
      day !== undefined &&
      next !== undefined &&
      day > next &&
      item.month !== undefined &&
      item.year === undefined
    )
      day = dayIn(item.day, name, String(Number(year) - 1));
    if (day === undefined) return undefined;
    days.unshift({ day, joined: isTo.test(item.before) });
  }
  const stretches: InspectionPeriod[] = [];
  for (const [at, { day, joined }] of days.entries()) {
    const last = stretches.at(-1);
    // “18 and 19 June” is one period, as is “18, 19 and 20 June”.
    if (last && at > 0 && (joined || day === daysAfter(last.end, 1)))
      stretches[stretches.length - 1] = { start: last.start, end: day };
    else stretches.push({ start: day, end: day });
  }
  return stretches.every(({ start, end }) => start <= end) ? stretches : undefined;
}

const dayIn = (day: string, name: string | undefined, year: string | undefined): Day | undefined => {
  if (name === undefined || year === undefined) return undefined;
  return /^\d/.test(name) ? guessDay(`${day}/${name}/${year}`) : guessDay(`${day} ${name} ${year}`);
};
