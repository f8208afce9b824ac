import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineIndex } from './span';

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
