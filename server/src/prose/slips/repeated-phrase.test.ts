import { expect, it } from 'vitest';
import { doubledIn } from './doubled';
import { repeatedPhrases } from './repeated-phrase';
import { slipsAsWritten } from './testing';

it('finds a phrase that is written twice', () => {
  expect(slipsAsWritten('The views of parents the views of parents are heard.', repeatedPhrases)).toEqual(
    ['the views of parents →'].map((each) => each.trim()),
  );
  expect(
    slipsAsWritten('They keep the child safe and keep the child safe at home.', repeatedPhrases),
  ).toHaveLength(1);
  expect(doubledIn('They learn from visits learn from visits each week.')).toHaveLength(1);
});

it.each([
  'They know what works, know what works and know why.',
  'His Inspector of Schools His Inspector of Schools signed.',
  'Staff see the child, the child’s mother and the child’s aunt.',
])('finds none in %j', (text) => {
  expect(repeatedPhrases(text)).toEqual([]);
});
