import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { parseDraft } from './draft';

const front = 'framework: ilacs\ninspection: {type: standard, start: 2026-06-08, end: 2026-06-12}\n';
const numbers = (count: number) => Array.from({ length: count }, (_, at) => `${at}\n`).join('');
const message =
  'The draft is not read from here on, because it has too many short lines. Remove lines that do not belong in it.';

const entries =
  'The entries at the top are not read from here on. They have more than 1,000 lines. Remove lines that do not belong there.';

/** The lines, counted from 1, at which reading stops. */
const stops = (text: string, name = 'a.report.md', expected = message) =>
  check(text, name)
    .findings.filter((finding) => finding.message === expected)
    .map(({ span }) => text.slice(0, span.start).split('\n').length);

describe('a draft with thousands of short lines', () => {
  it('is read up to them, wherever they are', () => {
    const whole = `---\n${front}---\n\n# A\n\n`;
    expect(stops(whole + numbers(990))).toEqual([]);
    expect(stops(whole + numbers(1200))).toEqual([1005]);
    const long = `${'word '.repeat(60)}\n\n`.repeat(700);
    expect(stops(whole + long)).toEqual([]);
    const [stop = 0] = stops(whole + long + numbers(5000));
    expect(stop).toBeGreaterThan(1400);
    expect(stop).toBeLessThan(2500);
    expect(stops(`${front}x-own: |\n${'  a\n'.repeat(1200)}`, 'a.report.yaml')).toEqual([1001]);
  });

  it('is read to the end of the lines before them, and nothing is missing after them', () => {
    const text = `---\n${front}---\n\n# A\n\nLS6 2AB\n\n${'- a\n'.repeat(1200)}\n\nLS6 2AB\n`;
    const { findings, draft } = check(text, 'a.report.md');
    expect(draft.isIncomplete).toBe(true);
    expect(findings.map(({ rule }) => rule)).toEqual(['identity/postcode', 'syntax/yaml']);
    expect(parseDraft(text, 'markdown').passages[0]?.markdown.text.match(/LS6/g)).toHaveLength(1);
  });

  it('is also one with thousands of lines between the dashes, however long', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => `x-${at}: ${'b'.repeat(80)}\n`).join('');
    const text = `---\n${front}${lines(1200)}---\n\n# A\n\nLS6 2AB\n`;
    expect(stops(text, 'a.report.md', entries)).toEqual([1002]);
    expect(stops(text)).toEqual([]);
    expect(check(text, 'a.report.md').findings.map(({ rule }) => rule)).toContain('identity/postcode');
    expect(check(`---\n${front}${lines(900)}---\n\n# A\n`, 'a.report.md').draft.isIncomplete).toBe(false);
  });

  it.each([
    ['a list', '[\n', '  a,\n', ']'],
    ['a map', '{\n', '  a: b,\n', '}'],
    ['a text', '"\n', '  a\n', '"'],
  ])('has no mark that is not closed, where reading stops in %s', (_, opening, line, closing) => {
    const yaml = (slip: string) => `${front}${slip}x-own: ${opening}${line.repeat(1200)}${closing}\n`;
    const found = (text: string, name: string) =>
      check(text, name).draft.problems.map(({ message: words }) => words);
    expect(found(yaml(''), 'a.report.yaml')).toEqual([message]);
    expect(found(`---\n${yaml('')}---\n\n# A\n`, 'a.report.md')).toEqual([entries]);
    expect(found(yaml('x-other: [a\n'), 'a.report.yaml')).toHaveLength(2);
  });
});
