import { expect, it } from 'vitest';
import { parseDraft, surfaceOf } from '../../draft/draft';
import { builtIn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { comparedFacts } from '../../report/across/compared-facts';
import { DraftCollection } from '../../report/across/other-drafts';
import { readReport } from '../../report/report';
import { exampleDraft } from '../examples';
import type { Example } from '../rule';
import { findingsIn } from '../testing';

/** The drafts that another one is compared with, by their paths. */
function drafts(examples: Readonly<Record<string, Example>>) {
  const all = Object.entries(examples).flatMap(([path, example]) => {
    const report = readReport(parseDraft(exampleDraft(example), surfaceOf(path)), builtIn);
    return report ? [{ path, uri: `file:///${path}`, facts: comparedFacts(report) }] : [];
  });
  return new DraftCollection(all);
}

const home = (front = ''): Example => ({ framework: 'sccif', front });

const found = (draft: Example, other: Example, rules = 'across/'): string[] =>
  findingsIn(draft, rules, { others: drafts({ 'b.report.md': other }).except('file:///a.report.md') });

const days = (start: string, end: string, type = 'full'): string =>
  `inspection:\n  type: ${type}\n  start: ${start}\n  end: ${end}\n`;
const history = (date: string, judgement = 'good'): string =>
  `previous:\n  - date: ${date}\n    type: full\n    judgement: ${judgement}\n`;
const earlier = home(days('2025-06-10', '2025-06-11'));

it.each([
  ['the same number and dates', home()],
  ['small letters', home('urn: sc999999\n')],
  ['one day in common', home(days('2026-06-10', '2026-06-11'))],
])('finds a twin: %s', (_, other) => {
  expect(found(home(), other)).toEqual(['twin warning SC999999']);
});

it.each([
  ['another number', home('urn: SC999998\n')],
  ['other dates', home(days('2026-07-10', '2026-07-11'))],
  ['another type', home(days('2026-06-09', '2026-06-10', 'assurance'))],
  ['another framework', { front: days('2026-06-09', '2026-06-10') }],
])('finds no twin: %s', (_, other) => {
  expect(found(home(), other)).toEqual([]);
});

it('compares no draft with itself', () => {
  const others = drafts({ 'a.report.md': home() }).except('file:///a.report.md');
  expect(findingsIn(home(), 'across/', { others })).toEqual([]);
});

it('compares drafts on authorities without a number by name', () => {
  const draft: Example = { without: ['urn'] };
  expect(found(draft, draft)).toEqual(['twin warning Example Borough']);
});

it('has one finding for all drafts of one inspection', () => {
  const copies = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`c${at}.report.md`, home()]));
  const others = drafts(copies).except('file:///a.report.md');
  const { findings } = check(exampleDraft(home()), 'a.report.md', { others });
  expect(
    findings
      .filter(({ rule }) => rule === 'across/twin')
      .map(({ message, elsewhere }) => [message, elsewhere?.length]),
  ).toEqual([
    [
      '12 other drafts cover the same inspection, such as c0.report.md. Keep one, or correct the reference numbers or the dates.',
      10,
    ],
  ]);
});

it('has one finding for copies of an earlier draft', () => {
  const others = drafts({ 'b.report.md': earlier, 'c.report.md': earlier }).except('file:///a.report.md');
  expect(
    findingsIn(home(history('2025-10-06')), 'across/', { others }).map((line) => line.split(' | ')[0]),
  ).toEqual(['earlier-draft warning 2025-10-06']);
});

it('names the other draft, and links to its number', () => {
  const others = drafts({ 'b.report.md': home() }).except('');
  expect(others.withNumber('999999').map(({ facts }) => facts.place.start.line)).toEqual([4]);
});

it.each([
  ['the right date', '2025-06-10', []],
  ['the second day', '2025-06-11', []],
  ['one day off', '2025-06-09', ['earlier-draft warning 2025-06-09']],
  ['day and month swapped', '2025-10-06', ['earlier-draft warning 2025-10-06']],
  ['another year', '2024-06-10', ['earlier-draft warning 2024-06-10']],
  ['not listed', '2024-01-09', ['earlier-draft info previous']],
])('compares dates of the history: %s', (_, date, expected) => {
  expect(found(home(history(date)), earlier).map((line) => line.split(' | ')[0])).toEqual(expected);
});

