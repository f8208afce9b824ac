import type { Span } from '../draft/span';
import type { Library } from '../knowledge/library';
import type { Instrument, Provision } from '../knowledge/reference-types';
import { partsOf, provisionOf } from '../knowledge/references';
import { provisionsCited } from '../report/cited';
import type { Report } from '../report/report';

/** What stands behind a citation: heading, instrument, what it is about in our own words, and how well it is known. */
export function describeProvision(instrument: Instrument, provision: Provision): string {
  const { number, heading, kind, page, status, summary } = provision;
  const parts = partsOf(instrument, provision).flatMap((part) => part.heading ?? []);
  const title = instrument.url ? `[${instrument.title}](${instrument.url})` : instrument.title;
  const where = [...parts, page !== undefined && `page ${page}`].filter(Boolean).join(', ');
  const known = instrument.text.date
    ? `Text of ${instrument.text.date}`
    : 'The date of the text is not known';
  return [
    `**${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}**${heading ? `: ${heading}` : ''}`,
    `${title}${where ? `; ${where}` : ''}`,
    summary,
    `${known}; ${status === 'unknown' ? 'whether it is in force was not checked' : status}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The provision cited at a place of a requirement or recommendation, explained. */
export function citedAt(
  report: Report,
  library: Library,
  offset: number,
): { markdown: string; span: Span } | undefined {
  for (const { instrument, provision } of provisionsCited(report, library)) {
    const { start, end } = provision.span;
    const found = instrument && offset >= start && offset <= end && provisionOf(instrument, provision.number);
    if (instrument && found) return { markdown: describeProvision(instrument, found), span: provision.span };
  }
  return undefined;
}
