import { expect, it } from 'vitest';
import { doubledIn } from './doubled';
import { slipsAsWritten } from './testing';

it.each([
  ['Leaders ensure that the the voices of children are heard.', ['the → !']],
  ['The the plan', ['the → !']],
  ['The The plan', ['The → !']],
  ['They are able to\nto build', ['to →']],
  ['Those who work work hard. Whatever will be will be.', ['work →']],
  ['found that that children wait', ['that → !']],
  ['Rules have been have been broken, each month each month.', ['have been →', 'each month →']],
  ['Children Children are safe.', ['Children →']],
  ['It is it is good. In the In the home.', ['it is →', 'In the → !']],
  ['They moved in in May.', ['in →']],
  ['the **the** plan', ['**the']],
  ['They work in the in the home.', ['in the → !']],
  ['a a plan and I I think', ['a → !', 'I →']],
  ['of of of', ['of of →']],
  ['They know the the the children.', ['the the → !']],
  ['They know that that that children need help.', ['that that → !']],
  ['Leaders accept that that that decision was wrong.', ['that →']],
  ['The the the\nplan. They had had had help.', ['the the → !', 'had →']],
])('finds the second of two words in %j', (text, expected) => {
  expect(slipsAsWritten(text, doubledIn)).toEqual(expected);
});

it.each([
  'Leaders accept that that decision was wrong, and that that was late.',
  'Milton Keynes Milton Keynes, Wagga Wagga Wagga Wagga.',
  'What there is is good. The more the more.',
  'He had had help. They gave her her coat.',
  'Care. Care is good; good, good.',
  'They live in Wagga Wagga. Grades A A.',
  'more and more and more, face to face to face, day day-to-day, children children’s',
  'section 12 12, a - a, x x, his/her and and/or their',
  'It is good.\n\nGood it is.',
  'They have a plan\n* plan for the week',
])('finds none in %j', (text) => {
  expect(slipsAsWritten(text, doubledIn)).toEqual([]);
});
