import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceCell } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, paragraph, table } from '../testing';
import { judgementRows } from './judgement-rows';

const care = 'The experiences and progress of children in care';
const leavers = 'The experiences and progress of care leavers';

const imported = (...blocks: readonly SourceBlock[]) =>
  importDocument(
    documentOf([
      heading(1, 'Inspection of Carrowby local authority children’s services'),
      paragraph('Inspection dates: 19 to 30 January 2026'),
      ...blocks,
    ]),
    { knowledge: builtIn },
  );

const cell = (text: string, spans: Partial<SourceCell> = {}): SourceCell => ({
  blocks: text === '' ? [] : [paragraph(text)],
  ...spans,
});
const merged = (...rows: readonly (readonly SourceCell[])[]) => ({
  type: 'table' as const,
  rows: rows.map((cells) => ({ cells })),
});
const bothGood = '  children-in-care: good\n  care-leavers: good\n';

describe('a table of judgements', () => {
  it('has a grade that is merged over rows in each of them', () => {
    const { text } = imported(
      merged([cell('Judgement'), cell('Grade')], [cell(care), cell('Good', { rows: 2 })], [cell(leavers)]),
    );
    expect(text).toContain(bothGood);
    expect(text).not.toContain('|');
  });

  it('can have the judgements side by side, with or without heads before the rows', () => {
    const [names, grades] = [
      [care, leavers],
      ['Good', 'Good'],
    ];
    for (const rows of [
      [names, grades],
      [
        ['Judgement', ...names],
        ['Grade', ...grades],
      ],
      [
        ['', ...names],
        ['', ...grades],
      ],
    ]) {
      const { text } = imported(table(...rows));
      expect(text).toContain(bothGood);
      expect(text).not.toContain('|');
    }
    const { text } = imported(table(names, grades, ['Good', 'Inadequate']));
    expect(text).toContain('| Good | Inadequate |');
    expect(text).toContain('children-in-care: \n');
  });

  it('has titles over all columns left out', () => {
    const { text, report } = imported(
      merged(
        [cell('Judgement'), cell('Grade')],
        [cell('Judgements of this inspection', { columns: 2 })],
        [cell(care), cell('Good')],
        [cell(leavers), cell('Good')],
      ),
    );
    expect(text).toContain(bothGood);
    expect(report.leftOut).toEqual(['Judgements of this inspection']);
  });

  it('can have numbers before the names, with or without a head over both', () => {
    const rows = [
      [cell('1'), cell(care), cell('Good')],
      [cell('2.'), cell(leavers), cell('Good')],
    ];
    expect(imported(merged([cell('Judgement', { columns: 2 }), cell('Grade')], ...rows)).text).toContain(
      bothGood,
    );
    expect(imported(merged(...rows)).text).toContain(bothGood);
  });

  it('has the grades of the column “Grade”, and stays with a TODO if it has others', () => {
    const { text, report } = imported(
      table(
        ['Judgement', 'Grade', 'Previous grade'],
        [care, 'Good', 'Inadequate'],
        [leavers, 'Good', 'Good'],
      ),
    );
    expect(text).toContain(bothGood);
    expect(text).toContain('| Good | Inadequate |');
    expect(report.gaps).toHaveLength(1);
  });

  it('has no grade where nothing tells which of two it is', () => {
    expect(imported(table([care, 'Good', 'Inadequate'], [leavers, 'Good', 'Good'])).text).not.toContain(
      bothGood,
    );
  });

  it('is read in a frame of one row', () => {
    const judged = table(['Judgement', 'Grade'], [care, 'Good'], [leavers, 'Good']);
    const { text } = imported(merged([{ blocks: [paragraph('Left.'), judged] }, cell('Right.')]));
    expect(text).toContain(bothGood);
    expect(text.indexOf('Left.')).toBeLessThan(text.indexOf('Right.'));
    expect(text).not.toContain('|');
  });

  it('reads at most twenty columns or rows of a merged cell', () => {
    const huge = cell('Good', { rows: 1e9, columns: 1e9 });
    expect(judgementRows(merged([cell(care), huge], [])).rows).toHaveLength(2);
  });
});

describe('fields of a template that were not filled in', () => {
  it('are no facts, and stay in the text', () => {
    const { text, report } = imported(
      paragraph('Lead inspector: Click or tap here to enter text.'),
      table(['Judgement', 'Grade'], [care, 'Choose an item.'], [leavers, 'Good']),
    );
    expect(text).toContain('  lead-inspector: \n');
    expect(text).toContain('Lead inspector: Click or tap here to enter text.');
    expect(text).toContain('  children-in-care: \n  care-leavers: good\n');
    expect(report.missing).toContain('Lead inspector');
  });

  it('are no value below their label', () => {
    const { text } = imported(paragraph('Lead inspector'), paragraph('Click here to enter text.'));
    expect(text).toContain('  lead-inspector: \n');
  });
});
