import { expect, it } from 'vitest';
import { articlesIn } from './article';
import { slipsAsWritten } from './testing';

it.each([
  ['Social workers complete a assessment promptly.', ['a → an!']],
  ['Each child has an plan.', ['an → a!']],
  ['A effective service and a “open” one', ['A → An!', 'a → an!']],
  ['an robust, an university, an one-off, an European, an useful', Array(5).fill('an → a!')],
  ['a hour, a honest, a heir, a hour-long', Array(4).fill('a → an!')],
  [
    'a 18-year-old, a 8-week, a 11 year old, a 80-bed, an 16-year-old',
    [...Array(4).fill('a → an!'), 'an → a!'],
  ],
  [
    'a NHS trust, a EHC plan, an DCS, a IRO, an PEP',
    [...Array(2).fill('a → an!'), 'an → a!', 'a → an!', 'an → a!'],
  ],
  ['a A-level, an B', ['a → an!', 'an → a!']],
  ['a unintended and a uninformed', ['a → an!', 'a → an!']],
  ['She is a *able* leader', ['a → an!']],
])('finds those that do not fit in %j', (text, expected) => {
  expect(slipsAsWritten(text, articlesIn)).toEqual(expected);
});

it.each([
  'a plan, an assessment, a unique, a united, a university, an umbrella, an urgent, an hour, a one-off',
  'an historic and a historic hotel, an MP, a LADO, a MASH, an SEN, a UASC, an UASC, a UK',
  'Child A attends. Group A is good. Plan A and plan B. From A to B. Children A and B enjoy it.',
  'a user, a usual, a ewe, a Ukrainian, an unidentified, a uniform, an uninvited, an undeniable',
  'an 8-year-old, an 18-year-old, a 180-degree, a 1-hour, a 100, an 11',
  'grades A* and A in art; vitamin A is',
  'an X-ray, a U-turn, an e-safety, an S47, a S47',
])('finds none in %j', (text) => {
  expect(slipsAsWritten(text, articlesIn)).toEqual([]);
});
