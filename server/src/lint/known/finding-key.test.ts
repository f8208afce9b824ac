import { expect, it } from 'vitest';
import { LineIndex } from '../../text/span';
import { wordsDigest } from './finding-key';

const digestIn = (text: string): string => {
  const start = text.indexOf('plnas');
  const finding = { rule: 'language/spelling', span: { start, end: start + 5 } };
  return wordsDigest({ text, lines: new LineIndex(text) }, finding, []);
};

it('takes the words near a finding, and none of a long line that are far from it', () => {
  const line = (first: string, near: string) => `${first}${' ... '.repeat(1000)}${near} plnas`;
  expect(digestIn(line('one', 'the'))).toBe(digestIn(line('two', 'the')));
  expect(digestIn(line('one', 'the'))).not.toBe(digestIn(line('one', 'some')));
});

it('takes no number of a paragraph', () => {
  expect(digestIn('1. The plnas')).toBe(digestIn('12. The plnas'));
});
