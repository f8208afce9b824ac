import { type Day, daysAfter, guessDay, months, readDay } from '../../report/days';

/** How a text is read as a day: the day, or the day that no calendar has, in words. */
export type TypedDay = { readonly day: Day } | { readonly missing: string };

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const near: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/**
 * The day that a person means by what they type: a date in any usual form, “12 May” or “12/5” without its year, “tomorrow”,
 * “Monday”, “next Monday” or “last Friday”. The year that is left out is the one in which the day is closest to today.
 * @param today `YYYY-MM-DD`
 * @returns undefined if the text is not a date, or not yet
 */
export function typedDay(text: string, today: Day): TypedDay | undefined {
  const written = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const full = readDay(written) ?? guessDay(written);
  if (full) return { day: full };
  const days = near.get(written);
  if (days !== undefined) return { day: daysAfter(today, days) };
  return weekdayFrom(written, today) ?? dayInParts(written, today);
}

/** “Monday” and “next Monday” are after today, “last Monday” is before it. */
function weekdayFrom(written: string, today: Day): TypedDay | undefined {
  const [, which, name = ''] = /^(?:(next|this|last) )?([a-z]{3,9})$/.exec(written) ?? [];
  const wanted = weekdays.findIndex((weekday) => weekday.startsWith(name));
  if (name === '' || wanted < 0) return undefined;
  const ahead = (wanted - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
  if (which === 'last') return { day: daysAfter(today, ahead - 7) };
  return { day: daysAfter(today, ahead === 0 && which !== 'this' ? 7 : ahead) };
}

/** A day with its month in letters or digits, with or without a year. Only these can be told to be in no calendar. */
function dayInParts(written: string, today: Day): TypedDay | undefined {
  const parts =
    /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})(?:,? (\d{4}|\d{2}))?$/.exec(written) ??
    /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(written);
  const [, date = '', named = '', year] = parts ?? [];
  const month = monthOf(named);
  if (month === undefined) return undefined;
  const dayIn = (fullYear: number): Day | undefined =>
    readDay(`${fullYear}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (year !== undefined) {
    const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
    const day = dayIn(fullYear);
    return day ? { day } : { missing: `${Number(date)} ${months[month - 1]} ${fullYear}` };
  }
  const thisYear = Number(today.slice(0, 4));
  const possible = [thisYear - 1, thisYear, thisYear + 1].flatMap((each) => dayIn(each) ?? []);
  const [closest] = possible.sort((a, b) => distance(a, today) - distance(b, today));
  return closest ? { day: closest } : { missing: `${Number(date)} ${months[month - 1]}` };
}

/** From 1; undefined if there is no such month. */
function monthOf(named: string): number | undefined {
  if (/^\d/.test(named)) return Number(named) >= 1 && Number(named) <= 12 ? Number(named) : undefined;
  const at = months.findIndex((name) => name.toLowerCase().startsWith(named));
  return named === '' || at < 0 ? undefined : at + 1;
}

const distance = (a: Day, b: Day): number => Math.abs(Date.parse(a) - Date.parse(b));

/** Why a typed day cannot be used; undefined if it can, or if it is not a date yet. */
export const missingDay = (text: string, today: Day): string | undefined => {
  const typed = typedDay(text, today);
  return typed && 'missing' in typed ? typed.missing : undefined;
};
