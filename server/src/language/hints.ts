import { overlaps, type Span } from '../draft/span';
import type { Checked } from '../lint/check';
import { plain } from '../report/names';
import { bareTitle } from './describe-instrument';
import { type Mention, mentionsOf } from './mentions';

/** A heading that is shown behind a number. */
export interface Hint {
  /** 0-based UTF-16 offset that it is shown at. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

// A heading that is written out stands this near to its number.
const near = 160;

/** The headings of the provisions that a part of a draft cites by a bare number. */
export function hints({ draft, report, knowledge }: Checked, part: Span): Hint[] {
  if (!report) return [];
  return mentionsOf(report, knowledge.library).flatMap((mention): Hint[] => {
    const { span, found, instrument, by, provision } = mention;
    const heading = found?.heading;
    if (!heading || !instrument || !overlaps(span, part)) return [];
    // Of regulations 12 to 14 the heading of the first would be beside the number of the last.
    if (provision?.to && provision.to.number !== provision.number) return [];
    if (isWritten(draft.text, mention, heading)) return [];
    const name = bareTitle(instrument);
    const tooltip = `The heading of ${found.kind} ${found.number} of the ${name}${by === 'custom' ? ', which such a citation means by custom' : ''}.`;
    return [{ at: span.end, label: heading, tooltip }];
  });
}

/** Whether the heading stands beside the number already. */
function isWritten(text: string, { span, citation }: Mention, heading: string): boolean {
  const wanted = plain(heading);
  const around = text.slice(
    Math.max(0, citation.span.start - near),
    Math.max(span.end, citation.span.end) + near,
  );
  return plain(around).includes(wanted);
}
