import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined, LineIndex, overlaps, touchesOne } from './span';

const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', '👍'), maxLength: 30 });

it('has the lines that a language client counts, by whatever they end', { tags: ['volume'] }, () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = new LineIndex(text);
      const expected = text.split(/\r\n|\r|\n/);
      expect(lines.count).toBe(expected.length);
      expect(expected.map((_, line) => lines.text(line))).toEqual(expected);
    }),
  );
});

it('leads from each offset to its position and back, but for the middle of a line break', {
  tags: ['volume'],
}, () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const inBreak = text[offset - 1] === '\r' && text[offset] === '\n';
        expect(lines.offset(lines.position(offset))).toBe(inBreak ? offset - 1 : offset);
      }
    }),
  );
});

const spans = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 5 }))
  .map(([start, length]) => ({ start, end: start + length }));

it('tells of joined spans what it would of each, and joins what touches', { tags: ['volume'] }, () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 8 }), spans, (all, place) => {
      const one = joined(all);
      expect(touchesOne(one, place)).toBe(all.some((each) => overlaps(each, place)));
      expect(one.filter((each, at) => one.slice(at + 1).some((other) => overlaps(each, other)))).toEqual([]);
    }),
  );
});
