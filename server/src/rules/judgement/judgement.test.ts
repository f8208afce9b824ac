import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const inspection = (start: string, end: string, type = 'standard') =>
  `inspection:\n  type: ${type}\n  start: ${start}\n  end: ${end}\n  lead-inspector: A N Other\n`;
const in2026 = inspection('2026-06-08', '2026-06-19');
const in2023 = inspection('2023-06-12', '2023-06-23');
const in2019 = inspection('2019-06-10', '2019-06-14');

/** An ILACS draft with these lines under “judgements”. */
const authority = (rows: string, front = in2026) => ({ front: `${front}judgements:\n${rows}` });
const four = '  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good\n';
const overall = '  overall-effectiveness: good\n';
const sccif = (front: string, without: readonly string[] = []) =>
  ({ framework: 'sccif', front, without }) as const;

describe('judgements that are missing', () => {
  it.each([
    [
      'all of them',
      { without: ['judgements'] },
      [
        'missing error framework | suggestion +judgements: +  leaders:  +  help-and-protection:  +  children-in-care:  +  care-leavers: ',
      ],
    ],
    [
      'all, under an empty key',
      { front: 'judgements:' },
      [
        'missing error judgements | suggestion +judgements: +  leaders:  +  help-and-protection:  +  children-in-care:  +  care-leavers: ',
      ],
    ],
    [
      'all, in empty braces, where nothing can be added',
      { front: 'judgements: {}' },
      ['missing error judgements'],
    ],
    ['some, in braces', { front: 'judgements: {leaders: good}' }, ['missing error judgements']],
    [
      'some',
      authority('  leaders: good\n  help-and-protection: good\n'),
      ['missing error judgements | suggestion +  children-in-care:  +  care-leavers: '],
    ],
    [
      'one, added as far in as the others',
      authority('    leaders: good\n    help-and-protection: good\n    children-in-care: good\n'),
      ['missing error judgements | suggestion +    care-leavers: '],
    ],
    [
      'information while drafting',
      authority('  leaders: good\n', `stage: drafting\n${in2026}`),
      [
        'missing info judgements | suggestion +  help-and-protection:  +  children-in-care:  +  care-leavers: ',
      ],
    ],
    [
      'grades alone',
      authority('  leaders:\n  help-and-protection: ~\n  children-in-care: good\n  care-leavers: good\n'),
      ['missing error leaders', 'missing error help-and-protection'],
    ],
    [
      'no grade between quotes',
      authority(four.replace('leaders: good', "leaders: ''")),
      ['missing error leaders'],
    ],
    [
      'one whose key has no colon yet',
      authority(four.replace('care-leavers: good', 'care')),
      ['missing error judgements | suggestion +  care-leavers: '],
    ],
    ['none: a text in place of the map has its own finding', { front: 'judgements: good' }, []],
    ['none: a list', { front: 'judgements: [good]' }, []],
    ['none: a list in place of a grade', authority(four.replace('leaders: good', 'leaders: [good]')), []],
    [
      'one that is misspelt is not',
      authority(four.replace('leaders', 'leader')),
      ['unknown error leader | suggestion -  leader: good +  leaders: good'],
    ],
    [
      'those of a secure children’s home',
      sccif('setting: secure-childrens-home'),
      ['missing error judgements | suggestion +  education-and-learning:  +  health: '],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'judgement/')).toEqual(expected);
  });

  it('are added after the last key of a YAML draft, before its blank lines', () => {
    const yaml = (judgements: string) =>
      findingsIn(`framework: ilacs\nauthority: X\n${judgements}${in2023}`, 'judgement/', {
        name: 'a.report.yaml',
      });
    expect(yaml('')).toEqual([
      'missing error framework | suggestion +judgements: +  leaders:  +  help-and-protection:  +  children-in-care:  +  care-leavers:  +  overall-effectiveness: ',
    ]);
    expect(yaml('judgements:\n  leaders: good\n\n\n')).toEqual([
      'missing error judgements | suggestion +  help-and-protection:  +  children-in-care:  +  care-leavers:  +  overall-effectiveness: ',
    ]);
  });
});

