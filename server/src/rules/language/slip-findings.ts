import type { ProseSlip } from '../../prose/slips/slip';
import { revealedDetails } from '../../report/identity';
import { quotationsIn } from '../../text/quotations';
import { overlaps, type Span } from '../../text/span';
import type { Fix } from '../finding';
import { write } from '../fixes';
import type { RuleInput } from '../rule';
import { isListed } from '../rule-options';
import { proseTextsOf } from './prose-texts';

/** A slip at its place in a draft. */
export interface PlacedSlip<S extends ProseSlip> {
  readonly slip: S;
  readonly span: Span;
  /** The text of the slip. */
  readonly written: string;
}

interface SlipSearch<S extends ProseSlip> {
  readonly search: (text: string) => readonly S[];
  /** Somebody’s own words may have the slip. */
  readonly notInQuotations?: boolean;
  /** Words that a team never wants to be asked about. */
  readonly ignore?: readonly string[];
}

/** The slips in the texts of a report. None is in what may identify somebody. */
export function* slipsOf<S extends ProseSlip>(
  { report, prose }: RuleInput,
  { search, notInQuotations = false, ignore = [] }: SlipSearch<S>,
): Generator<PlacedSlip<S>> {
  if (!report || !prose) return;
  const details = revealedDetails(report);
  for (const text of proseTextsOf(report)) {
    const slips = search(text.text);
    const quotations = notInQuotations && slips.length > 0 ? quotationsIn(text.text) : [];
    for (const slip of slips) {
      if (quotations.some((quotation) => overlaps(quotation, slip))) continue;
      if (isListed(text.text, slip, ignore)) continue;
      const span = text.span(slip.start, slip.end);
      if (details.some((detail) => overlaps(detail.span, span))) continue;
      yield { slip, span, written: text.text.slice(slip.start, slip.end) };
    }
  }
}

const marks = /[^\p{L}\p{N}]/gu;

/** The fix that a slip has. */
export function slipFixes({ slip: { instead, safe }, span, written }: PlacedSlip<ProseSlip>): {
  fixes?: readonly Fix[];
} {
  if (instead === undefined) return {};
  const fix = write(span, instead, safe ? 'safe' : 'suggestion');
  const sameWords = written.replace(marks, '') === instead.replace(marks, '');
  return { fixes: [sameWords ? { ...fix, title: 'Correct the punctuation or spacing' } : fix] };
}
