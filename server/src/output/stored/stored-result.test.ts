import { describe, expect, it } from 'vitest';
import { broken, clean } from '../../../../test/examples.mjs';
import { formatCode } from '../../../../test/printed';
import { check } from '../../lint/check';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../../rules/examples';
import { allMetas, rules } from '../../rules/index';
import { fileResult } from '../file-result';
import { unpainted } from '../paint';
import { pathInFolder } from '../repository-path';
import type { FileResult } from '../result';
import { hiddenText } from './hidden-text';
import { readStoredResult, storedResult } from './stored-result';

const examples = [
  ...[...clean, ...broken].map(({ name, text }) => [name, text] as const),
  ...rules.map(({ meta }) => [`${meta.id}.report.md`, exampleDraft(meta.bad)] as const),
];

const checkAndStore = (text: string, path: string) => {
  const checked = check(text, path, { prose: testProse });
  const result = fileResult(path, checked, { ...checked, withFigures: true });
  return { result, stored: storedResult({ result }, hiddenText(checked)) };
};

const context = {
  paint: unpainted,
  version: '0.0.0',
  today: '2026-11-29',
  rules: allMetas,
  absolute: (path: string) => `/${path}`,
  inRepository: pathInFolder,
};
const printed = (result: FileResult): string[] =>
  [...formatCode.values()].map((run) => {
    const printer = run(context);
    return printer.add(result) + printer.end();
  });

/** The texts of a stored result that are not ids or facts of the product. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const plain = [
    'rule',
    'situation',
    'severity',
    'about',
    'atMost',
    'kind',
    'source',
    'identityOff',
    'remaining',
  ];
  return Object.entries(value).flatMap(([key, item]) => (plain.includes(key) ? [] : textsIn(item)));
}

describe.each(examples)('the stored result of %s', (path, text) => {
  const { result, stored = '' } = checkAndStore(text, path);

  it('prints the same in each format', () => {
    expect(stored).not.toBe('');
    expect(printed(readStoredResult(stored, path, text).result)).toEqual(printed(result));
  });

  it('has no word of the draft', () => {
    const words = textsIn(JSON.parse(stored)).flatMap((part) => part.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
    expect(words.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  });
});

it('keeps the case of letters that a message has changed', () => {
  const text = exampleDraft({ front: 'authority: ÉXAMPLE borough' });
  const { result, stored = '' } = checkAndStore(text, 'a.report.md');
  const finding = { ...result.checked?.findings[0], message: 'Write “Éxample BOROUGH’s” here.' };
  const changed = {
    ...result,
    checked: { ...result.checked, text, findings: [{ ...finding, rule: 'a/b', span: { start: 0, end: 1 } }] },
  };
  const again = storedResult({ result: changed as FileResult }, '') ?? '';
  expect(stored).not.toBe('');
  expect(again).not.toMatch(/xample|borough/i);
  expect(readStoredResult(again, 'a.report.md', text).result.checked?.findings[0]?.message).toBe(
    finding.message,
  );
});

it.each([
  ['a value with an escape', '"Jos\\u00e9 Smythe"', 'José'],
  ['marks in a word', 'Smy**the**', 'Smythe'],
  ['a sign that nobody sees in a word', 'Smy\u00ADthe', 'Smythe'],
])('is not made of %s that a message has', (_what, written, word) => {
  const text = exampleDraft({ front: `authority: ${written}` });
  const checked = check(text, 'a.report.md', { prose: testProse });
  const whole = fileResult('a.report.md', checked, checked);
  const finding = {
    rule: 'a/b',
    severity: 'error' as const,
    span: { start: 0, end: 1 },
    message: `Check ${word}.`,
    situation: 'a',
    words: [word],
  };
  const result: FileResult = { ...whole, checked: { text, lines: checked.draft.lines, findings: [finding] } };
  expect(storedResult({ result }, hiddenText(checked))).toBeUndefined();
});

it('is not made of a draft that is far longer than any report', () => {
  const { result } = checkAndStore(
    `${exampleDraft({})}${'Children are safe. '.repeat(60_000)}`,
    'a.report.md',
  );
  expect(storedResult({ result }, '')).toBeUndefined();
});
