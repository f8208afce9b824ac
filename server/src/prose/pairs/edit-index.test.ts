import { expect, it } from 'vitest';
import { isOneSlip } from '../names/near-misses';
import { testProse } from '../testing';
import { EditIndex } from './edit-index';

const index = new EditIndex(() => ['form', 'from', 'forms', 'for', 'farm', 'forums', 'at', 'rom', 'hooop']);

it.each([
  ['form', ['from', 'forms', 'for', 'farm']],
  ['from', ['form', 'rom']],
  ['a', ['at']],
  ['frmo', ['from']],
  ['hoop', ['hooop']],
  ['xyz', []],
  ['x'.repeat(50), []],
])('finds the words that are one edit from %s, without itself', (word, expected) => {
  expect(new Set(index.near(word))).toEqual(new Set(expected));
});

it('asks for its words at the first search, once', () => {
  let asked = 0;
  const lazy = new EditIndex(() => {
    asked++;
    return ['home'];
  });
  expect(asked).toBe(0);
  expect([lazy.near('hone'), lazy.near('hope'), asked]).toEqual([['home'], ['home'], 1]);
});

it('finds all words of a long list that are one edit away', () => {
  const words = [...testProse.wordPairs.tables.counts.keys()];
  const all = new EditIndex(() => words);
  for (const word of words.filter((_, at) => at % 97 === 0))
    expect(new Set(all.near(word))).toEqual(new Set(words.filter((other) => isOneSlip(word, other))));
});