describe('judgements of another edition', () => {
  const old =
    '  leaders: good\n  help-and-protection: good\n  children-in-care-and-care-leavers: good\n  overall-effectiveness: good\n';
  it.each([
    [
      'the overall one, since May 2026',
      authority(four + overall),
      ['edition error overall-effectiveness | suggestion -  overall-effectiveness: good'],
    ],
    [
      'the overall one, first',
      authority(overall + four),
      ['edition error overall-effectiveness | suggestion -  overall-effectiveness: good'],
    ],
    [
      'the overall one, in braces, which no line can be taken from',
      {
        front:
          'judgements: {leaders: good, help-and-protection: good, children-in-care: good, care-leavers: good, overall-effectiveness: good}',
      },
      ['edition error overall-effectiveness'],
    ],
    // The last inspection with an overall grade started on 16 March 2026, the first without on 27 April.
    [
      'with the overall one, between',
      authority(four + overall, inspection('2026-04-06', '2026-04-10')),
      ['edition warning overall-effectiveness | suggestion -  overall-effectiveness: good'],
    ],
    ['without the overall one, between', authority(four, inspection('2026-04-06', '2026-04-10')), []],
    [
      'without the overall one, before',
      authority(four, inspection('2026-03-16', '2026-03-20')),
      ['missing error judgements | suggestion +  overall-effectiveness: '],
    ],
    [
      'with the overall one, after',
      authority(four + overall, inspection('2026-04-27', '2026-05-01')),
      ['edition error overall-effectiveness | suggestion -  overall-effectiveness: good'],
    ],
    [
      'by the key “edition”',
      authority(four + overall, `edition: '2026'\n${in2023}`),
      ['edition error overall-effectiveness | suggestion -  overall-effectiveness: good'],
    ],
    ['by grades, without dates', { ...authority(four + overall, ''), without: ['inspection'] }, []],
    [
      'care leavers of their own, before 2023',
      authority(four + overall, in2019),
      [
        'edition error children-in-care | suggestion -  children-in-care: good +  children-in-care-and-care-leavers: ',
        'edition error care-leavers | suggestion -  care-leavers: good +  children-in-care-and-care-leavers: ',
      ],
    ],
    ['care leavers with children in care, before 2023', authority(old, in2019), []],
    [
      'care leavers with children in care, since 2023',
      authority(old, in2023),
      [
        'edition error children-in-care-and-care-leavers | suggestion -  children-in-care-and-care-leavers: good +  children-in-care:  +  care-leavers: ',
      ],
    ],
    [
      'the same where one of the two is there',
      authority(`${old}  care-leavers: good\n`, in2023),
      [
        'edition error children-in-care-and-care-leavers | suggestion -  children-in-care-and-care-leavers: good +  children-in-care: ',
      ],
    ],
    [
      'the same where both are there',
      authority(`  children-in-care-and-care-leavers: good\n${four}${overall}`, in2023),
      [
        'edition error children-in-care-and-care-leavers | suggestion -  children-in-care-and-care-leavers: good',
      ],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'judgement/')).toEqual(expected);
  });
});

describe('keys that are no judgements', () => {
  it.each([
    [
      'leader: good',
      four.replace('leaders', 'leader'),
      ['unknown error leader | suggestion -  leader: good +  leaders: good'],
    ],
    [
      'leadership: good',
      four.replace('leaders', 'leadership'),
      ['unknown error leadership | suggestion -  leadership: good +  leaders: good'],
    ],
    ['one more', `${four}  leader: good\n`, ['unknown error leader']],
    ['nonsense', `${four}  zzzzzzzz: good\n`, ['unknown error zzzzzzzz']],
    ['a team’s own', `${four}  x-note: good\n`, []],
  ])('%s', (_, rows, expected) => {
    expect(findingsIn(authority(rows), 'judgement/')).toEqual(expected);
  });
});

