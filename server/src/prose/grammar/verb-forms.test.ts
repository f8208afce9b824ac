import { expect, it } from 'vitest';
import { slipsAsWritten } from '../slips/testing';
import { testProse } from '../testing';

it.each([
  [
    'Care leavers are encourage to budget. Risk is not always consider.',
    ['encourage → encouraged', 'consider → considered'],
  ],
  ['The provider has fail to act, and plans had been carry out.', ['fail → failed', 'carry → carried']],
  ['Records have not been keep. They are choose by staff.', ['keep → kept', 'choose → chosen']],
  [
    'Leaders will provided help and can quickly identifies risk.',
    ['provided → provide', 'identifies → identify'],
  ],
  ['Managers do not ensured this. They are able to reduces risk.', ['ensured → ensure', 'reduces → reduce']],
])('finds a form of a verb that does not follow the words before it in %j', (text, expected) => {
  expect(slipsAsWritten(text, testProse.confusables.in)).toEqual(expected);
});

it.each([
  'What leaders do is listen. All that they did was ask. Staff have help. Children are able to learn.',
  'They moved from increased to reduced hours. The home he moved to provides care. They had begun to see.',
  'The work they can, given time, do is clear. This did reduce risk. They must, improved as they are, try.',
  'Will keeps a diary. Many have become confident. She has made, sent and kept them.',
])('finds none in %j', (text) => {
  expect(slipsAsWritten(text, testProse.confusables.in)).toEqual([]);
});
