import { expect, it } from 'vitest';
import { begunCitation } from './triggers';

const begun = (before: string) => begunCitation(before, false)?.typed;

it.each([
  ...['under', 'of', 'by', 'with', 'to', 'from', 'in', 'on', 'and', 'or', 'for', 'through', 'using', 'per'],
  ...['see', 'meet', 'meets', 'met', 'breach', 'breached', 'breaches'],
])('a section is cited after “%s”', (word) => {
  expect(begun(`Help ${word} section missing`)).toBe('missing');
});

it.each(['held', 'sunset', 'wander', 'a', 'the'])('a section is a word of prose after “%s”', (word) => {
  expect(begun(`Help ${word} section missing`)).toBeUndefined();
});

it.each([
  ...['a', 'an', 'the', 'this', 'that', 'these', 'those', 'each', 'every', 'any', 'no'],
  ...['its', 'their', 'our', 'his', 'her', 'same', 'which', 'what'],
  ...['last', 'next', 'first', 'previous', 'following', 'final', 'another', 'other', 'new', 'one'],
  ...['high', 'low', 'good', 'poor', 'better', 'best', 'expected', 'required'],
])('a standard is a noun of the sentence after “%s”', (word) => {
  expect(begun(`Staff had ${word} standard care`)).toBeUndefined();
  expect(begun('Staff had standard care')).toBe('care');
  expect(begun(`Staff had ${word} standard 4`)).toBe('4');
});
