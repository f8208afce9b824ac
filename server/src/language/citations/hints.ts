import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import { plain } from '../../text/plain';
import type { Span } from '../../text/span';
import { bareTitle } from './describe/instrument';
import { type CitationOccurrence, citationOccurrences } from './occurrences';

/** A heading that an editor shows after the number of its provision. */
export interface HeadingHint {
  /** 0-based UTF-16 offset that it is shown at. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Characters around a citation in which its heading may be written. */
const headingDistance = 160;

/** Characters of a list before and after one of its numbers that are looked at: nobody cites more at once. */
const longestCitation = 1000;

const hintsByReport = new WeakMap<Report, readonly HeadingHint[]>();

/** The headings of the provisions that a part of a draft cites only by number. */
export function hints({ report, knowledge }: Checked, part: Span): HeadingHint[] {
  if (!report) return [];
  const all =
    hintsByReport.get(report) ??
    citationOccurrences(report, knowledge.instruments).flatMap((occurrence) => hintOf(report, occurrence));
  hintsByReport.set(report, all);
  return all.filter(({ at }) => at >= part.start && at <= part.end);
}

function hintOf({ draft }: Report, occurrence: CitationOccurrence): HeadingHint[] {
  const { span, found, instrument, by, provision } = occurrence;
  const heading = found?.heading;
  if (!heading || !instrument) return [];
  // For regulations 12 to 14, the heading of the first would follow the number of the last.
  if (provision?.to && provision.to.number !== provision.number) return [];
  if (isWritten(draft.text, occurrence, heading)) return [];
  const custom = by === 'custom' ? ' (the usual meaning if nothing else is named)' : '';
  const tooltip = `The heading of ${found.kind} ${found.number} of the ${bareTitle(instrument)}${custom}.`;
  return [{ at: span.end, label: heading, tooltip }];
}

/** Tells a heading that the draft has next to the citation. */
function isWritten(text: string, { span, citation }: CitationOccurrence, heading: string): boolean {
  const start = Math.max(citation.span.start, span.start - longestCitation);
  const end = Math.max(span.end, Math.min(citation.span.end, span.end + longestCitation));
  const around = text.slice(Math.max(0, start - headingDistance), end + headingDistance);
  return plain(around).includes(plain(heading));
}
