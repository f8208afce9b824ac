import type { PatternSlip } from '../../prose/patterns/search';
import { revealedDetails } from '../../report/identity';
import { quotationsIn } from '../../text/quotations';
import { overlaps, type Span } from '../../text/span';
import type { Fix } from '../finding';
import { write } from '../fixes';
import type { RuleInput } from '../rule';
import { proseTextsOf } from './prose-texts';

/** A slip at its place in a draft, with the fix that it has. */
interface FoundSlip {
  readonly span: Span;
  readonly written: string;
  readonly instead: string;
  readonly fixes: readonly Fix[];
}

/** The slips in the texts of a report. None is in somebody’s own words, or in what may identify somebody. */
export function* patternSlips(
  { report, prose }: RuleInput,
  search: (text: string) => readonly PatternSlip[],
): Generator<FoundSlip> {
  if (!report || !prose) return;
  const details = revealedDetails(report);
  for (const text of proseTextsOf(report)) {
    const slips = search(text.text);
    const quotations = slips.length > 0 ? quotationsIn(text.text) : [];
    for (const slip of slips) {
      if (quotations.some((quotation) => overlaps(quotation, slip))) continue;
      const span = text.span(slip.start, slip.end);
      if (details.some((detail) => overlaps(detail.span, span))) continue;
      const { instead } = slip;
      const written = text.text.slice(slip.start, slip.end);
      yield { span, written, instead, fixes: [fixOf(span, slip)] };
    }
  }
}

function fixOf(span: Span, { instead, safe }: PatternSlip): Fix {
  const fix = write(span, instead, safe ? 'safe' : 'suggestion');
  return /\w/.test(instead) ? fix : { ...fix, title: 'Correct the punctuation or spacing' };
}
