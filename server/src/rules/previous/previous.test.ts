import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';
import { findingsIn } from '../testing';

const front = (rows: string, setting = 'childrens-home') =>
  exampleDraft({
    framework: 'sccif',
    front: `setting: ${setting}\nprevious:\n${rows}`,
    ...(setting === 'supported-accommodation' && { without: ['judgements'] }),
  });
const row = (date: string, type: string, judgement: string) =>
  `  - {date: ${date}, type: ${type}, judgement: ${judgement}}\n`;
const authority = (rows: string) => exampleDraft({ framework: 'ilacs', front: `previous:\n${rows}` });

const findingsOf = (text: string) =>
  check(text, 'draft.report.md', { stage: 'final' })
    .findings.filter(({ rule }) => rule.startsWith('previous/'))
    .map(({ rule, severity, span, message }) => ({
      rule,
      severity,
      at: text.slice(span.start, span.end),
      message,
    }));
/** `error “adequate”`, one for each finding. */
const brief = (text: string) => findingsOf(text).map(({ rule, severity, at }) => `${rule} ${severity} ${at}`);

describe('grades of a children’s home at a day', () => {
  const cases: [string, string, string, string?][] = [
    ['2009-03-03', 'full', 'Satisfactory'],
    ['2012-05-03', 'full', 'satisfactory'],
    ['2013-05-03', 'full', 'satisfactory', 'error'],
    ['2012-05-03', 'Full inspection', 'adequate'],
    ['2015-03-31', 'full', 'adequate'],
    ['2015-04-01', 'full', 'adequate', 'error'],
    ['2026-01-01', 'full', 'adequate', 'error'],
    ['2014-06-01', 'full', 'requires improvement', 'error'],
    // One record of 18 February 2015 has the label already.
    ['2015-02-18', 'full', 'requires improvement'],
    ['2015-04-01', 'full', 'requires improvement'],
    ['2017-03-31', 'full', 'Requires improvement'],
    ['2017-04-01', 'full', 'requires improvement', 'error'],
    ['2014-06-01', 'full', 'requires improvement to be good', 'error'],
    ['2017-03-30', 'full', 'requires improvement to be good', 'error'],
    ['2017-04-04', 'full', 'Requires improvement to be good.'],
    ['2014-06-01', 'full', 'inadequate'],
    ['2014-06-01', 'anything', 'outstanding'],
    ['2014-06-01', 'anything', 'requires improvement to be good', 'error'],
    ['2021-06-01', 'full', 'RI', 'error'],
    ['2021-06-01', 'full', 'goood', 'warning'],
    // What a type that names no known kind gave is not known.
    ['2021-06-01', 'emergency', 'no overall judgement'],
  ];
  for (const [date, type, judgement, severity] of cases) {
    it(`${date} ${type}: ${judgement} is ${severity ?? 'right'}`, () => {
      const expected = severity ? [`previous/grade ${severity} ${judgement}`] : [];
      expect(brief(front(row(date, type, judgement)))).toEqual(expected);
    });
  }
});

describe('judgements of kinds that give no grades', () => {
  const cases: [string, string, string, string?][] = [
    ['2019-06-01', 'interim', 'improved effectiveness'],
    ['2019-06-01', 'Interim inspection', 'Declined in effectiveness'],
    ['2019-06-01', 'interim', 'Sustained in effectiveness.'],
    ['2019-06-01', 'interim', 'good', 'error'],
    ['2019-06-01', 'interim', 'unchanged', 'warning'],
    // The wording before 2017 was not read.
    ['2013-06-01', 'interim', 'good', 'warning'],
    ['2013-06-01', 'interim', 'satisfactory progress'],
    ['2019-06-01', 'full', 'sustained effectiveness', 'error'],
    ['2019-06-01', 'unannounced', 'sustained effectiveness'],
    ['2024-06-01', 'assurance', 'no serious or widespread concerns'],
    ['2024-06-01', 'Assurance inspection', 'Good', 'error'],
    ['2020-11-03', 'assurance visit', 'No serious concerns'],
    ['2020-11-03', 'assurance visit', 'good', 'error'],
    ['2024-06-01', 'monitoring visit', 'no judgement'],
    ['2024-06-01', 'Monitoring inspection', 'good'],
    ['2024-06-01', 'monitoring visit', 'inadequate'],
    ['2024-06-01', 'assurance', 'no judgement'],
    ['2024-06-01', 'assurance', 'good', 'error'],
  ];
  for (const [date, type, judgement, severity] of cases) {
    it(`${date} ${type}: ${judgement} is ${severity ?? 'right'}`, () => {
      const expected = severity ? [`previous/grade ${severity} ${judgement}`] : [];
      expect(brief(front(row(date, type, judgement)))).toEqual(expected);
    });
  }

  it('needs no judgement', () => {
    expect(brief(front('  - {date: 2024-06-01, type: monitoring visit}\n'))).toEqual([]);
  });
});

