import { expect, it } from 'vitest';
import { begunCitation, begunGuide } from './triggers';

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

it('a page without a document is the Guide’s', () => {
  for (const before of ['See page 44, paragraph 9', '(page 44, para ', 'Kept. page 44 paragraphs '])
    expect(begunGuide(before, false)?.word, before).toBe('');
  expect(begunGuide('Working Together, page 44, paragraph ', false)).toBeUndefined();
  expect(begunGuide('See Guide, page 44, paragraph 9', false)?.word).toBe('Guide, ');
  expect(begunGuide('the Guide to the chil', true)).toBeUndefined();
});
