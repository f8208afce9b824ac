import { expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, table } from '../testing';

const grades = [
  ['Judgement', 'Grade'],
  ['The experiences and progress of children in care', 'Good'],
];
const title = heading(1, 'Inspection of Carrowby local authority children’s services');
const imported = (...rows: readonly (readonly string[])[]) =>
  importDocument(documentOf([title, table(...rows)]), { knowledge: builtIn });

it('are read above and below another table that they were joined with', () => {
  const { text, report } = imported(
    ['Inspection dates', '6 to 10 June 2022'],
    ['Lead inspector', 'Ottoline Prewett'],
    ...grades,
    ['Unique reference number', '80993'],
  );
  expect(text).toContain("urn: '80993'");
  expect(text).toContain('start: 2022-06-06\n  end: 2022-06-10\n  lead-inspector: Ottoline Prewett');
  expect(text).toContain('children-in-care: good');
  expect([report.gaps, text.includes('|')]).toEqual([[], false]);
});

it('stay in a table with their own rows between others', () => {
  const { text } = imported(...grades, ['Lead inspector', 'Ottoline Prewett'], ['Care', 'Other']);
  expect(text).toContain('| Lead inspector | Ottoline Prewett |');
});
