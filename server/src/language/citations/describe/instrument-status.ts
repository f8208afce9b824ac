// The coverage and certainty of each instrument, for people who decide whether to rely on it.

import type { Instrument, InstrumentKind } from '../../../knowledge/instruments/reference-types';
import { type Day, printDay } from '../../../report/days';
import { plural } from '../../../text/words';

export interface InstrumentStatus {
  readonly id: string;
  readonly title: string;
  readonly kind: InstrumentKind;
  /** The text that was read. */
  readonly text: {
    readonly date: string | null;
    /** The date is near, or has no day. */
    readonly about: boolean;
    /** Whole months since; null if the date is unknown. */
    readonly months: number | null;
  };
  readonly coverage: 'all' | 'as-at' | 'part';
  readonly provisions: number;
  /** The number of provisions whose paragraphs were seen, and of those seen in an official text. */
  readonly structures: { readonly seen: number; readonly verified: number };
  /** Everything uncertain, each in a few words. */
  readonly uncertain: readonly string[];
  /** The text about coverage, in full. */
  readonly note: string;
  readonly url: string | null;
}

/** The status of an instrument today. */
export function statusOf(data: Instrument, today: Day): InstrumentStatus {
  const { id, title, kind, text, coverage, provisions, url } = data;
  const { date } = text;
  return {
    id,
    title,
    kind,
    text: {
      date,
      about: text.about === true || (date !== null && date.length < 10),
      months: date === null ? null : monthsSince(date, today),
    },
    coverage: coverageOf(data),
    provisions: provisions.length,
    structures: {
      seen: provisions.filter(({ structure }) => structure !== undefined).length,
      verified: provisions.filter(({ verified }) => verified).length,
    },
    uncertain: uncertainties(data),
    note: coverage.note,
    url,
  };
}

function coverageOf({ coverage: { exhaustive } }: Instrument): InstrumentStatus['coverage'] {
  if (exhaustive === true) return 'all';
  return exhaustive === 'as-at' ? 'as-at' : 'part';
}

/** Whole months from a date to today. A month or a year counts from its first day, so that there are never too few. */
function monthsSince(date: string, today: Day): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  return Math.max(0, (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0));
}

function uncertainties({ year, text, coverage, provisions, updated }: Instrument): string[] {
  const countOf = (status: string) => provisions.filter((provision) => provision.status === status).length;
  const unseen = provisions.filter(({ heading }) => heading === undefined).length;
  const unchecked = countOf('unknown');
  const prospective = countOf('prospective');
  const notes: (string | false | undefined)[] = [
    provisions.length === 0 && 'provisions not checked',
    text.date === null && 'date of the text',
    text.date !== null && Number(text.date.slice(0, 4)) < year && `the edition of ${year}`,
    text.basis === 'draft' && 'final wording (only the consultation version was checked)',
    text.basis === 'as-made' && 'changes since it was made',
    text.basis === 'mixed' && 'texts of several dates',
    coverage.unseen && `not checked: ${coverage.unseen}`,
    unseen > 0 && `${plural(unseen, 'heading')} not checked`,
    unchecked > 0 && `${unchecked} not known to be in force`,
    prospective > 0 && `${prospective} not in force when checked`,
    updated && `page changed on ${printDay(updated)}`,
  ];
  return notes.filter((note) => typeof note === 'string' && note !== '') as string[];
}

/** Prints a day, a month or a year: 29 June 2026, June 2026, 2026. */
export function printDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? printDay(`${date}-01`).replace(/^1 /, '') : printDay(date);
}
