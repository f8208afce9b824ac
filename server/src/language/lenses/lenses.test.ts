import { expect, it } from 'vitest';
import { clean } from '../../../../test/examples.mjs';
import { check } from '../../lint/check';
import { compose } from '../../render/compose';
import { lengthsOf } from '../../render/lengths';
import { lensesOf } from './lenses';

const lenses = (text: string, today: string, name = 'a.report.md'): string[] => {
  const checked = check(text, name);
  return lensesOf(checked, { today, findings: checked.findings }).map(
    ({ span, title }) => `${checked.draft.lines.line(span.start) + 1}: ${title}`,
  );
};

const text = `---
framework: sccif
setting: childrens-home
inspection: {start: 2026-06-08, end: 2026-06-09}
judgements:
  helped-and-protected: good
requirements:
  - text: The registered person must assess risks.
    regulation: 12(2)(a)
    due: 2026-07-31
  - text: Another.
previous:
  - date: 2024-01-09
    judgement: good
  - date: 2025-01-09
    judgements: {helped-and-protected: inadequate, leaders-and-managers: good}
  - date: 2026-07-01
    judgement: outstanding
stage: drafting
---

# Inspection 🙂

Opening words.

## How well children and young people are helped and protected: Good

Four words[^1] are here.

- And one.

[^1]: Not these.
`;

it('has the length and the findings of sections, requirements with their due dates, and the grade before', () => {
  expect(lenses(text, '2026-07-01')).toEqual([
    '5: Previous inspection, 9 January 2025: how well children are helped and protected: inadequate · leaders and managers: good',
    '8: Requirement 1 of 2 · due in 30 days',
    '11: Requirement 2 of 2',
    '22: 2 words · 1 paragraph',
    '26: Good · 6 words · 1 paragraph · 1 finding',
  ]);
});

it('counts days from the date of the writer', () => {
  const due = (today: string): string | undefined =>
    lenses(text, today).find((each) => each.startsWith('8:'));
  expect(due('2026-07-30')).toBe('8: Requirement 1 of 2 · due in 1 day');
  expect(due('2026-07-31')).toBe('8: Requirement 1 of 2 · due today');
  expect(due('2026-08-02')).toBe('8: Requirement 1 of 2 · was due 2 days ago');
});

it('has the sections of a YAML draft, and none of a text that is not a report', () => {
  const yaml = 'framework: ilacs\nsections:\n  leaders: |\n    1. Two words.\n\n    2. More.\n';
  expect(lenses(yaml, '2026-07-01', 'a.report.yaml')).toContain('3: 3 words · 2 paragraphs');
  expect(lenses('framework: x\n', '2026-07-01', 'a.report.yaml')).toEqual([]);
});

it('counts the words of judgement sections as the preview does', () => {
  let sections = 0;
  for (const { name, text: draft } of clean) {
    const checked = check(draft, name);
    const found = lensesOf(checked, { today: '2026-07-01', findings: [] }).map(({ title }) => title);
    for (const { most, words, paragraphs } of lengthsOf(compose(checked), checked.report)) {
      if (most === undefined) continue;
      sections++;
      expect(found.some((title) => title.endsWith(`${words} words · ${paragraphs} paragraphs`))).toBe(true);
    }
  }
  expect(sections).toBeGreaterThan(20);
});