describe('other settings', () => {
  const agency = 'independent-fostering-agency';
  it('are not told when they changed their labels before April 2017', () => {
    expect(brief(front(row('2014-02-01', 'full', 'requires improvement'), agency))).toEqual([]);
    expect(brief(front(row('2015-10-08', 'full', 'adequate'), 'residential-family-centre'))).toEqual([]);
    expect(brief(front(row('2014-02-01', 'full', 'requires improvement to be good'), agency))).toEqual([
      'previous/grade warning requires improvement to be good',
    ]);
    expect(brief(front(row('2019-02-01', 'full', 'adequate'), agency))).toEqual([
      'previous/grade error adequate',
    ]);
  });

  it('have outcomes in supported accommodation', () => {
    const listed = (judgement: string, type = 'full') =>
      brief(front(row('2025-02-01', type, judgement), 'supported-accommodation'));
    expect(listed('consistently strong service delivery')).toEqual([]);
    expect(listed('Serious or widespread weaknesses lead to significant concerns')).toEqual([]);
    expect(listed('good')).toEqual(['previous/grade error good']);
    expect(listed('weak')).toEqual(['previous/grade warning weak']);
    expect(listed('no outcome', 'monitoring visit')).toEqual([]);
  });
});

describe('a local authority', () => {
  const cases: [string, string, string, string?][] = [
    // Before the single inspection framework nothing is known.
    ['2011-03-01', 'safeguarding', 'adequate'],
    ['2014-03-01', 'single', 'requires improvement'],
    ['2014-03-01', 'single inspection', 'requires improvement to be good', 'error'],
    ['2014-03-01', 'inspection', 'adequate', 'error'],
    ['2016-03-01', 'single', 'requires improvement to be good'],
    ['2018-03-01', 'single', 'requires improvement'],
    ['2018-03-01', 'short', 'requires improvement'],
    ['2018-03-01', 'inspection', 'requires improvement'],
    ['2019-12-31', 'standard', 'requires improvement'],
    ['2020-01-01', 'standard', 'requires improvement', 'error'],
    ['2023-05-01', 'short', 'adequate', 'error'],
    ['2023-05-01', 'focused visit', 'no grade'],
    ['2023-05-01', 'Focused visit', 'good', 'error'],
    ['2020-11-10', 'focused assurance visit', 'narrative'],
    ['2026-03-20', 'short', 'good'],
    // The last inspection with an overall grade started on 16 March 2026, the first without on 27 April.
    ['2026-04-02', 'short', 'good', 'warning'],
    ['2026-04-28', 'short', 'good', 'error'],
  ];
  for (const [date, type, judgement, severity] of cases) {
    it(`${date} ${type}: ${judgement} is ${severity ?? 'right'}`, () => {
      const expected = severity ? [`previous/grade ${severity} ${judgement}`] : [];
      expect(brief(authority(row(date, type, judgement)))).toEqual(expected);
    });
  }

  it('may have the grades of each judgement', () => {
    const rows =
      '  - date: 2026-04-28\n    type: short\n    judgements: {leaders: good, care-leavers: adequate}\n';
    expect(brief(authority(rows))).toEqual(['previous/grade error adequate']);
  });
});

