import type { Instrument } from '../knowledge/instruments/reference-types';
import type { ResolvedProvision } from '../report/citations/cited';
import { foreignCitation } from '../report/citations/foreign';
import { type Day, printDay } from '../report/days';
import type { Report } from '../report/report';
import type { RuleFinding } from './finding';

/** Tells whether a citation in prose does not name its instrument, and so may be of another than the one assumed. */
export const instrumentPresumed = ({ place, by }: ResolvedProvision): boolean =>
  place === 'prose' && by !== 'name';

/**
 * Tells whether `reference/instrument` reports a citation: other faults in a citation of an instrument that does not apply
 * are not reported.
 */
export const reportedAsForeign = (report: Report, cited: ResolvedProvision): boolean =>
  cited.place === 'key' && foreignCitation(report, cited) !== undefined;

/** An instrument as the source of a finding. */
export const instrumentSource = ({ title, url }: Instrument): NonNullable<RuleFinding['source']> => ({
  title,
  ...(url && { url }),
});

/** A date with its preposition; some are known by month or year only: “on 1 April 2015”, “in 2015”. */
export function dateWithPreposition(day: Day): string {
  if (day.length === 4) return `in ${day}`;
  return day.length === 7 ? `in ${printDay(`${day}-01`).replace(/^1 /, '')}` : `on ${printDay(day)}`;
}

/** Tells whether the title of an instrument takes a verb in the plural. */
export const isPlural = (title: string): boolean =>
  /\b(?:Regulations|Rules)\b/.test(title) && !/Guide/.test(title);

/** The title of an instrument within a sentence: “the Children Act 1989”, and in quotes if it takes no article. */
export const titleInSentence = (title: string): string =>
  /\b(?:Act|Regulations|Rules|Order|National Framework)\b/.test(title) ? `the ${title}` : `“${title}”`;
