import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { applyEdits } from '../lint/fix';
import { exampleDraft } from '../rules/examples';
import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';
import { suppressible } from '../rules/rule-ids';
import { suppressHere } from './suppress-here';

/** Suppresses every finding where it stands, one after another, with a reason. */
function suppressAll(text: string, name: string): string {
  let now = text;
  for (let round = 0; round < 100; round++) {
    const checked = check(now, name, { stage: 'final' });
    const next = checked.findings.find(({ rule }) => suppressible(rule));
    const fix = next && suppressHere(checked, next);
    if (!fix) return now;
    now = applyEdits(now, fix.edits).text.replace('-- say why', '-- It was agreed.');
  }
  throw new Error(`Suppressing does not end: ${now}`);
}

const left = (text: string, name: string) =>
  check(text, name, { stage: 'final' }).findings.map(({ rule, message }) => `${rule}: ${message}`);

describe('leaves nothing once everything is suppressed', () => {
  for (const { meta } of rules.filter(({ meta: one }) => suppressible(one.id))) {
    it(meta.id, () => {
      const text = exampleDraft(meta.bad);
      const all = suppressAll(text, 'a.report.md');
      expect(left(all, 'a.report.md').filter((one) => !/^(syntax|internal)/.test(one))).toEqual([]);
      const crlf = suppressAll(text.replaceAll('\n', '\r\n'), 'a.report.md');
      expect(crlf.replaceAll('\r\n', '\n')).toBe(all);
    });
  }
});

const body = (text: string) => `---\nframework: ilacs\n---\n\n${text}`;
/** A rule that finds each “¦”, or the first character of a text without one. */
const marked: Rule = {
  meta: rules.find(({ meta }) => meta.id === 'section/order')?.meta as Rule['meta'],
  *check({ draft: { text } }) {
    const at = text.indexOf('¦');
    yield {
      span: { start: Math.max(at, 0), end: Math.max(at, 0) },
      message: '',
      situation: 'fault',
      words: [],
    };
  },
};

/** The text with the comment that suppresses the finding at “¦”. */
function here(text: string, name = 'a.report.md'): string {
  const checked = check(text, name, { rules: [marked] });
  const [finding] = checked.findings;
  const fix = finding && suppressHere(checked, finding);
  return fix ? applyEdits(text, fix.edits).text.replaceAll('inspection-report-', '').replace('¦', '') : '';
}

it('writes the comment where it breaks nothing', () => {
  const html = '<!-- disable-next-line section/order -- say why -->';
  const inline = '<!-- disable-line section/order -- say why -->';
  const hash = '# disable-next-line section/order -- say why';
  expect(here(body('One\nt¦wo.\n'))).toBe(body(`${html}\nOne\ntwo.\n`));
  expect(here(body('## He¦ad\n'))).toBe(body(`${html}\n## Head\n`));
  expect(here(body('1. One.\n2. T¦wo.\n'))).toBe(body(`1. One.\n2. Two. ${inline}\n`));
  expect(here(body('| a | b |\n|---|---|\n| c | d¦ |\n'))).toBe(
    body(`| a | b |\n|---|---|\n| c | d | ${inline}\n`),
  );
  const yaml = 'framework: ilacs\nsections:\n  impact-of-leaders: |\n    One\n    t¦wo.\n';
  expect(here(yaml, 'a.yaml')).toBe(
    `framework: ilacs\nsections:\n  impact-of-leaders: |\n    ${html}\n    One\n    two.\n`,
  );
  expect(here('framework: ilacs\nsummary: "One\n  t¦wo."\n', 'a.yaml')).toBe(
    `framework: ilacs\n${hash}\nsummary: "One\n  two."\n`,
  );
  expect(here('framework: ilacs\nrequirements:\n  - regulation: 1¦2\n', 'a.yaml')).toBe(
    `framework: ilacs\nrequirements:\n  ${hash}\n  - regulation: 12\n`,
  );
  expect(here('---\nframework: ilacs\n---\n')).toBe(
    '---\n# disable-file section/order -- say why\nframework: ilacs\n---\n',
  );
});

it('writes a comment for the file where one at the place would do nothing', () => {
  const text = '---\nframework: ilacs\nstage: review\ninspection: {start: 2026-06-08}\njudgements:\n---\n';
  const checked = check(text, 'a.report.md');
  const finding = checked.findings.find(({ rule }) => rule === 'section/missing');
  const fix = finding && suppressHere(checked, finding);
  const after = fix && check(applyEdits(text, fix.edits).text, 'a.report.md');
  expect(fix?.title).toMatch(/^Suppress this finding here \(“section\/missing”\)/);
  const rulesAfter = after?.findings.map(({ rule }) => rule);
  expect(rulesAfter).not.toContain('section/missing');
  expect(rulesAfter).not.toContain('suppression/unused');
});

it('writes no comment where it is text', () => {
  const text = 'framework: ilacs\nsummary: "One\n  t¦wo.\n';
  expect(here(text, 'a.yaml')).toBe(
    'framework: ilacs\n# disable-next-line section/order -- say why\nsummary: "One\n  two.\n',
  );
  expect(here('<!--\nt¦wo.\n')).toBe('<!-- disable-file section/order -- say why -->\n<!--\ntwo.\n');
});
