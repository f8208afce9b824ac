import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { findingsIn } from '../testing';

/** A draft of 9 and 10 June 2026 with facts on the manager and three grades. */
const draft = (facts: string, grades: readonly string[], front = '') => {
  const [overall, protection, leaders] = grades;
  const manager = `provider:\n  name: Example Care Limited\n  registered-manager:${facts}\n`;
  const judgements = `judgements:\n  overall-experiences-and-progress: ${overall}\n  helped-and-protected: ${protection}\n  leaders-and-managers: ${leaders}\n`;
  return { framework: 'sccif', front: front + manager + judgements } as const;
};
const ri = 'requires improvement to be good';
const found = (facts: string, grades: readonly string[]) =>
  findingsIn(draft(facts, grades), 'judgement/manager-cap');

describe('a post that is vacant', () => {
  // 26 weeks before the first day, 9 June 2026, is 9 December 2025.
  it.each([
    ['for 26 weeks', '2025-12-09', ['good', 'good', 'good'], []],
    ['for longer', '2025-12-08', ['good', 'good', 'good'], ['warning good | see 2025-12-08']],
    [
      'for longer, leaders outstanding',
      '2025-06-01',
      ['good', 'good', 'outstanding'],
      ['warning outstanding | see 2025-06-01'],
    ],
    [
      'for longer, leaders below good',
      '2025-06-01',
      ['good', 'good', ri],
      [`warning ${ri} | see 2025-06-01`],
    ],
    ['for longer, leaders inadequate', '2025-06-01', [ri, ri, 'inadequate'], []],
    [
      'for longer, all outstanding',
      '2025-06-01',
      ['outstanding', 'outstanding', 'outstanding'],
      ['warning outstanding | see 2025-06-01', 'warning outstanding | see 2025-06-01'],
    ],
  ] as const)('%s', (_, day, grades, expected) => {
    expect(found(`\n    vacant-since: ${day}`, grades)).toEqual(expected);
    const post = `\n    name: Post vacant\n    vacant-since: ${day}`;
    expect(found(post, grades)).toEqual(expected);
  });

  it.each([
    ['yes', []],
    ['limited', ['error good | see 2025-06-01']],
    ['no', ['error good | see 2025-06-01']],
  ] as const)('and attempts to appoint somebody: %s', (attempts, expected) => {
    const facts = `\n    vacant-since: 2025-06-01\n    attempts-to-appoint: ${attempts}`;
    expect(found(facts, ['good', 'good', 'good'])).toEqual(expected);
  });

  it('leaves open what was done to appoint somebody, and says how to tell', () => {
    const text = `---\nframework: sccif\nsetting: childrens-home\nprovider:\n  name: A\n  registered-manager: {vacant-since: 2025-06-01}\ninspection: {type: full, start: 2026-06-09, end: 2026-06-10}\njudgements: {leaders-and-managers: good}\n---\n`;
    const messages = (draft: string) =>
      check(draft, 'a.report.md').findings.flatMap(({ rule, message }) =>
        rule === 'judgement/manager-cap' ? [message] : [],
      );
    const told =
      'If there is evidence of more than a few attempts to appoint a manager, write “attempts-to-appoint: yes” under “registered-manager”.';
    expect(messages(text)[0]).toContain(told);
    const limited = text.replace('2025-06-01}', '2025-06-01, attempts-to-appoint: limited}');
    expect(messages(limited)[0]).not.toContain(told);
  });

  it.each([
    ['vacant-since: 2025-06-01', 'The manager’s post was vacant for more than 26 weeks.'],
    ['appointed: 2025-06-01', 'The manager was appointed more than 12 weeks before the inspection.'],
    [
      "appointed: 2025-06-01, applied: 2025-06-02, qualified: 'no'",
      'The manager does not have the qualification and is not on course for it.',
    ],
  ])('is explained at its place, like other facts: %s', (facts, sentence) => {
    const text = `---\nframework: sccif\nsetting: childrens-home\nprovider:\n  name: A\n  registered-manager: {${facts}}\ninspection: {type: full, start: 2026-06-09, end: 2026-06-10}\njudgements: {leaders-and-managers: outstanding}\n---\n`;
    const caps = check(text, 'a.report.md').findings.filter(({ rule }) => rule === 'judgement/manager-cap');
    expect(caps.flatMap(({ related = [] }) => related.map(({ message }) => message))).toEqual([sentence]);
  });

  it('is not one after somebody was appointed', () => {
    const facts = '\n    vacant-since: 2025-01-06\n    appointed: 2026-05-04';
    expect(found(facts, ['good', 'good', 'good'])).toEqual([]);
  });
});

