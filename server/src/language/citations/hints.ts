import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import { plain } from '../../text/plain';
import type { Span } from '../../text/span';
import { bareTitle } from './describe/instrument';
import { type CitationOccurrence, citationOccurrences } from './occurrences';

/** A heading that is shown behind a number. */
export interface Hint {
  /** 0-based UTF-16 offset that it is shown at. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

// A heading that is written out stands this near to its number.
const near = 160;

const made = new WeakMap<Report, readonly Hint[]>();

/** The headings of the provisions that a part of a draft cites by a bare number. */
export function hints({ report, knowledge }: Checked, part: Span): Hint[] {
  if (!report) return [];
  const known =
    made.get(report) ??
    citationOccurrences(report, knowledge.instruments).flatMap((one) => hintOf(report, one));
  made.set(report, known);
  return known.filter(({ at }) => at >= part.start && at <= part.end);
}

function hintOf({ draft }: Report, mention: CitationOccurrence): Hint[] {
  const { span, found, instrument, by, provision } = mention;
  const heading = found?.heading;
  if (!heading || !instrument) return [];
  // Of regulations 12 to 14 the heading of the first would be beside the number of the last.
  if (provision?.to && provision.to.number !== provision.number) return [];
  if (isWritten(draft.text, mention, heading)) return [];
  const custom = by === 'custom' ? ', which such a citation means by custom' : '';
  const tooltip = `The heading of ${found.kind} ${found.number} of the ${bareTitle(instrument)}${custom}.`;
  return [{ at: span.end, label: heading, tooltip }];
}

/** Whether the heading stands beside the number already. */
function isWritten(text: string, { span, citation }: CitationOccurrence, heading: string): boolean {
  const wanted = plain(heading);
  const around = text.slice(
    Math.max(0, citation.span.start - near),
    Math.max(span.end, citation.span.end) + near,
  );
  return plain(around).includes(wanted);
}
