import { describe, expect, it } from 'vitest';
import type { InstrumentData } from '../../knowledge/instruments/reference-types';
import { builtIn, type Knowledge, withOwn } from '../../knowledge/knowledge';
import { findingsIn } from '../testing';

const own = {
  id: 'chr-1999',
  title: 'The Invented Homes Regulations 1999',
  short: 'Invented Homes Regulations 1999',
  kind: 'regulations',
  year: 1999,
  number: 1,
  url: null,
  'in-force': '1999-04-01',
  revoked: '2015-04',
  'applies-to': ['childrens-home'],
  aliases: [],
  'citation-style': 'regulation',
  text: { date: '1999-04-01', basis: 'as-made' },
  coverage: { exhaustive: true, note: 'Invented.' },
  sources: [],
  defaults: { kind: 'regulation', status: 'in force' },
  provisions: [{ number: '1' }, { number: '2' }],
} satisfies InstrumentData;

const home = (front: string) => ({ framework: 'sccif', front: `setting: childrens-home\n${front}` }) as const;
const requirement = (regulation: string) =>
  home(
    `requirements:\n  - text: The registered person must act.\n    regulation: ${regulation}\n    due: 2026-07-31`,
  );
const inText = (sentence: string) => home(`summary: ${sentence}`);

describe('a provision that is not listed', () => {
  const cite = (number: string) => inText(`The home acts under section ${number} of the Children Act 1989.`);
  const partly = (coverage: InstrumentData['coverage'], schedules?: InstrumentData['schedules']) =>
    withOwn(builtIn, [], [{ ...own, revoked: null, coverage, ...(schedules && { schedules }) }]);
  const found = (regulation: string, known: Knowledge) =>
    findingsIn(requirement(`${regulation} of the Invented Homes Regulations 1999`), 'reference/', {
      knowledge: known,
    });

  it('may exist where an instrument is known in part', () => {
    // Of the Children Act 1989 not all sections are listed, so that one that does not exist cannot be told from them.
    expect(builtIn.instruments.instrument('ca-1989')?.coverage.exhaustive).toBe(false);
    for (const number of ['999', '14A', '20'])
      expect(findingsIn(cite(number), 'reference/'), number).toEqual([]);
  });

  it.each([
    ['all are listed', { exhaustive: true, note: '' }, 'regulation 3', ['provision error 3']],
    [
      'all are listed as at a day',
      { exhaustive: 'as-at', note: '' },
      'regulation 3',
      ['provision warning 3'],
    ],
    ['not all are listed', { exhaustive: false, note: '' }, 'regulation 3', []],
    [
      'it is one whose text was not seen',
      { exhaustive: true, note: '', unseen: '3-5 14A' },
      'regulation 4',
      [],
    ],
    [
      'it is one whose text was not seen, in small letters',
      { exhaustive: true, note: '', unseen: '3-5 14A' },
      'regulation 14a',
      [],
    ],
    [
      'others were not seen',
      { exhaustive: true, note: '', unseen: '3-5 14A' },
      'regulation 6',
      ['provision error 6'],
    ],
    ['the schedules are not listed', { exhaustive: true, note: '' }, 'Schedule 9', []],
  ] as const)('where %s', (_, coverage, regulation, expected) => {
    expect(found(regulation, partly(coverage))).toEqual(expected);
  });

  it.each([
    [true, 'Schedule 1', []],
    [true, 'Schedule 2', ['provision error 2']],
    ['as-at', 'Schedule 2', ['provision warning 2']],
    [false, 'Schedule 2', []],
  ] as const)('or is a schedule, with all listed: %s, %s', (exhaustive, regulation, expected) => {
    expect(found(regulation, partly({ exhaustive, note: '' }, [{ number: '1' }]))).toEqual(expected);
  });

  it('is nowhere near where an instrument has a name unlike any', () => {
    expect(findingsIn(inText('The zzzzzz Regulations 1901, regulation 3, are met.'), 'reference/')).toEqual(
      [],
    );
  });
});
