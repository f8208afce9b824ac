import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { applyEdits } from '../lint/fix';
import { exampleDraft } from '../rules/examples';
import { rules } from '../rules/index';
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
/** The lines around the comment that suppresses the finding of a rule at `¦`. */
function here(marked: string, name = 'a.report.md'): string {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const finding = {
    rule: 'section/order',
    severity: 'error',
    message: '',
    span: { start: offset, end: offset },
  } as const;
  const fix = suppressHere(check(text, name), finding);
  return fix ? applyEdits(text, fix.edits).text.replaceAll('inspection-report-', '') : '';
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
  expect(here('¦---\nframework: ilacs\n---\n')).toBe(
    '---\n# disable-file section/order -- say why\nframework: ilacs\n---\n',
  );
});
