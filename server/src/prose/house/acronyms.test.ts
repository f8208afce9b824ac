import { expect, it } from 'vitest';
import { testProse } from '../testing';

const { acronyms } = testProse;

it.each([
  ['the multi-agency safeguarding hub (MASH) works', true],
  ['independent reviewing officers (the ‘IROs’) meet', true],
  ['the MASH (multi-agency safeguarding hub) works', true],
  ['the multi-agency safeguarding hub, known as the MASH, works', true],
  ['special guardianship orders, or SGOs, are made', true],
  ['the MASH works (well)', false],
  ['IROs meet children, and managers attend', false],
])('%j: explained is %j', (text, isExplained) => {
  expect(acronyms.in(text).map((each) => each.isExplained)).toEqual([isExplained]);
});

it('finds plurals and possessives, and no part of a name with digits, hyphens or marks', () => {
  expect(acronyms.in('PEPs, an IRO’s view and (PEPS)').map(({ text, isPlural }) => [text, isPlural])).toEqual(
    [
      ['PEP', true],
      ['IRO', false],
      ['PEP', true],
    ],
  );
  expect(acronyms.in('IRO-2, 3PA, a/PEP, `MASH` and PA@x.org')).toEqual([]);
});

it('makes plurals of the words', () => {
  const words = ['IRO', 'CIN', 'TAF', 'FGC', 'EHCP', 'UASC', 'CICC', 'IDVA'].map(
    (name) => acronyms.wordsOf(name)?.plural,
  );
  expect(words).toEqual([
    'independent reviewing officers',
    'children in need',
    'teams around the family',
    'family group conferences',
    'education, health and care plans',
    'unaccompanied asylum-seeking children',
    'children in care councils',
    'independent domestic violence advisers',
  ]);
});
