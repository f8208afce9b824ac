import { expect, it } from 'vitest';
import { slipsAsWritten } from '../slips/testing';
import { agreementSlips } from './agreement';

it.each([
  ['Strategy meeting are well attended.', ['meeting → meetings']],
  ['Children’s need are met.', ['need → needs']],
  ['A children is seen. Many child are safe.', ['A → The', 'child → children']],
  ['Each child in the home have a plan.', ['have → has']],
  ['There was too many changes. There are a clear plan.', ['was → were', 'are → is']],
  [
    'The home provide good care. The local authority know its services.',
    ['provide → provides', 'know → knows'],
  ],
  [
    'The organisation of records are poor. The wellbeing of children were promoted. The co-ordination of care plans have improved.',
    ['are → is', 'were → was', 'have → has'],
  ],
])('finds verbs and nouns that do not agree in %j', (text, expected) => {
  expect(slipsAsWritten(text, agreementSlips)).toEqual(expected);
});

it.each([
  'The team have a plan. Staff are kind. The council are clear. Each child and their carers are seen.',
  'Children’s needs are met. A children’s home is near. Many child protection plans are short.',
  'The support of family members is good. The understanding of risk leaders have is good.',
  'There are a number of plans. There was not much time. Each can have a copy, and every one is read.',
  'The home need not close. The plan to provide care is clear.',
  'All but one of the children have a plan. Everybody but one of the carers are trained.',
])('finds none in %j', (text) => {
  expect(slipsAsWritten(text, agreementSlips)).toEqual([]);
});
