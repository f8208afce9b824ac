import { expect, it } from 'vitest';
import { forEnvironment } from '../../config/options';
import { type CheckOptions, check } from '../../lint/check';
import type { Layer } from '../../lint/settings';
import { noTeamWords } from '../../prose/team';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../examples';

const draft = (body: string): string =>
  exampleDraft({ body: `## The experiences and progress of children in care: good\n\n1. ${body}\n` });
const found = (body: string, options: CheckOptions = {}) =>
  check(draft(body), 'a.report.md', { prose: testProse, ...options }).findings.filter(
    ({ rule }) => rule === 'language/word-pair',
  );

it('is a hint with a suggestion', () => {
  const [finding] = found('Leaders agree next stops with partners.');
  expect(finding?.severity).toBe('hint');
  expect(finding?.fixes?.map(({ kind, title }) => [kind, title])).toEqual([['suggestion', 'Write “steps”']]);
});

it('leaves out quotations, a team’s words, and what another rule has found', () => {
  expect(found('A child said, “Leaders agree next stops with partners.”')).toEqual([]);
  const team = { ...noTeamWords, words: new Set(['stops']) };
  expect(found('Leaders agree next stops with partners.', { team })).toEqual([]);
  const all = check(draft('Most care levers live in safe homes.'), 'a.report.md', { prose: testProse });
  const language = all.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('language/'));
  expect(language).toEqual(['language/confusable']);
});

it('is off in CI unless a config names it, or its group', () => {
  const body = 'Leaders agree next stops with partners.';
  const severities = (layers: readonly Layer[], CI = 'true') =>
    found(body, forEnvironment({ layers }, { CI })).map(({ severity }) => severity);
  expect(severities([])).toEqual([]);
  expect(severities([], 'false')).toEqual(['hint']);
  expect(severities([{ rules: [{ rule: 'language/word-pair', level: 'warning' }] }])).toEqual(['warning']);
  expect(severities([{ rules: [{ rule: 'language/*', level: 'warning' }] }])).toEqual(['warning']);
  const strict = { preset: 'strict' as const, rules: [] };
  expect(severities([strict])).toEqual([]);
  expect(severities([strict, { rules: [{ rule: 'language/*', level: 'hint' }] }])).toEqual(['hint']);
  expect(severities([{ ...strict, rules: [{ rule: 'language/*', level: 'hint' }] }])).toEqual(['hint']);
});
