import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft/draft';
import { builtIn, type Knowledge } from '../knowledge/knowledge';
import { lastDay } from './last-day';
import { readReport, type Stage } from './report';

/** The frameworks with the editions up to April 2026: the cases know which is the newest. */
const knowledge: Knowledge = {
  ...builtIn,
  framework: (id) => {
    const data = builtIn.framework(id);
    return data && { ...data, editions: data.editions.filter(({ from = '' }) => from <= '2026-04-01') };
  },
};
const read = (yaml: string, stage?: Stage) => readReport(parseDraft(yaml, 'yaml'), knowledge, stage);
/** Edition and its source, kind as written and as it is likely, setting, and whether grades are given. */
const inBrief = (yaml: string): string => {
  const report = read(yaml);
  if (!report) return 'none';
  const { edition, editionFrom, editionUnsure, kind, likelyKind, setting, graded } = report;
  return [
    `${edition.id} by ${editionFrom}${editionUnsure ? ' (unsure)' : ''}`,
    `${kind?.id ?? '-'}/${likelyKind?.id ?? '-'}`,
    setting?.id ?? '-',
    graded ? 'graded' : 'no grades',
  ].join(', ');
};

describe('a draft of a framework', () => {
  it.each([
    ['that is not known', 'framework: x\n', 'none'],
    ['that is not named', 'urn: 1\n', 'none'],
    ['alone', 'framework: ilacs\n', '2026 by newest, -/-, -, graded'],
    [
      'with the first day',
      'framework: ilacs\ninspection: {start: 2019-06-10}\n',
      '2018 by dates, -/-, -, graded',
    ],
    [
      'with a day that does not exist',
      'framework: ilacs\ninspection: {start: 2019-02-30}\n',
      '2026 by newest, -/-, -, graded',
    ],
    [
      'with a day of an uncertain edition',
      'framework: ilacs\ninspection: {start: 2026-04-06}\n',
      '2026 by dates (unsure), -/-, -, graded',
    ],
    [
      'before any edition',
      'framework: ilacs\ninspection: {start: 2010-04-06}\n',
      '2018 by dates, -/-, -, graded',
    ],
    [
      'with an edition',
      "framework: ilacs\nedition: '2018'\ninspection: {start: 2026-06-08}\n",
      '2018 by draft, -/-, -, graded',
    ],
    [
      'with an edition that there is not',
      "framework: ilacs\nedition: '1999'\ninspection: {start: 2019-06-10}\n",
      '2018 by dates, -/-, -, graded',
    ],
    [
      'with its last day alone',
      'framework: ilacs\ninspection: {end: 2019-06-14}\n',
      '2018 by newest, -/-, -, graded',
    ],
    [
      'with stretches',
      'framework: ilacs\ninspection: {dates: [{start: 2026-06-08}, {start: 2019-06-10}]}\n',
      '2018 by dates, -/-, -, graded',
    ],
    [
      'with stretches and a first day',
      'framework: ilacs\ninspection: {start: 2026-06-08, dates: [{start: 2019-06-10}]}\n',
      '2026 by dates, -/-, -, graded',
    ],
    [
      'with stretches of which one is no day',
      'framework: ilacs\ninspection: {dates: [{start: x}, {start: 2019-06-10}, {}]}\n',
      '2018 by dates, -/-, -, graded',
    ],
    [
      'with the judgements of the oldest edition',
      'framework: ilacs\njudgements: {children-in-care-and-care-leavers: good, overall-effectiveness: good}\n',
      '2018 by newest, -/-, -, graded',
    ],
    [
      'with those of the one after it',
      'framework: ilacs\njudgements: {children-in-care: good, care-leavers: good, overall-effectiveness: good}\n',
      '2023 by newest, -/-, -, graded',
    ],
    [
      'with those of the newest',
      'framework: ilacs\njudgements: {children-in-care: good, care-leavers: good}\n',
      '2026 by newest, -/-, -, graded',
    ],
    [
      'with a grade of an older one',
      'framework: ilacs\njudgements: {leaders: requires improvement}\n',
      '2026 by newest, -/-, -, graded',
    ],
    [
      'with a judgement of all',
      'framework: ilacs\njudgements: {leaders: good}\n',
      '2026 by newest, -/-, -, graded',
    ],
    [
      'with those of the newest and an older last day',
      'framework: ilacs\ninspection: {end: 2019-06-14}\njudgements: {leaders: good}\n',
      '2018 by newest, -/-, -, graded',
    ],
    [
      'with a type',
      'framework: ilacs\ninspection: {type: short}\n',
      '2026 by newest, short/short, -, graded',
    ],
    [
      'with a misspelt type',
      'framework: ilacs\ninspection: {type: focussed-visit}\n',
      '2026 by newest, -/focused-visit, -, no grades',
    ],
    [
      'with the name of a type',
      'framework: ilacs\ninspection: {type: Focused visit}\n',
      '2026 by newest, -/focused-visit, -, no grades',
    ],
    [
      'with a type unlike any',
      'framework: ilacs\ninspection: {type: zzzzzz}\n',
      '2026 by newest, -/focused-visit, -, no grades',
    ],
    [
      'with a type unlike any, and judgements',
      'framework: ilacs\ninspection: {type: zzzzzz}\njudgements: {leaders: good}\n',
      '2026 by newest, -/-, -, graded',
    ],
    [
      'with a key of letters',
      'framework: ilacs\naddressee: A\n',
      '2026 by newest, -/focused-visit, -, no grades',
    ],
    [
      'with another key of letters',
      'framework: ilacs\nareas-for-priority-action: []\n',
      '2026 by newest, -/focused-visit, -, no grades',
    ],
    [
      'with a key of letters, and judgements',
      'framework: ilacs\naddressee: A\njudgements: {leaders: good}\n',
      '2026 by newest, -/-, -, graded',
    ],
    [
      'of homes',
      'framework: sccif\nsetting: childrens-home\n',
      '2017 by newest, -/monitoring-visit, childrens-home, no grades',
    ],
    [
      'of homes, with judgements',
      'framework: sccif\nsetting: childrens-home\njudgements: {helped-and-protected: good}\n',
      '2017 by newest, -/-, childrens-home, graded',
    ],
    [
      'of homes, with a judgement in words',
      'framework: sccif\nsetting: childrens-home\nassurance-judgement: a\n',
      '2017 by newest, -/assurance, childrens-home, no grades',
    ],
    [
      'of homes, with another',
      'framework: sccif\nsetting: childrens-home\ninterim-judgement: a\n',
      '2017 by newest, -/interim, childrens-home, no grades',
    ],
    [
      'of homes, with an outcome',
      'framework: sccif\nsetting: supported-accommodation\noutcome: a\n',
      '2017 by newest, -/-, supported-accommodation, no grades',
    ],
    [
      'of homes, with a kind without grades',
      'framework: sccif\nsetting: childrens-home\ninspection: {type: interim}\n',
      '2017 by newest, interim/interim, childrens-home, no grades',
    ],
    [
      'of homes, with a setting unlike any',
      'framework: sccif\nsetting: zzz\ninspection: {type: full}\n',
      '2017 by newest, full/full, -, graded',
    ],
    ['with one kind', 'framework: jtai\n', 'all by newest, -/joint-inspection, -, no grades'],
    ['that has ended', 'framework: sif\ninspection: {start: 2016-06-08}\n', '2013 by dates, -/-, -, graded'],
    [
      'that has ended, on a later day',
      'framework: sif\ninspection: {start: 2026-06-08}\n',
      '2013 by dates, -/-, -, graded',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(inBrief(yaml)).toEqual(expected);
  });

  it('has a stage', () => {
    expect(read('framework: ilacs\nstage: drafting\n')?.stage).toBe('drafting');
    expect(read('framework: ilacs\nstage: later\n')?.stage).toBe('review');
    expect(read('framework: ilacs\n')?.stage).toBe('review');
    expect(read('framework: ilacs\nstage: drafting\n', 'final')?.stage).toBe('final');
  });

  it('has the first of each judgement, and those of none', () => {
    const report = read(
      'framework: ilacs\njudgements: {leaders: good, x: good, leaders: RI, care-leavers:, children-in-care: [a]}\n',
    );
    expect(
      report?.judgementEntries.map(({ entry, judgement, scalar, reading }) => [
        entry.key,
        judgement?.id,
        scalar?.value,
        reading?.is,
      ]),
    ).toEqual([
      ['leaders', 'leaders', 'good', 'grade'],
      ['x', undefined, 'good', 'grade'],
      ['care-leavers', 'care-leavers', undefined, undefined],
      ['children-in-care', 'children-in-care', undefined, undefined],
    ]);
    expect(report?.expected.map(({ id }) => id)).toEqual([
      'leaders',
      'help-and-protection',
      'children-in-care',
      'care-leavers',
    ]);
  });
});

describe('the last day', () => {
  const last = (inspection: string) => {
    const yaml = `framework: ilacs\ninspection: ${inspection}\n`;
    const report = read(yaml);
    const found = report && lastDay(report);
    return found && [found.day, yaml.slice(found.span.start - 5, found.span.start)];
  };
  it.each([
    ['{end: 2026-06-19}', ['2026-06-19', 'end: ']],
    ['{end: 2026-02-30}', undefined],
    ['{start: 2026-06-08}', undefined],
    ['{dates: [{end: 2026-06-19}, {end: 2026-06-12}]}', ['2026-06-19', 'end: ']],
    ['{dates: [{end: 2026-06-12}, {end: 2026-06-19}]}', ['2026-06-19', 'end: ']],
    [
      '{dates: [{end: 2026-06-12}, {end: x}, {}, {end: 2026-06-19}, {end: 2026-06-15}]}',
      ['2026-06-19', 'end: '],
    ],
    ['{end: 2026-07-01, dates: [{end: 2026-06-12}]}', ['2026-06-12', 'end: ']],
    ['{end: 2026-07-01, dates: x}', ['2026-07-01', 'end: ']],
    ['x', undefined],
  ])('of %s', (inspection, expected) => {
    expect(last(inspection)).toEqual(expected);
  });
});
