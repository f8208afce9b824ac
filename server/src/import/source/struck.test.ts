import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceRun } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { importDocument } from '../import-document';
import { documentOf, heading, paragraph } from '../testing';

const old = (text: string): SourceRun => ({ text, struck: true });
const title = heading(1, 'Inspection of Carrowby local authority children’s services');
const imported = (...blocks: readonly SourceBlock[]) =>
  importDocument(documentOf([title, ...blocks]), { knowledge: builtIn });
const bodyOf = (text: string): string => text.split('---\n').slice(2).join('---\n').trim();

const cell = (...runs: readonly SourceRun[]) => ({ blocks: [paragraph(runs)] });
const judgements = (...grade: readonly SourceRun[]): SourceBlock => ({
  type: 'table',
  rows: [
    { cells: [cell({ text: 'The experiences and progress of care leavers' }), cell({ text: 'Good' })] },
    { cells: [cell({ text: 'The experiences and progress of children in care' }), cell(...grade)] },
  ],
});

describe('text that is struck through', () => {
  it('is neither a date nor a grade, but the text next to it may be', () => {
    const { text, report } = imported(
      paragraph([
        { text: 'Inspection dates: ' },
        old('5 to 9 January 2026 '),
        { text: '19 to 30 January 2026' },
      ]),
      judgements(old('Inadequate'), { text: ' Good' }),
    );
    expect(text).toContain('  start: 2026-01-19\n  end: 2026-01-30\n');
    expect(text).toContain('  children-in-care: good\n');
    expect(bodyOf(text)).toContain(
      'Inspection dates: ~~5 to 9 January 2026~~ [TODO: struck through] 19 to 30 January 2026',
    );
    expect(bodyOf(text)).toContain('| ~~Inadequate~~ [TODO: struck through] Good |');
    expect(report.gaps).toEqual([
      'check this, because some of it is struck through',
      'check this, because some of it is struck through',
      'delete what is struck through, or remove its “~~”',
    ]);
    expect(check(text, 'a.report.md').findings.map(({ rule }) => rule)).toContain('draft/unfinished');
  });

  it('leaves a fact out that nothing else gives', () => {
    const { text, report } = imported(
      paragraph([{ text: 'Inspection dates: ' }, old('5 to 9 January 2026')]),
      judgements(old('Inadequate')),
    );
    expect(text).not.toContain('2026-01');
    expect(text).toContain('  children-in-care: \n');
    expect(report.missing).toContain('Inspection dates');
    expect(bodyOf(text)).toContain('~~5 to 9 January 2026~~');
  });

  it('stays in its place, in formatting, in items and as a whole paragraph', () => {
    const { text } = imported(
      paragraph([old('Help is late.')]),
      paragraph([{ text: 'Help is ' }, old('very '), { ...old('late'), bold: true }, { text: '.' }]),
      { type: 'paragraph', item: { depth: 0, label: '•' }, runs: [old('Plans.')] },
    );
    expect(bodyOf(text)).toContain(`~~Help is late.~~ [TODO: struck through]

Help is ~~very~~ ~~**late**~~ [TODO: struck through].

- ~~Plans.~~ [TODO: struck through]`);
  });

  it('is not part of a heading, and its words are only in the draft', () => {
    const care = 'The experiences and progress of children in care: ';
    const { text, report } = imported(
      heading(2, [{ text: care }, old('inadequate'), { text: ' good' }]),
      paragraph('Care is warm.'),
    );
    expect(bodyOf(text)).toContain(
      `[TODO: “inadequate” was struck through in this heading]\n\n## ${care}good\n\nCare is warm.`,
    );
    expect(report.gaps[0]).toBe('what was struck through in this heading');
  });
});
