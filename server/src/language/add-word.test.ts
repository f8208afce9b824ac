import { expect, it } from 'vitest';
import type { Checked } from '../lint/check';
import type { Finding } from '../rules/finding';
import { addableWords, insertWord } from './add-word';

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

it('takes words with a small letter, and none that a rule on identity reports', () => {
  const finding = (rule: string, start: number, word: string): Finding => ({
    rule,
    severity: 'warning',
    span: { start, end: start + word.length },
    message: '',
    situation: '',
    words: [word],
  });
  const findings = [
    finding('language/spelling', 0, 'zorbing’s'),
    finding('language/spelling', 10, 'Zofja'),
    finding('language/spelling', 20, 'connorr'),
    finding('identity/person', 20, 'connorr'),
    finding('language/term', 30, 'wibble'),
    finding('language/spelling', 90, 'elsewhere'),
  ];
  const checked = { findings } as unknown as Checked;
  expect(addableWords(checked, { start: 0, end: 50 }).map(({ word }) => word)).toEqual(['zorbing']);
});
