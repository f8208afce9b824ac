import { describe, expect, it } from 'vitest';
import type { LeftItem } from '../../../server/src/lsp/requests';
import { gapAfter, textStart } from './gap-order';

const gap = (line: number, start: number, end: number): LeftItem => ({
  kind: 'unfinished',
  rule: 'draft/unfinished',
  message: `${line}:${start}`,
  range: { start: { line, character: start }, end: { line, character: end } },
  blocks: [],
});
const gaps = [gap(4, 0, 5), gap(2, 3, 9), gap(4, 20, 25)];
const at = (line: number, character: number) => ({ active: { line, character } });

describe('the next gap', () => {
  it.each([
    ['before all', at(0, 0), '2:3'],
    ['at the end of a gap that is selected', at(2, 9), '4:0'],
    ['at the start of a gap', at(4, 0), '4:20'],
    ['between two on a line', at(4, 10), '4:20'],
    ['after the last', at(9, 0), '2:3'],
  ])('is found from a place %s', (_where, selection, found) =>
    expect(gapAfter(gaps, selection)?.message).toBe(found),
  );

  it('is the first of the list where no editor shows the draft, and none where there is no gap', () => {
    expect(gapAfter(gaps, undefined)).toBe(gaps[0]);
    expect(gapAfter([], at(0, 0))).toBeUndefined();
  });
});

describe('the start of the text', () => {
  it.each([
    ['markdown', ['---', 'urn: A', '---', '', '## A'], 2],
    ['yaml', ['urn: A', 'sections:', '  a: b'], 1],
    ['yaml', ['urn: A', ''], 1],
  ] as const)('in %s', (language, lines, start) => {
    expect(textStart(lines, language)).toBe(start);
  });
});
