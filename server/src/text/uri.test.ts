import { expect, it } from 'vitest';
import { asFolder, decodeUri, fileNameOf, isWellFormed } from './uri';

it('never throws for what is no UTF-8', () => {
  expect(decodeUri('file:///a%20b/Caf%C3%A9')).toBe('file:///a b/Café');
  for (const text of ['Caf%E9.report.md', '%', '%zz', '100%', '%ED%A0%80'])
    expect(decodeUri(text)).toBe(text);
  expect(fileNameOf('file:///a/b%20c.md')).toBe('b c.md');
  expect(fileNameOf('%E9')).toBe('%E9');
});

it('keeps the slashes of a root', () => {
  expect(['file:///', 'file:///C:/', 'file:///a', 'untitled:/'].map(asFolder)).toEqual([
    'file:///',
    'file:///C:/',
    'file:///a/',
    'untitled:/',
  ]);
});

it('tells half characters', () => {
  expect(['a', '😀', '\ud83d\ude00', '\ud800', 'a\udc00b', '\udc00\ud800'].map(isWellFormed)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