describe('kinds and days', () => {
  it('are those of the time', () => {
    const listed = (date: string, type: string) => brief(front(`  - {date: ${date}, type: ${type}}\n`));
    expect(listed('2022-03-31', 'interim')).toEqual([]);
    expect(listed('2022-04-01', 'Interim inspection')).toEqual(['previous/kind warning Interim inspection']);
    expect(listed('2022-03-31', 'assurance')).toEqual(['previous/kind warning assurance']);
    expect(listed('2022-04-01', 'assurance')).toEqual([]);
    expect(listed('2020-08-31', 'assurance visit')).toEqual(['previous/kind warning assurance visit']);
    expect(listed('2016-01-01', 'full')).toEqual([]);
    expect(listed('2016-01-01', 'emergency')).toEqual([]);
    expect(brief(authority('  - {date: 2016-01-01, type: short}\n'))).toEqual([
      'previous/kind warning short',
    ]);
    expect(brief(authority('  - {date: 2017-01-01, type: monitoring visit}\n'))).toEqual([]);
    expect(brief(authority('  - {date: 2019-01-01, type: single}\n'))).toEqual([
      'previous/kind warning single',
    ]);
  });

  it('says what there was instead', () => {
    expect(findingsOf(front(row('2023-02-08', 'interim', 'sustained effectiveness')))[0]?.message).toBe(
      'Check the type and the date. An interim inspection could take place only from 1 April 2011 to 31 March 2022. On 8 February 2023 it would be an assurance inspection.',
    );
  });

  it('lie before this inspection', () => {
    expect(brief(front(row('2026-06-08', 'full', 'good')))).toEqual([]);
    expect(brief(front(row('2026-06-09', 'full', 'good')))).toEqual(['previous/date error 2026-06-09']);
    expect(brief(front(row('2026-13-09', 'full', 'good')))).toEqual([]);
  });
});

describe('the fixes of an earlier grade', () => {
  it.each([
    [
      'a label in full',
      '2019-07-08',
      'full',
      'RI',
      ['grade error RI | safe -    judgement: RI +    judgement: requires improvement to be good'],
    ],
    [
      'a label of another time',
      '2019-07-08',
      'full',
      'requires improvement',
      [
        'grade error requires improvement | suggestion -    judgement: requires improvement +    judgement: requires improvement to be good',
      ],
    ],
    [
      'a grade of another time',
      '2019-07-08',
      'full',
      'adequate',
      [
        'grade error adequate | suggestion -    judgement: adequate +    judgement: outstanding | suggestion -    judgement: adequate +    judgement: good | suggestion -    judgement: adequate +    judgement: requires improvement to be good | suggestion -    judgement: adequate +    judgement: inadequate',
      ],
    ],
    [
      'a grade with a slip',
      '2019-07-08',
      'full',
      'outsanding',
      ['grade warning outsanding | suggestion -    judgement: outsanding +    judgement: outstanding'],
    ],
    [
      'a text that is no grade',
      '2019-07-08',
      'full',
      'splendid',
      [
        'grade warning splendid | suggestion -    judgement: splendid +    judgement: outstanding | suggestion -    judgement: splendid +    judgement: good | suggestion -    judgement: splendid +    judgement: requires improvement to be good | suggestion -    judgement: splendid +    judgement: inadequate',
      ],
    ],
    [
      'a grade where there was a judgement in words',
      '2019-07-08',
      'interim',
      'good',
      [
        'grade error good | suggestion -    judgement: good +    judgement: improved effectiveness | suggestion -    judgement: good +    judgement: sustained effectiveness | suggestion -    judgement: good +    judgement: declined in effectiveness',
      ],
    ],
    [
      'words of another kind',
      '2019-07-08',
      'full',
      'sustained effectiveness',
      ['grade error sustained effectiveness'],
    ],
    ['a new grade of a visit', '2024-06-01', 'monitoring visit', 'good', []],
    ['a grade of letters in another case', '2019-07-08', 'full', 'Good', []],
    ['nothing', '2019-07-08', 'full', "''", []],
  ])('%s', (_, date, type, judgement, expected) => {
    const rows = `  - date: ${date}\n    type: ${type}\n    judgement: ${judgement}\n`;
    expect(findingsIn(front(rows), 'previous/')).toEqual(expected);
  });

  it('are none for a visit to an authority, and the grades of each judgement otherwise', () => {
    const rows = (type: string, judgement: string) =>
      `  - date: 2019-07-08\n    type: ${type}\n    ${judgement}\n`;
    expect(findingsIn(authority(rows('focused-visit', 'judgement: good')), 'previous/')).toEqual([
      'grade error good',
    ]);
    expect(
      findingsIn(authority(rows('standard', 'judgements: {leaders: splendid, leaders: RI}')), 'previous/'),
    ).toEqual([
      'grade warning splendid | suggestion -    judgements: {leaders: splendid, leaders: RI} +    judgements: {leaders: outstanding, leaders: RI} | suggestion -    judgements: {leaders: splendid, leaders: RI} +    judgements: {leaders: good, leaders: RI} | suggestion -    judgements: {leaders: splendid, leaders: RI} +    judgements: {leaders: requires improvement to be good, leaders: RI} | suggestion -    judgements: {leaders: splendid, leaders: RI} +    judgements: {leaders: inadequate, leaders: RI}',
    ]);
    expect(findingsIn(authority(rows('standard', 'judgements: [good]')), 'previous/')).toEqual([]);
  });
});

