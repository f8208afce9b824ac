import type { Instrument } from '../knowledge/instruments/reference-types';
import type { ResolvedProvision } from '../report/citations/cited';
import { foreignCitation } from '../report/citations/foreign';
import { type Day, printDay } from '../report/days';
import type { Report } from '../report/report';
import type { RuleFinding } from './finding';

/** Whether a citation in a text leaves its instrument to be understood: it may mean another one than we think. */
export const presumed = ({ place, by }: ResolvedProvision): boolean => place === 'prose' && by !== 'name';

/**
 * Whether `reference/instrument` reports a citation: what is wrong besides in an instrument that does not apply is not
 * said.
 */
export const elsewhere = (report: Report, cited: ResolvedProvision): boolean =>
  cited.place === 'key' && foreignCitation(report, cited) !== undefined;

/** An instrument as what a finding rests on. */
export const sourceOf = ({ title, url }: Instrument): NonNullable<RuleFinding['source']> => ({
  title,
  ...(url && { url }),
});

/** A day with its preposition; some are known by month or year only: “on 1 April 2015”, “in 2015”. */
export function inWords(day: Day): string {
  if (day.length === 4) return `in ${day}`;
  return day.length === 7 ? `in ${printDay(`${day}-01`).replace(/^1 /, '')}` : `on ${printDay(day)}`;
}
