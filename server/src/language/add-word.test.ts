import { expect, it } from 'vitest';
import { insertWord } from './add-word';

it.each([
  ['', 'zorbing\n'],
  ['apple\nzoo\n', 'apple\nzoo\nzorbing\n'],
  ['apple', 'apple\nzorbing\n'],
  ['# Ours\r\napple\r\nzulu\r\n', '# Ours\r\napple\r\nzorbing\r\nzulu\r\n'],
  ['# zzz\n\nZulu # a dance\n', '# zzz\n\nzorbing\nZulu # a dance\n'],
])('adds a word to %j in order', (list, after) => {
  const { offset, text } = insertWord(list, 'zorbing');
  expect(list.slice(0, offset) + text + list.slice(offset)).toBe(after);
});
