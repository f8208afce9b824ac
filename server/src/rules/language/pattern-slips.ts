import type { PatternSlip } from '../../prose/patterns/search';
import type { Span } from '../../text/span';
import type { Fix } from '../finding';
import { write } from '../fixes';
import type { RuleInput } from '../rule';
import { type PlacedSlip, slipsOf } from './slip-findings';

/** A slip at its place in a draft, with the fix that it has. */
interface CorrectedSlip {
  readonly span: Span;
  readonly written: string;
  readonly instead: string;
  readonly fixes: readonly Fix[];
}

/** The slips that patterns find in the texts of a report. None is in somebody’s own words. */
export function* patternSlips(
  input: RuleInput,
  search: (text: string) => readonly PatternSlip[],
): Generator<CorrectedSlip> {
  for (const found of slipsOf(input, { search, notInQuotations: true })) {
    const { slip, span, written } = found;
    yield { span, written, instead: slip.instead, fixes: [fixOf(found)] };
  }
}

const marks = /[^\p{L}\p{N}]/gu;

function fixOf({ slip: { instead, safe }, span, written }: PlacedSlip<PatternSlip>): Fix {
  const fix = write(span, instead, safe ? 'safe' : 'suggestion');
  const sameWords = written.replace(marks, '') === instead.replace(marks, '');
  return sameWords ? { ...fix, title: 'Correct the punctuation or spacing' } : fix;
}