describe('a grade', () => {
  it.each([
    ['Good', ['grade-case warning Good | safe -  leaders: Good +  leaders: good']],
    [
      'Requires improvement to be good',
      [
        'grade-case warning Requires improvement to be good | safe -  leaders: Requires improvement to be good +  leaders: requires improvement to be good',
      ],
    ],
    [
      'requires improvement',
      [
        'grade error requires improvement | safe -  leaders: requires improvement +  leaders: requires improvement to be good',
      ],
    ],
    [
      'requires-improvement',
      [
        'grade error requires-improvement | suggestion -  leaders: requires-improvement +  leaders: requires improvement to be good',
      ],
    ],
    ['RI', ['grade error RI | safe -  leaders: RI +  leaders: requires improvement to be good']],
    ['good.', ['grade error good. | suggestion -  leaders: good. +  leaders: good']],
    ['outsanding', ['grade error outsanding | suggestion -  leaders: outsanding +  leaders: outstanding']],
    ['adequate', ['grade error adequate | suggestion -  leaders: adequate +  leaders: inadequate']],
    [
      'splendid',
      [
        'grade error splendid | suggestion -  leaders: splendid +  leaders: outstanding | suggestion -  leaders: splendid +  leaders: good | suggestion -  leaders: splendid +  leaders: requires improvement to be good | suggestion -  leaders: splendid +  leaders: inadequate',
      ],
    ],
    [
      'satisfactory',
      [
        'grade error satisfactory | suggestion -  leaders: satisfactory +  leaders: outstanding | suggestion -  leaders: satisfactory +  leaders: good | suggestion -  leaders: satisfactory +  leaders: requires improvement to be good | suggestion -  leaders: satisfactory +  leaders: inadequate',
      ],
    ],
  ])('%s', (grade, expected) => {
    const example = authority(four.replace('leaders: good', `leaders: ${grade}`));
    expect(findingsIn(example, 'judgement/')).toEqual(expected);
  });

  it('of 2019 may be short', () => {
    const rows = four.replace('leaders: good', 'leaders: requires improvement');
    expect(findingsIn(authority(rows, in2019), 'judgement/grade')).toEqual([]);
  });
});

describe('an inspection that gives no grades', () => {
  const kind = (type: string) => inspection('2026-06-09', '2026-06-10', type);
  it.each([
    [
      'assurance, with grades',
      sccif(kind('assurance')),
      [
        'missing error framework',
        'ungraded error judgements | suggestion -judgements: -  overall-experiences-and-progress: good -  helped-and-protected: good -  leaders-and-managers: good',
      ],
    ],
    ['assurance, without', sccif(kind('assurance'), ['judgements']), ['missing error framework']],
    [
      'assurance, with an empty key',
      sccif(`${kind('assurance')}judgements: {}`),
      ['missing error framework'],
    ],
    [
      'assurance, in braces',
      sccif(`${kind('assurance')}judgements: {helped-and-protected: good}`),
      [
        'missing error framework',
        'ungraded error judgements | suggestion -judgements: {helped-and-protected: good}',
      ],
    ],
    [
      'assurance, with its own key',
      sccif(`${kind('assurance')}assurance-judgement: No concerns.`, ['judgements']),
      [],
    ],
    [
      'assurance, with a key that is no judgement',
      sccif(`${kind('assurance')}assurance-judgement: a\njudgements: {nonsense: good}`),
      ['ungraded error judgements | suggestion -judgements: {nonsense: good}'],
    ],
    ['interim, without', sccif(kind('interim'), ['judgements']), ['missing error framework']],
    ['monitoring, without', sccif(kind('monitoring-visit'), ['judgements']), []],
    ['a type that is not known may give grades', sccif(kind('nonsense')), []],
    [
      'supported accommodation, with grades',
      sccif('setting: supported-accommodation'),
      [
        'missing error framework',
        'ungraded error judgements | suggestion -judgements: -  overall-experiences-and-progress: good -  helped-and-protected: good -  leaders-and-managers: good',
      ],
    ],
    [
      'supported accommodation, without',
      sccif('setting: supported-accommodation', ['judgements']),
      ['missing error framework'],
    ],
    [
      'supported accommodation, a visit',
      sccif(`setting: supported-accommodation\n${kind('monitoring-visit')}`, ['judgements']),
      [],
    ],
    [
      'supported accommodation, a visit with grades',
      sccif(
        `setting: supported-accommodation\n${kind('monitoring-visit')}judgements: {helped-and-protected: good}`,
      ),
      ['ungraded error judgements | suggestion -judgements: {helped-and-protected: good}'],
    ],
    [
      'a focused visit',
      { front: kind('focused-visit') },
      [
        'ungraded error judgements | suggestion -judgements: -  leaders: good -  help-and-protection: good -  children-in-care: good -  care-leavers: good',
      ],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsIn(example, 'judgement/')).toEqual(expected);
  });
});
