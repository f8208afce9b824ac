import { expect, it } from 'vitest';
import { EditIndex } from './edit-index';

const index = new EditIndex(['form', 'from', 'forms', 'for', 'farm', 'forums', 'at', 'rom']);

it.each([
  ['form', ['from', 'forms', 'for', 'farm']],
  ['from', ['form', 'rom']],
  ['a', ['at']],
  ['frmo', ['from']],
  ['xyz', []],
  ['x'.repeat(50), []],
])('finds the words that are one edit from %s, without itself', (word, expected) => {
  expect(new Set(index.near(word))).toEqual(new Set(expected));
});

it('reads its words at the first search', () => {
  let read = 0;
  const words = {
    *[Symbol.iterator]() {
      read++;
      yield 'home';
    },
  };
  const lazy = new EditIndex(words);
  expect(read).toBe(0);
  expect([lazy.near('hone'), lazy.near('hope'), read]).toEqual([['home'], ['home'], 1]);
});