describe('an earlier inspection', () => {
  it.each([
    ['without a date', '  - type: full\n    judgement: adequate\n', []],
    ['on a day that does not exist', '  - date: 2019-02-30\n    type: full\n', []],
    ['written in another form', '  - date: 8 July 2019\n    type: full\n', []],
    [
      'on the first day of this one',
      '  - date: 2026-06-09\n    type: full\n',
      ['date error 2026-06-09 | see 2026-06-09'],
    ],
    ['on the day before', '  - date: 2026-06-08\n    type: full\n', []],
    ['after this one', '  - date: 2026-07-08\n    type: full\n', ['date error 2026-07-08 | see 2026-06-09']],
    ['that is a text', '  - full inspection\n', []],
    ['in a year before any that is known', '  - date: 1989-06-08\n    type: full\n    judgement: good\n', []],
  ])('%s', (_, rows, expected) => {
    expect(findingsIn(front(rows), 'previous/')).toEqual(expected);
  });
});

describe('the fix of a kind that there was not', () => {
  it.each([
    [
      'childrens-home',
      '2023-02-08',
      'interim',
      [
        'warning interim | suggestion -  - {date: 2023-02-08, type: interim} +  - {date: 2023-02-08, type: assurance}',
      ],
    ],
    [
      'childrens-home',
      '2021-12-08',
      'assurance',
      [
        'warning assurance | suggestion -  - {date: 2021-12-08, type: assurance} +  - {date: 2021-12-08, type: interim}',
      ],
    ],
    [
      'childrens-home',
      '2021-02-08',
      'assurance',
      [
        'warning assurance | suggestion -  - {date: 2021-02-08, type: assurance} +  - {date: 2021-02-08, type: interim}',
      ],
    ],
    ['childrens-home', '2019-02-08', 'assurance visit', ['warning assurance visit']],
    ['childrens-home', '2021-05-08', 'assurance visit', ['warning assurance visit']],
    ['childrens-home', '2010-05-08', 'interim', ['warning interim']],
    ['boarding-school', '2022-05-08', 'interim', ['warning interim']],
    ['boarding-school', '2022-05-08', 'monitoring visit', []],
  ])('of %s, on %s: %s', (setting, date, type, expected) => {
    expect(findingsIn(front(`  - {date: ${date}, type: ${type}}\n`, setting), 'previous/kind')).toEqual(
      expected,
    );
  });

  it('is that of an authority', () => {
    const rows = (date: string, type: string) =>
      findingsIn(authority(`  - {date: ${date}, type: ${type}}\n`), 'previous/kind');
    expect(rows('2016-01-01', 'short')).toEqual(['warning short']);
    expect(rows('2019-01-01', 'single')).toEqual(['warning single']);
    expect(rows('2012-01-01', 'single')).toEqual(['warning single']);
    expect(rows('2019-01-01', 'focused visit')).toEqual([]);
  });
});
