import { expect, test } from 'vitest';
import { readMessage } from './messages';
import { placeOfWord } from './place';

test.each([
  ['Leaders **know** their children.', 1, 'know** their'],
  ['See [the plan](https://example.org/a/b) of the year.', 3, 'of the year'],
  ['One[^note] two', 1, 'two'],
  ['', 3, ''],
  ['One two', 9, ''],
])('%s, word %i', (source, before, rest) => {
  expect(source.slice(placeOfWord(source, before)).startsWith(rest)).toBe(true);
});

test('only messages of the page are read', () => {
  expect(readMessage({ type: 'go', start: 1, end: 5, words: 0, open: true })).toEqual({
    type: 'go',
    start: 1,
    end: 5,
    words: 0,
    open: true,
  });
  for (const wrong of [
    null,
    'ready',
    { type: 'go', start: -1, end: 2, words: 0 },
    { type: 'go', start: 1.5, end: 2, words: 0 },
    { type: 'scrolled' },
    { type: 'export', to: 'exe' },
    { type: 'other' },
  ])
    expect(readMessage(wrong)).toBeUndefined();
});
