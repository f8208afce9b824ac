import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordList } from './word-list';

it('has its words, and no others', () => {
  const words = ['Monday', 'care', 'cared', 'carer', 'child', 'children'];
  const list = WordList.of([...words].reverse());
  for (const word of words) expect(list.has(word), word).toBe(true);
  for (const word of ['', 'A', 'car', 'cares', 'childre', 'childrens', 'monday', 'z'])
    expect(list.has(word), word).toBe(false);
});

it('is searched whatever its text is', () => {
  for (const text of ['', '\n', '\n\n\n', 'z\na\nb', 'care', 'care\n', '\u0000\n\u0001'])
    expect(new WordList(text).has('care')).toBe(text.startsWith('care'));
});

it('finds each of any words', () => {
  const word = fc.string({ minLength: 1, maxLength: 50 }).filter((text) => !text.includes('\n'));
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (words, other) => {
      const list = WordList.of(words);
      expect(words.every((each) => list.has(each))).toBe(true);
      expect(list.has(other)).toBe(words.includes(other));
    }),
  );
});
