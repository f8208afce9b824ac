import { describe, expect, it } from 'vitest';
import { toJson } from '../server/src/draft/yaml/value';
import { check } from '../server/src/lint/check';
import type { Edit } from '../server/src/rules/finding';
import { asFixed, type Example, fine, type Slips, withinValue } from './yaml-slips';

const cases = (slips: Slips) =>
  slips.flatMap(([base, piece, all]) => all.map((written) => ({ base, piece, written })));

const findingsIn = (text: string, { name, text: clean }: Example) => {
  const known = new Set(check(clean, name).findings.map(({ rule, message }) => rule + message));
  return check(text, name).findings.filter(({ rule, message }) => !known.has(rule + message));
};

const withEdits = (text: string, edits: readonly Edit[]) =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, text: put }) => all.slice(0, span.start) + put + all.slice(span.end), text);

const dataOf = (text: string, { name }: Example): Record<string, unknown> => {
  const { data } = check(text, name).draft;
  return JSON.parse(JSON.stringify(data && toJson(data)));
};

describe.each([
  ['a slip around a key', asFixed, true],
  ['a slip in a value', withinValue, false],
] as const)('%s', (_, slips, same) => {
  it.each(cases(slips))('$written', ({ base, piece, written }) => {
    const at = base.text.indexOf(piece);
    expect(at).toBeGreaterThan(-1);
    const text = base.text.slice(0, at) + written + base.text.slice(at + piece.length);
    const findings = findingsIn(text, base);
    expect(findings.map(({ message }) => message)).toHaveLength(1);
    const [finding] = findings;
    const place = finding?.span.start ?? -1;
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    expect(place).toBeGreaterThanOrEqual(lineStart);
    expect(place).toBeLessThanOrEqual(Math.max(text.indexOf('\n', at + written.length), at + written.length));
    const read = dataOf(text, base);
    const expected = dataOf(base.text, base);
    if (same) expect(read).toEqual(expected);
    else expect(Object.keys(read).sort()).toEqual(Object.keys(expected).sort());
    const edits = finding?.fixes?.[0]?.edits;
    if (edits) expect(findingsIn(withEdits(text, edits), base).map(({ message }) => message)).toEqual([]);
  });
});

it.each(cases(fine))('is no slip: $written', ({ base, piece, written }) => {
  expect(findingsIn(base.text.replace(piece, written), base)).toEqual([]);
});
