import { expect, it } from 'vitest';
import { slipsAsWritten } from '../slips/testing';
import { missingWordSlips, withoutNounSlips } from './missing-words';

it.each([
  [
    'Carers are able make plans. Staff have been asked stay late.',
    ['able make → able to make', 'asked stay → asked to stay'],
  ],
  [
    'Some families need come back. They know how make a plan.',
    ['need come → need to come', 'how make → how to make'],
  ],
  ['Leaders took quick action reduce delay.', ['action reduce → action to reduce']],
  ['It is a home for up six children.', ['up six → up to six']],
  [
    'Leaders are aware the risks. They have a clear understanding the law.',
    ['aware the risks → aware of the risks', 'understanding the → understanding of the'],
  ],
  [
    'A number families said so. They offer a wide of activities.',
    ['number families → number of families', 'wide of → wide range of'],
  ],
  [
    'As result, visits are late. Plans are written in timely way.',
    ['As result → As a result', 'in timely → in a timely'],
  ],
  [
    'Most plans been reviewed. She did visit any homes.',
    ['plans been → plans have been', 'did visit any → did not visit any'],
  ],
])('finds where a small word is missing in %j', (text, expected) => {
  expect(slipsAsWritten(text, missingWordSlips)).toEqual(expected);
});

it.each([
  'Children in need have plans. If staff do have any doubts, they ask. If need be, they wait.',
  'Plans that have, for most families, been reviewed are clear. How well have visits been recorded?',
  'They are able to talk. Staff are aware the home may close. Efforts have had limited impact.',
  'The team set up six homes. In a timely way, as a result of this, a number of families moved.',
])('finds none in %j', (text) => {
  expect(missingWordSlips(text)).toEqual([]);
});

it('finds articles without a noun', () => {
  expect(slipsAsWritten('The quality of the is good. It has improved since the.', withoutNounSlips)).toEqual([
    'the →',
    'the →',
  ]);
  expect(
    withoutNounSlips('The in-house team, the then director and the out-of-hours service. See part A.'),
  ).toEqual([]);
});
