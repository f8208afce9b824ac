import { expect, it } from 'vitest';
import { parseDraft } from '../../draft/draft';
import { textCursor } from './text-cursor';

const cursorIn = (text: string, offset = text.length) => textCursor(parseDraft(text, 'yaml'), offset);

it('is in a block text up to its last line, but not at the margin, where the next key begins', () => {
  expect(cursorIn('summary: |\n  Text\n  ')).toMatchObject({ path: ['summary'], style: 'literal' });
  expect(cursorIn('summary: |\n  Text\n')).toBeUndefined();
  expect(cursorIn('summary: |\n  Text\nur')).toBeUndefined();
});

it('is in quotes, without them', () => {
  const text = "a: 'one two'";
  expect(cursorIn(text, text.indexOf(' two'))).toMatchObject({ before: 'one', after: ' two' });
  expect(cursorIn(text)).toBeUndefined();
});

it('is after a plain text with spaces, but not in one that brackets would end', () => {
  expect(cursorIn('a: one  ')).toMatchObject({ before: 'one  ', after: '', path: ['a'] });
  expect(cursorIn('a: [one]', 6)).toBeUndefined();
  expect(cursorIn("a: ['one']", 6)).toMatchObject({ before: 'o', after: 'ne' });
});
