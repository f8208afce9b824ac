import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, paragraph, table } from '../testing';

const imported = (blocks: readonly SourceBlock[]) =>
  importDocument(
    documentOf([
      heading(1, 'Inspection of Carrowby local authority children’s services'),
      paragraph('Inspection dates: 19 to 30 January 2026'),
      ...blocks,
    ]),
    { knowledge: builtIn },
  );
const bodyOf = (text: string): string => text.split('---\n').slice(2).join('---\n').trim();
const care = 'The experiences and progress of children in care';

describe('grades for short', () => {
  const graded = (grade: string) =>
    imported([table([care, grade], ['The experiences and progress of care leavers', 'Good'])]);

  it.each([
    ['RI', 'requires improvement to be good'],
    ['R.I.', 'requires improvement to be good'],
    ['Req. imp.', 'requires improvement to be good'],
    ['Req imp', 'requires improvement to be good'],
    ['Requires improvement', 'requires improvement to be good'],
    ['G', 'good'],
    ['O/S', 'outstanding'],
    ['Outst.', 'outstanding'],
    ['Inad', 'inadequate'],
  ])('%s is read as a grade that is not sure', (written, grade) => {
    const { text, report } = graded(written);
    expect(text).toContain(`  children-in-care: ${grade}\n`);
    expect(report.found).toContainEqual({ name: care, value: grade, confidence: 'likely' });
    expect(report.found).toContainEqual(expect.objectContaining({ value: 'good', confidence: 'sure' }));
  });

  it.each(['4', 'TBC', 'X', 'N/A', 'good or RI'])('%s is not a grade', (written) => {
    const { text, report } = graded(written);
    expect(text).toContain('  children-in-care: \n');
    expect(bodyOf(text)).toContain(`| ${written} |`);
    expect(report.gaps).toHaveLength(1);
  });

  it('are those of the time of the inspection', () => {
    const earlier = importDocument(
      documentOf([
        heading(
          1,
          'Inspection of services for children in need of help and protection, children looked after and care leavers in Carrowby',
        ),
        paragraph('Inspection dates: 6 to 30 June 2015'),
        table(['Adoption performance', 'RI'], ['Experiences and progress of care leavers', 'Good']),
      ]),
      { knowledge: builtIn, framework: 'sif' },
    );
    expect(earlier.text).toContain('  adoption: requires improvement\n');
  });

  describe('in the history', () => {
    const history = (...rows: readonly (readonly string[])[]) =>
      importDocument(
        documentOf([
          paragraph('Inspection of a children’s home'),
          paragraph('Inspection dates: 18 and 19 June 2025'),
          paragraph('Provision sub-type: Children’s home'),
          table(['Inspection date', 'Inspection type', 'Inspection judgement'], ...rows),
        ]),
        { knowledge: builtIn },
      );
    const judged = (text: string): string[] =>
      [...text.matchAll(/ judgement: (.*)/g)].map(([, words = '']) => words);

    it('are those of the scale of their day', () => {
      const { text, report } = history(
        ['11/07/2023', 'Full', 'RI'],
        ['11/07/2016', 'Full', 'RI'],
        ['11/07/2016', 'Full', 'Requires improvement'],
        ['11/07/2015', 'Interim', 'Sustained effectiveness'],
      );
      expect(judged(text)).toEqual([
        'requires improvement to be good',
        'requires improvement',
        'requires improvement',
        'sustained effectiveness',
      ]);
      expect(report.found).toContainEqual({ name: 'Earlier inspections', value: '4', confidence: 'likely' });
    });

    it('stay in the text if nobody can tell what they are short for', () => {
      const { text, report } = history(['11/07/2023', 'Full', 'Good'], ['11/07/2016', 'Full', 'XY']);
      expect(judged(text)).toEqual([]);
      expect(bodyOf(text)).toContain('| 11/07/2016 | Full | XY |');
      expect(report.gaps).toEqual(['move these inspections to “previous”']);
    });
  });
});