it('misses no inspection that is older than the history, or has no grades', () => {
  expect(found(home(history('2025-12-01')), earlier)).toEqual([]);
  const front = days('2025-06-10', '2025-06-11', 'monitoring-visit');
  const visit: Example = { framework: 'sccif', front, without: ['judgements'] };
  expect(found(home(history('2024-01-09')), visit)).toEqual([]);
  expect(found(home(), earlier)).toEqual([]);
});

it('compares the grade, and offers the earlier one', () => {
  expect(found(home(history('2025-06-10', 'outstanding')), earlier)).toEqual([
    'earlier-draft warning outstanding | suggestion -    judgement: outstanding +    judgement: good',
  ]);
});

it('compares the overall grade of an authority, and no other', () => {
  const grades = (leaders: string) =>
    `judgements:\n  leaders: ${leaders}\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good\n  overall-effectiveness: good\n`;
  const before: Example = {
    front: `${days('2023-06-12', '2023-06-23', 'standard')}${grades('outstanding')}`,
  };
  const entry = (more: string) => ({
    front: `previous:\n  - date: 2023-06-12\n    type: standard\n    ${more}\n`,
  });
  expect(found(entry('judgement: good'), before)).toEqual([]);
  expect(found(entry('judgements: {leaders: outstanding, overall-effectiveness: good}'), before)).toEqual([]);
  expect(found(entry('judgement: outstanding'), before)[0]).toContain('earlier-draft warning outstanding');
  const map = entry('judgements: {leaders: outstanding, overall-effectiveness: inadequate}');
  expect(found(map, before)[0]).toContain('earlier-draft warning inadequate');
});

it('takes no inspection for another one of the days near it', () => {
  const visit: Example = {
    framework: 'sccif',
    front: days('2025-06-17', '2025-06-17', 'monitoring-visit'),
    without: ['judgements'],
  };
  const others = drafts({ 'b.report.md': earlier, 'c.report.md': visit }).except('');
  expect(findingsIn(home(history('2025-06-10')), 'across/', { others })).toEqual([]);
});

it('reports another name once', () => {
  const named = (day: string) => home(`provider: Example Homes Ltd\n${days(day, day)}`);
  const others = drafts({ 'b.report.md': named('2024-06-10'), 'c.report.md': named('2025-06-10') }).except(
    '',
  );
  expect(findingsIn(home(), 'across/', { others })).toEqual(['earlier-draft info Example Care Limited']);
});

it('says whose name differs: the earlier draft with the same reference number', () => {
  const draft = check(exampleDraft(home()), 'a.report.md', {
    others: drafts({
      'b.report.md': home(`provider: Example Homes Ltd\n${days('2025-06-10', '2025-06-11')}`),
    }).except('file:///a.report.md'),
  });
  expect(
    draft.findings.flatMap(({ rule, message }) => (rule === 'across/earlier-draft' ? [message] : [])),
  ).toEqual([
    'Check this name. The earlier draft b.report.md has the same reference number and a different name.',
  ]);
});

it('compares no number that is not there yet', () => {
  const authority: Example = { front: `urn: '80998'\n${days('2023-06-12', '2023-06-23', 'standard')}` };
  expect(found({ front: "urn: ''\n" }, authority)).toEqual([]);
});

it('compares names and numbers', () => {
  const name = home(`provider: Example Homes Ltd\n${days('2025-06-10', '2025-06-11')}`);
  expect(found(home(), name)).toEqual(['earlier-draft info Example Care Limited']);
  expect(found(home(), home(`provider: Example Care Ltd.\n${days('2025-06-10', '2025-06-11')}`))).toEqual([]);
  const authority: Example = { front: `urn: '80998'\n${days('2023-06-12', '2023-06-23', 'standard')}` };
  expect(found({}, authority)).toEqual(["earlier-draft warning '80999'"]);
  expect(found(authority, {})).toEqual([]);
});
