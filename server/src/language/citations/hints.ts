import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import { titleInSentence } from '../../rules/cited-instruments';
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

/** Characters of a list that are looked at, at least, before and after one of its numbers: nobody cites more at once. */
const longestCitation = 1000;

const hintsByReport = new WeakMap<Report, readonly HeadingHint[]>();

/** The headings of the provisions that a part of a draft cites only by number. */
export function hints({ report, knowledge }: Checked, part: Span): HeadingHint[] {
  if (!report) return [];
  const around = new CitationSurroundings(report.draft.text);
  const all =
    hintsByReport.get(report) ??
    citationOccurrences(report, knowledge.instruments).flatMap((occurrence) => hintOf(around, occurrence));
  hintsByReport.set(report, all);
  return all.filter(({ at }) => at >= part.start && at <= part.end);
}

function hintOf(around: CitationSurroundings, occurrence: CitationOccurrence): HeadingHint[] {
  const { span, found, instrument, by, provision } = occurrence;
  const heading = found?.heading;
  if (!heading || !instrument) return [];
  // For regulations 12 to 14, the heading of the first would follow the number of the last.
  if (provision?.to && provision.to.number !== provision.number) return [];
  if (isWritten(around, occurrence, heading)) return [];
  const custom = by === 'custom' ? ' (the usual meaning if nothing else is named)' : '';
  const tooltip = `The heading of ${found.kind} ${found.number} of ${titleInSentence(bareTitle(instrument))}${custom}.`;
  return [{ at: span.end, label: heading, tooltip }];
}

/** The text around citations, as it is compared. Of a long list many numbers are looked for in the same part. */
class CitationSurroundings {
  #part: Span = { start: 0, end: 0 };
  #plain = '';

  constructor(readonly text: string) {}

  of(part: Span): string {
    if (part.start !== this.#part.start || part.end !== this.#part.end) {
      this.#part = part;
      this.#plain = plain(this.text.slice(part.start, part.end));
    }
    return this.#plain;
  }
}

/** Tells a heading that the draft has next to the citation. */
function isWritten(
  around: CitationSurroundings,
  { span, citation }: CitationOccurrence,
  heading: string,
): boolean {
  const first = Math.floor(span.start / longestCitation - 1) * longestCitation;
  const last = Math.ceil(span.end / longestCitation + 1) * longestCitation;
  const start = Math.max(citation.span.start, Math.min(span.start, first));
  const end = Math.max(span.end, Math.min(citation.span.end, last));
  const part = { start: Math.max(0, start - headingDistance), end: end + headingDistance };
  return around.of(part).includes(plain(heading));
}
