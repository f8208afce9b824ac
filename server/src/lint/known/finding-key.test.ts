import { expect, it } from 'vitest';
import { exampleDraft } from '../../rules/examples';
import type { Finding } from '../../rules/finding';
import { LineIndex } from '../../text/span';
import { check } from '../check';
import { compareWithBaseline } from './compare';
import { findingKey, version2Key, wordsDigest } from './finding-key';

const at = (text: string, word: string, rule = 'language/spelling'): Finding => {
  const start = text.indexOf(word);
  const span = { start, end: start + word.length };
  return { rule, severity: 'error', span, situation: 'unknown', words: [], message: 'Check.' };
};
const keyed = (text: string) => ({ text, lines: new LineIndex(text) });
const keyIn = (text: string, rule?: string): string => findingKey(keyed(text), at(text, 'plnas', rule));

it('takes the words of a finding, and none nearby', () => {
  expect(keyIn('The plnas are good.')).toBe(keyIn('Here plnas of homes.'));
  expect(keyIn('The plnas are good.')).toBe(keyIn('The\nplnas'));
  expect(findingKey(keyed('a b'), at('a b', 'a'))).not.toBe(findingKey(keyed('a b'), at('a b', 'b')));
});

it('takes no number of a paragraph, whether it is before the finding or in it', () => {
  const numbered = (text: string) => findingKey(keyed(text), at(text, text, 'paragraph/numbering'));
  expect(keyIn('1. The plnas')).toBe(keyIn('12. The plnas'));
  expect(numbered('3. Children do well.')).toBe(numbered('14. Children do well.'));
  expect(numbered('3.')).toBe(numbered('14.'));
  expect(numbered('3 children')).not.toBe(numbered('4 of them'));
});

it('takes the words around a finding on an identity, and not its own', () => {
  const inText = (text: string, word: string) =>
    findingKey(keyed(text), at(text, word, 'identity/telephone'));
  expect(inText('Ring 0123 now.', '0123')).toBe(inText('Ring 4567 now.', '4567'));
  // Another detail elsewhere is not taken for a known one.
  expect(inText('Ring 0123 now.', '0123')).not.toBe(inText('Write to 0123.', '0123'));
});

it('takes the words near a finding into older keys, and none of a long line that are far from it', () => {
  const line = (first: string, near: string) => `${first}${' ... '.repeat(1000)}${near} plnas`;
  const digestIn = (text: string) => wordsDigest(keyed(text), at(text, 'plnas'), []);
  expect(digestIn(line('one', 'the'))).toBe(digestIn(line('two', 'the')));
  expect(digestIn(line('one', 'the'))).not.toBe(digestIn(line('one', 'some')));
});

it('is still known by the key of version 2', () => {
  const { draft, findings } = check(exampleDraft({ framework: 'sccif', without: ['urn'] }), 'a.report.md');
  const known = Object.fromEntries(
    findings.map((finding) => [finding.rule, { [version2Key(draft, finding)]: 1 }]),
  );
  const compared = compareWithBaseline(draft, findings, { known, ran: () => true });
  expect([findings.length, compared.known]).toEqual([1, 1]);
});
