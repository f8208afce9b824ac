import { expect, it } from 'vitest';
import { wrapLines } from './wrap';

it('breaks at the last space that fits, and never within a word', () => {
  expect(wrapLines('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapLines('one two three', 6)).toEqual(['one', 'two', 'three']);
  expect(wrapLines('a considerable word', 5)).toEqual(['a', 'considerable', 'word']);
  expect(wrapLines('one two', Number.POSITIVE_INFINITY)).toEqual(['one two']);
});

it('begins further lines with the indent, which counts', () => {
  expect(wrapLines('- one two three', 8, '  ')).toEqual(['- one', '  two', '  three']);
});

it('does not count the codes of colours', () => {
  expect(wrapLines('\u001b[1mone\u001b[22m two three', 7)).toEqual(['\u001b[1mone\u001b[22m two', 'three']);
});
