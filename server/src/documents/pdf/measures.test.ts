import { expect, it } from 'vitest';
import { measuresOf } from './measures';
import { lineOf } from './testing';

it('has the distance of lines within sentences, although most paragraphs have one line', () => {
  const single = [...'ABCDEF'].map((text, index) => lineOf(`${text}.`, { y: 50 + index * 24 }));
  const long = ['Children are', 'seen by people', 'whom they know', 'and trust.'];
  const lines = [...single, ...long.map((text, index) => lineOf(text, { y: 300 + index * 14.4 }))];
  const leading = (count: number) => measuresOf([{ lines: lines.slice(0, count) }]).leading;
  expect(leading(10)).toBe(1.2);
  expect(leading(7)).toBe(2);
});
