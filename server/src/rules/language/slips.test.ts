import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits, fixText } from '../../lint/fix';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../examples';

const checkText = (text: string) => check(text, 'a.report.md', { prose: testProse });
const draft = (paragraph: string): string =>
  exampleDraft({
    framework: 'sccif',
    front: '',
    body: `## Overall experiences and progress of children and young people: good\n\n1. ${paragraph}\n`,
  });

/** The findings of a paragraph, and the paragraph after the safe fixes. */
function slipsIn(paragraph: string): { rules: string[]; fixed: string } {
  const text = draft(paragraph);
  const rules = checkText(text).findings.flatMap(({ rule }) => (rule.startsWith('language/') ? [rule] : []));
  const fixed = fixText(text, checkText, { kinds: ['safe'] }).text;
  return { rules, fixed: fixed.slice(text.indexOf('1. ') + 3).trimEnd() };
}

it.each([
  ['They know the\n   the children.', ['language/doubled-word'], 'They know the\n   children.'],
  ['Each child has an plan.', ['language/article'], 'Each child has a plan.'],
  ['Staff recognize behavior.', Array(2).fill('language/american'), 'Staff recognise behaviour.'],
  ['The program’s aims', ['language/american'], 'The programme’s aims'],
])('one slip of %j is one finding, with a fix', (paragraph, rules, fixed) => {
  expect(slipsIn(paragraph)).toEqual({ rules, fixed });
});

it('leaves quotations, code and addresses as they are', () => {
  const paragraph = 'He said, ‘I like the center.’ See `the the` and a.color@example.org.';
  expect(slipsIn(paragraph)).toEqual({ rules: [], fixed: paragraph });
});

it('asks before a word is deleted that may be doubled rightly', () => {
  const text = draft('They moved in in May.');
  const [finding] = checkText(text).findings.filter(({ rule }) => rule === 'language/doubled-word');
  expect(finding?.fixes?.map(({ kind, title }) => [kind, title])).toEqual([
    ['suggestion', 'Delete the second “in”'],
  ]);
  expect(applyEdits(text, finding?.fixes?.[0]?.edits ?? []).text).toBe(draft('They moved in May.'));
});

it('leaves dates in figures in a table of earlier inspections, where reports print them', () => {
  const table = '| Inspection date | Inspection type |\n|---|---|\n| 11/07/2024 | Full |\n';
  const dated = (heading: string): string[] =>
    checkText(exampleDraft({ framework: 'sccif', front: '', body: `## ${heading}\n\n${table}` }))
      .findings.filter(({ rule }) => rule === 'language/date-form')
      .map(({ message }) => message);
  expect(dated('Recent inspection history')).toEqual([]);
  expect(dated('Inspection judgements')).toHaveLength(1);
  expect(dated('Recent inspection history\n\nOn 11/07/2024 it was good.')).toHaveLength(1);
});
