import { expect, it } from 'vitest';
import type { Finding } from '../rules/finding';
import { applyTogether, trialsFor } from './apply-together';
import { type Checked, check } from './check';

const blank = check('', 'a.report.md');

/** Counts the checks of texts in which each “x” is wrong, and those that a function finds. */
function counting(alsoIn: (text: string) => readonly number[] = () => []) {
  let checks = 0;
  const again = (text: string): Checked => {
    checks++;
    const wrong = [...text.matchAll(/x/g)].map(({ index }): Finding => {
      const edits = [{ span: { start: index, end: index + 1 }, text: 'yy' }];
      const fixes = [{ title: 'Write “yy”', kind: 'safe', edits } as const];
      return {
        rule: 'draft/urn',
        severity: 'error',
        span: { start: index, end: index + 1 },
        message: 'Wrong.',
        situation: 'fault',
        words: [],
        fixes,
      };
    });
    const others = alsoIn(text).map((start): Finding => {
      return {
        rule: 'inspection/type',
        severity: 'error',
        span: { start, end: start + 1 },
        message: 'Worse.',
        situation: 'fault',
        words: [],
      };
    });
    return { ...blank, draft: { ...blank.draft, text }, findings: [...wrong, ...others], again };
  };
  return {
    fix: (text: string) => {
      const checked = again(text);
      const offered = checked.findings.flatMap((finding) =>
        (finding.fixes ?? []).map((fix) => ({ finding, fix })),
      );
      checks = 0;
      return applyTogether(checked, offered)?.checked.draft.text;
    },
    checks: () => checks,
  };
}

const many = 'x '.repeat(1000);

it('applies fixes that go together in one check', () => {
  const { fix, checks } = counting();
  expect(fix(many)).toBe('yy '.repeat(1000));
  expect(checks()).toBe(1);
});

it('leaves out the fix that a new finding is next to, in two', () => {
  const { fix, checks } = counting((text) => [...text.matchAll(/byy/g)].map(({ index }) => index + 1));
  expect(fix(`${many}bx ${many}`)).toBe(`${'yy '.repeat(1000)}bx ${'yy '.repeat(1000)}`);
  expect(checks()).toBe(2);
});

it('finds the fix that leads to a finding elsewhere, in a few', () => {
  const { fix, checks } = counting((text) => (text.includes('byy') ? [0] : []));
  const fixed = fix(`x ${'x '.repeat(200)}bx ${'x '.repeat(200)}`);
  expect(fixed?.match(/x/g)?.length).toBeLessThan(202);
  expect(fixed).toContain('bx');
  expect(checks()).toBeLessThan(8);
});

it('gives up after a few checks where each fix leads to another finding', () => {
  const worse = (text: string) => [...text.matchAll(/y/g)].map(({ index }) => index);
  for (const length of [100, 10_000]) {
    const { fix, checks } = counting(worse);
    expect(fix('x'.repeat(length))).toBeUndefined();
    expect(checks()).toBeLessThan(length > 1000 ? 6 : 30);
  }
});

it('checks a draft less often for an answer, the more there is to read', () => {
  const trials = (value: string) => trialsFor(check(`framework: ilacs\nx-a: ${value}\n`, 'a.report.yaml'));
  const trialsOfBody = (body: string) => trialsFor(check(`# A home\n\n${body}\n`, 'a.report.md'));
  const words = trials('word '.repeat(4000));
  expect(words).toBeGreaterThan(10);
  expect(trials(`[${'1, '.repeat(8000)}1]`)).toBe(1);
  expect(trials('1'.repeat(20_000))).toBe(words);
  expect(trialsOfBody('word '.repeat(4000))).toBeGreaterThan(10);
  expect(trialsOfBody('section 47 of the Act, '.repeat(4000))).toBe(1);
  expect(trialsOfBody(`${'word '.repeat(16)}\n\n`.repeat(4000))).toBe(1);
  expect(trialsOfBody('<!---->'.repeat(12_000))).toBe(1);
});