describe('a manager who has not applied', () => {
  // 12 weeks before 9 June 2026 is 17 March 2026.
  it.each([
    ['after 12 weeks', '2026-03-17', 'good', []],
    ['after longer', '2026-03-16', 'good', ['warning good | see 2026-03-16']],
    ['after longer, below good', '2026-03-16', ri, [`warning ${ri} | see 2026-03-16`]],
    ['after longer, inadequate', '2026-03-16', 'inadequate', []],
  ] as const)('%s', (_, day, leaders, expected) => {
    expect(found(`\n    name: A N Other\n    appointed: ${day}`, [ri, ri, leaders])).toEqual(expected);
  });

  it('has applied', () => {
    const facts = '\n    appointed: 2025-03-16\n    applied: 2026-06-01';
    expect(found(facts, ['good', 'good', 'good'])).toEqual([]);
  });
});

describe('the qualification of the manager', () => {
  it.each([
    ['no', 'outstanding', ['error outstanding | see no']],
    ["'no'", 'outstanding', ["error outstanding | see 'no'"]],
    ['no', 'good', []],
    ['on-course', 'outstanding', []],
    ['yes', 'outstanding', []],
    ['', 'outstanding', []],
  ] as const)('%s beside %s', (qualified, leaders, expected) => {
    expect(found(`\n    qualified: ${qualified}`, ['outstanding', 'outstanding', leaders])).toEqual(expected);
  });
});

describe('without facts', () => {
  it.each([
    ['a name', ' A N Other'],
    ['a vacant post', ' Post vacant'],
    ['a name in a map', '\n    name: A N Other'],
    ['a date that is not one', '\n    vacant-since: long ago'],
    ['dates that cannot be', '\n    vacant-since: 2025-06-01\n    appointed: 2025-05-01'],
  ])('%s', (_, facts) => {
    expect(found(facts, ['outstanding', 'outstanding', 'outstanding'])).toEqual([]);
  });

  it('of other settings and earlier inspections', () => {
    const facts = '\n    vacant-since: 2021-06-01';
    const all = ['outstanding', 'outstanding', 'outstanding'] as const;
    const agency = draft(facts, all, 'setting: independent-fostering-agency\n');
    expect(findingsIn(agency, 'judgement/manager-cap')).toEqual([]);
    const in2022 =
      'inspection:\n  type: full\n  start: 2022-06-09\n  end: 2022-06-10\n  lead-inspector: A N Other\n';
    expect(findingsIn(draft(facts, all, in2022), 'judgement/manager-cap')).toEqual([]);
  });
});

describe('dates of the post that cannot be', () => {
  const dates = (facts: string) =>
    findingsIn(draft(facts, ['good', 'good', 'good']), 'inspection/manager-dates');
  it.each([
    [
      'vacant after the appointment',
      '\n    vacant-since: 2026-02-01\n    appointed: 2026-01-01',
      ['warning 2026-01-01 | see 2026-02-01'],
    ],
    [
      'applied before the appointment',
      '\n    appointed: 2026-02-01\n    applied: 2026-01-01',
      ['warning 2026-01-01 | see 2026-02-01'],
    ],
    ['after the inspection', '\n    vacant-since: 2026-06-11', ['error 2026-06-11']],
    [
      'applied after the inspection',
      '\n    appointed: 2026-02-01\n    applied: 2026-07-01',
      ['error 2026-07-01'],
    ],
    [
      'several at once',
      '\n    vacant-since: 2027-02-01\n    appointed: 2026-07-01\n    applied: 2026-06-30',
      ['error 2027-02-01'],
    ],
    ['on its last day', '\n    vacant-since: 2026-06-10', []],
    ['on one day', '\n    vacant-since: 2026-01-01\n    appointed: 2026-01-01\n    applied: 2026-01-01', []],
    ['a name', ' A N Other', []],
  ])('%s', (_, facts, expected) => {
    expect(dates(facts)).toEqual(expected);
  });
});
