import { officialPage } from '../../knowledge/instruments/official-page';
import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import { titleInSentence } from '../../rules/cited-instruments';
import type { Span } from '../../text/span';
import { bareTitle } from './describe/instrument';
import { type CitationOccurrence, citationOccurrences, markedSpan } from './occurrences';

/** A citation with the official page that has its text. */
export interface CitationLink {
  readonly span: Span;
  readonly url: string;
  readonly tooltip: string;
}

const linksByReport = new WeakMap<Report, readonly CitationLink[]>();

/** The official pages of everything that a draft cites. The same report always gives the same list. */
export function links({ report, knowledge }: Checked): readonly CitationLink[] {
  if (!report) return [];
  const known = linksByReport.get(report);
  if (known) return known;
  const all = citationOccurrences(report, knowledge.instruments).flatMap(linkOf);
  linksByReport.set(report, all);
  return all;
}

function linkOf(occurrence: CitationOccurrence): CitationLink[] {
  const { instrument, found, schedule, by } = occurrence;
  const page = instrument && officialPage(instrument, found ?? schedule);
  if (!instrument || !page) return [];
  const provision = schedule ? `schedule ${schedule.number}` : `${found?.kind} ${found?.number}`;
  const subject = page.of === 'provision' ? `${provision} of ` : 'the page of ';
  const custom = by === 'custom' ? ' (assumed)' : '';
  const tooltip = `Open ${subject}${titleInSentence(bareTitle(instrument))}${custom}`;
  return [{ span: markedSpan(occurrence), url: page.url, tooltip }];
}
