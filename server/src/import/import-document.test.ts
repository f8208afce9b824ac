import { expect, it } from 'vitest';
import { builtIn } from '../knowledge/knowledge';
import { check } from '../lint/check';
import { importDocument } from './import-document';
import { bullet, documentOf, heading, numbered, paragraph, table } from './testing';

const ilacs = documentOf(
  [
    heading(1, 'Inspection of Carrowby local authority children’s services'),
    paragraph('Inspection dates: 19 to 30 January 2026'),
    paragraph('Lead inspector: Ottoline Prewett, His Majesty’s Inspector'),
    table(
      ['Judgement', 'Grade'],
      ['The impact of leaders on social work practice with children and families', 'Good'],
      ['The experiences and progress of children who need help and protection', 'Good'],
      ['The experiences and progress of children in care', 'Good'],
      ['The experiences and progress of care leavers', 'Requires improvement to be good'],
      ['Overall effectiveness', 'Good'],
    ),
    paragraph('Services have improved.'),
    heading(2, [{ text: 'What needs to improve?' }, { text: '', note: 'n1' }]),
    bullet('The stability of relationships. (outcome 4, national framework)'),
    bullet('The range of accommodation. (outcome 4, national framework)'),
    heading(2, 'The experiences and progress of children who need help and protection: good'),
    numbered(1, 'Help is early.'),
    numbered(2, 'Two things work well:'),
    bullet('the first', 1),
    bullet('the second', 1),
    paragraph('The experiences and progress of children in care: good'),
    numbered(3, 'Care is warm.'),
  ],
  {
    notes: new Map([['n1', [paragraph('The areas have been cross-referenced.')]]]),
    furniture: ['Inspection of Carrowby local authority children’s services', '2'],
  },
);

it('makes a draft of a report on a local authority', () => {
  const { text, stem, report } = importDocument(ilacs, { knowledge: builtIn });
  expect(text).toBe(`---
framework: ilacs
authority: Carrowby
urn: ''
stage: drafting
inspection:
  start: 2026-01-19
  end: 2026-01-30
  lead-inspector:
    name: Ottoline Prewett
    role: His Majesty’s Inspector
judgements:
  leaders: good
  help-and-protection: good
  children-in-care: good
  care-leavers: requires improvement to be good
  overall-effectiveness: good
---

# Inspection of Carrowby local authority children’s services

Services have improved.

## What needs to improve?[^1]

- The stability of relationships. (outcome 4, national framework)
- The range of accommodation. (outcome 4, national framework)

## The experiences and progress of children who need help and protection: good

1. Help is early.

2. Two things work well:

   - the first
   - the second

## The experiences and progress of children in care: good

3. Care is warm.

[^1]: The areas have been cross-referenced.
`);
  expect(stem).toBe('carrowby-2026-01-30');
  expect(report.leftOut).toEqual(ilacs.furniture);
  expect(
    check(text, `${stem}.report.md`, {}).findings.filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
});
