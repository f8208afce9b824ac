import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits, fixText } from '../../lint/fix';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../examples';
import { teamRules } from './team-rules';
import type { TeamTerm } from './team-term';

const term = (avoid: string, more: Partial<TeamTerm> = {}): TeamTerm => ({
  id: 'team/term',
  avoid: [avoid],
  write: [],
  severity: 'warning',
  fix: 'suggestion',
  inflected: true,
  cased: avoid !== avoid.toLowerCase(),
  quotations: false,
  ...more,
});
const care = term('looked after child', { write: ['child in care'], why: 'Children asked for it.' });
const section = '## Overall experiences and progress of children and young people: good\n\n';
const safety = '\n## How well children and young people are helped and protected: good\n\n';
const draft = (body: string, front = '') =>
  exampleDraft({ framework: 'sccif', front, body: `${section}${body}\n` });
const checked = (text: string, ...terms: TeamTerm[]) =>
  check(text, 'a.report.md', { prose: testProse, terms: teamRules(terms) });
const found = (text: string, ...terms: TeamTerm[]) =>
  checked(text, ...terms).findings.filter(({ rule }) => rule.startsWith('team/'));
const words = (text: string, ...terms: TeamTerm[]) =>
  found(text, ...terms).map(({ span }) => text.slice(span.start, span.end));

it('is found in each form, and is replaced in the same form', () => {
  const text = draft('1. Looked after children do well. A **looked after child’s** plan helps.');
  expect(found(text, care).map(({ message, severity }) => `${severity}: ${message}`)).toEqual([
    'warning: Write “Children in care” instead of “Looked after children”. Children asked for it.',
    'warning: Write “child in care” instead of “looked after child”. Children asked for it.',
  ]);
  const [first] = found(text, care);
  expect(applyEdits(text, first?.fixes?.[0]?.edits ?? []).text).toContain('Children in care do well.');
});

it.each([
  ['utilise', 'use', 'Staff utilised it', 'Staff used it'],
  ['signpost', 'refer', 'Families were signposted', 'Families were referred'],
  ['carry out', 'do', 'They carried out', 'They did'],
  ['service user', 'child', 'all service users', 'all children'],
])('writes the form for “%s” instead of “%s”', (avoid, write, before, after) => {
  const text = draft(`1. ${before} well.`);
  const [finding] = found(text, term(avoid, { write: [write] }));
  expect(applyEdits(text, finding?.fixes?.[0]?.edits ?? []).text).toBe(text.replace(before, after));
});

it('leaves quotations, code, and the words to write alone', () => {
  const text = draft('1. “We are looked after children”, said a child. `looked after child`');
  expect(words(text, care)).toEqual([]);
  expect(words(text, { ...care, quotations: true })).toEqual(['looked after children']);
  expect(words(draft('1. A care leaver and a leaver.'), term('leaver', { write: ['care leaver'] }))).toEqual([
    'leaver',
  ]);
});

it('is found only where it is for', () => {
  const text = draft(`1. A looked after child.\n${safety}1. Looked after children.`);
  const at = (more: Partial<TeamTerm>) => words(text, { ...care, ...more }).length;
  expect(at({ framework: ['ilacs'] })).toBe(0);
  expect(at({ framework: ['ilacs', 'sccif'], setting: ['childrens-home'], kind: ['full'] })).toBe(2);
  expect(at({ stage: ['drafting'] })).toBe(0);
  expect(at({ section: ['helped-and-protected'] })).toBe(1);
  expect(at({ section: ['leaders-and-managers'] })).toBe(0);
});

it('has the severity that the team gives it, which settings and suppressions override by its name', () => {
  const text = draft('1. A looked after child.');
  for (const severity of ['error', 'warning', 'info', 'hint'] as const)
    expect(found(text, { ...care, severity }).map((each) => each.severity)).toEqual([severity]);
  const layers = [{ rules: [{ rule: 'team/term', level: 'off' as const }] }];
  const { findings } = check(text, 'a.md', { prose: testProse, terms: teamRules([care]), layers });
  expect(findings.some(({ rule }) => rule === 'team/term')).toBe(false);
  const suppressed = text.replace(
    '1. A looked',
    '<!-- inspection-report-disable-next-line team/term -- A name. -->\n1. A looked',
  );
  expect(
    checked(suppressed, care).findings.filter(({ rule }) => /^(?:team|suppression)\//.test(rule)),
  ).toEqual([]);
});

it('is fixed unasked only if the team says that this is safe, and it is not inflected', () => {
  const text = draft('1. A looked after child and looked after children.');
  const fix = (more: Partial<TeamTerm>) =>
    fixText(text, (next) => checked(next, { ...care, ...more }), { kinds: ['safe'] }).text;
  expect(fix({})).toBe(text);
  expect(fix({ fix: 'safe' })).toBe(text.replace('looked after child ', 'child in care '));
  expect(found(text, { ...care, fix: 'none' })[0]?.fixes).toBeUndefined();
});

it('finds the longer of two terms once', () => {
  const text = draft('1. A looked after child.');
  const terms = [term('looked after', { id: 'team/short' }), care];
  expect(found(text, ...terms).map(({ rule }) => rule)).toEqual(['team/term']);
});

it('has a capital at the beginning of a sentence, and no fix for what is emphasised in part', () => {
  const fixed = (text: string, ...terms: TeamTerm[]) =>
    fixText(text, (each) => checked(each, ...terms), { kinds: ['safe'] }).text;
  const lac = term('LAC', { write: ['child in care'], fix: 'safe', inflected: false });
  expect(fixed(draft('1. LAC reviews are late. A LAC plan.'), lac)).toBe(
    draft('1. Child in care reviews are late. A child in care plan.'),
  );
  const order = term('in order to', { write: ['to'], fix: 'safe', inflected: false });
  const text = draft('1. **In order** to help, they meet.');
  expect(words(text, order)).toEqual(['In order** to']);
  expect(fixed(text, order)).toBe(text);
});
