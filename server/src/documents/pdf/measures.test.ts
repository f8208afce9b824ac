import { expect, it } from 'vitest';
import type { PdfLine } from './lines';
import { measuresOf } from './measures';
import { lineOf } from './testing';

const pageOf = (index: number, width: number, lines: readonly PdfLine[]) => ({
  page: { index, width, height: 800, fragments: [] },
  lines,
});

it('has the right edge of pages of each width', () => {
  const page = (index: number, width: number, right: number) =>
    pageOf(index, width, [lineOf('Text.', { page: index, right })]);
  const { rightEdges } = measuresOf([page(0, 600, 530), page(1, 800, 740), page(2, 600, 520)]);
  expect([...(rightEdges ?? [])]).toEqual([
    [0, 520],
    [1, 740],
    [2, 520],
  ]);
  expect(measuresOf([page(0, 600, 530), page(1, 600, 520)]).rightEdges).toBeUndefined();
});

it('has the distance of lines within sentences, although most paragraphs have one line', () => {
  const single = [...'ABCDEF'].map((text, index) => lineOf(`${text}.`, { y: 50 + index * 24 }));
  const long = ['Children are', 'seen by people', 'whom they know', 'and trust.'];
  const lines = [...single, ...long.map((text, index) => lineOf(text, { y: 300 + index * 14.4 }))];
  const leading = (count: number) => measuresOf([pageOf(0, 600, lines.slice(0, count))]).leading;
  expect(leading(10)).toBe(1.2);
  expect(leading(7)).toBe(2);
});
