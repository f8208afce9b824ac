import { expect, it } from 'vitest';
import { slipsAsWritten } from '../slips/testing';
import { possessiveSlips } from './possessive';
import { wordClassSlips } from './word-class';

it.each([
  ['It is a carefully plan. They act swift when needed.', ['carefully → careful', 'swift → swiftly']],
  ['Carers receive regularly and helpful training.', ['regularly → regular']],
  [
    'Here managers prompt review plans, and these are regular updated.',
    ['prompt → promptly', 'regular → regularly'],
  ],
  [
    'Children are safety placed. It shows a good understand of risk.',
    ['safety → safely', 'understand → understanding'],
  ],
  ['Visits are more better.', ['more better → better']],
])('finds adverbs, adjectives and nouns that are written for one another in %j', (text, expected) => {
  expect(slipsAsWritten(text, wordClassSlips)).toEqual(expected);
});

it.each([
  ['Its’ plan is clear. The carers needs are met.', ['Its’ → Its', 'carers → carers’']],
  ["Carer's say so, and the child's are happy.", ["Carer's → Carers", "child's → children"]],
])('finds apostrophes that are missing or too many in %j', (text, expected) => {
  expect(slipsAsWritten(text, possessiveSlips)).toEqual(expected);
});

it.each([
  'A newly qualified worker, a highly effective plan, more older children. They respond quickly to a timely review.',
  'Assessment of carers needs to improve. The child’s report is clear. Parents’ views are known. Its aim is good.',
])('finds none in %j', (text) => {
  expect([...wordClassSlips(text), ...possessiveSlips(text)]).toEqual([]);
});
