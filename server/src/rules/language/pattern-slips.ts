import type { PatternSlip } from '../../prose/patterns/search';
import type { Span } from '../../text/span';
import type { Fix } from '../finding';
import { write } from '../fixes';
import type { RuleInput } from '../rule';
import { slipsOf } from './slip-findings';

/** A slip at its place in a draft, with the fix that it has. */
interface FoundSlip {
  readonly span: Span;
  readonly instead: string;
  readonly fixes: readonly Fix[];
}

/** The slips that patterns find in the texts of a report. None is in somebody’s own words. */
export function* patternSlips(
  input: RuleInput,
  search: (text: string) => readonly PatternSlip[],
): Generator<FoundSlip> {
  for (const { slip, span } of slipsOf(input, { search, notInQuotations: true }))
    yield { span, instead: slip.instead, fixes: [fixOf(span, slip)] };
}

function fixOf(span: Span, { instead, safe }: PatternSlip): Fix {
  const fix = write(span, instead, safe ? 'safe' : 'suggestion');
  return /\w/.test(instead) ? fix : { ...fix, title: 'Correct the punctuation or spacing' };
}
