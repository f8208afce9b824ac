import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceRun } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, numbered, paragraph } from '../testing';

const imported = (blocks: readonly SourceBlock[], parts = {}) =>
  importDocument(
    documentOf(
      [
        heading(1, 'Inspection of Carrowby local authority children’s services'),
        paragraph('Inspection dates: 19 to 30 January 2026'),
        ...blocks,
      ],
      parts,
    ),
    { knowledge: builtIn },
  );
const bodyOf = (text: string): string => text.split('---\n').slice(2).join('---\n').trim();
const headings = (...blocks: readonly SourceBlock[]): string[] =>
  bodyOf(imported(blocks).text)
    .split('\n')
    .filter((line) => line.startsWith('##'));
const care = 'The experiences and progress of children in care';
const bold = (text: string): SourceBlock => paragraph([{ text, bold: true }]);

it.each([' – ', ': ', ' - ', ' — ', '–', ' '])('knows a heading with %j before its grade', (joint) => {
  const runs = [{ text: care, bold: true }, { text: joint }, { text: 'Good', bold: true }];
  expect(headings(paragraph(runs), paragraph('Care is warm.'))).toHaveLength(1);
});

describe('numbers that are typed before official headings', () => {
  it.each(['1. ', '1) ', '(1) ', '2.1 ', '3\t', 'Section 2: ', 'Section 2 – ', 'Part IV. ', 'A. ', '(b) '])(
    '%j is left out',
    (number) => {
      expect(headings(heading(2, `${number}${care}: good`), paragraph('Care is warm.'))).toEqual([
        `## ${care}: good`,
      ]);
    },
  );

  it('are left out if they are separate lines in bold letters', () => {
    const runs: SourceRun[] = [{ text: '2. ', bold: true }, { text: `${care}: good` }];
    expect(headings(heading(2, runs), paragraph('Care is warm.'))).toEqual([`## ${care}: good`]);
  });

  it('stay before other headings', () => {
    expect(headings(heading(2, '1. Fostering'), paragraph('Carers are valued.'))).toEqual([
      '## 1. Fostering',
    ]);
  });

  it('can be those of a list, or count on from paragraphs', () => {
    const blocks = [
      bold('1. What needs to improve?'),
      paragraph('Plans.'),
      numbered(2, `${care}: good`),
      paragraph('Care is warm.'),
    ];
    expect(headings(...blocks)).toEqual(['## What needs to improve?', `## ${care}: good`]);
  });

  it('are not headings in a list of the headings', () => {
    const blocks = [
      numbered(1, 'What needs to improve?'),
      numbered(2, `${care}: good`),
      numbered(3, 'The experiences and progress of care leavers'),
      paragraph('Care is warm.'),
    ];
    expect(headings(...blocks)).toEqual([]);
  });

  it('do not hide sections that are in the front matter', () => {
    const { text } = imported([
      heading(2, '4. Information about this inspection'),
      paragraph('Unique reference number: 80999'),
    ]);
    expect(bodyOf(text)).not.toContain('Information about');
  });
});

it('are known with a grade for short', () => {
  expect(headings(bold(`${care}: RI`), paragraph('Care is warm.'))).toEqual([`## ${care}: RI`]);
});

describe('marks of footnotes in headings', () => {
  const note = { notes: new Map([['n', [paragraph('A note.')]]]) };

  it('come last', () => {
    const runs = [{ text: care }, { text: '', note: 'n' }, { text: ': good' }];
    const { text } = imported([heading(2, runs), paragraph('Care is warm.')], note);
    expect(bodyOf(text)).toContain(`## ${care}: good[^1]\n\nCare is warm.\n\n[^1]: A note.`);
  });

  it.each([`${care}: good¹`, `${care}¹: good`, `${care}: good1`, `${care}: good [1]`])(
    'are not part of it where they are typed: %s',
    (words) => {
      const { text, report } = imported([heading(2, words), paragraph('Care is warm.')]);
      expect(bodyOf(text)).toMatch(/\[TODO: add the footnote of this heading, whose mark was “[1¹]”\]/);
      expect(bodyOf(text)).toContain(`## ${care}: good\n`);
      expect(report.gaps).toHaveLength(1);
    },
  );

  it('are not part of a grade in a table, and the note is kept', () => {
    const cell = (runs: readonly SourceRun[]) => ({ blocks: [paragraph(runs)] });
    const judgements: SourceBlock = {
      type: 'table',
      rows: [
        { cells: [cell([{ text: care }]), cell([{ text: 'Good' }, { text: '', note: 'n' }])] },
        {
          cells: [
            cell([{ text: 'The experiences and progress of care leavers' }, { text: '', note: 'n' }]),
            cell([{ text: 'Outstanding²' }]),
          ],
        },
      ],
    };
    const { text } = imported([judgements, paragraph('Care is warm.')], note);
    expect(text).toContain('  children-in-care: good\n  care-leavers: outstanding\n');
    expect(bodyOf(text)).toContain('[^1]: A note.');
    expect(bodyOf(text)).not.toContain('|');
  });
});
