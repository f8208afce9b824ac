import { expect, it } from 'vitest';
import { parseDraft } from '../../draft/draft';
import { yamlCursor, yamlItem } from './yaml-cursor';

/** The cursor at `|`, with the text that a completion replaces. */
function cursorIn(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const cursor = yamlCursor(parseDraft(text, 'yaml'), offset);
  return cursor && { ...cursor, replaced: text.slice(cursor.replace.start, cursor.replace.end) };
}

it.each([
  ['a:\n  b:\n    |', ['a', 'b']],
  ['a:\n- b:\n    |', ['a', 'b']],
  ['a:\n  - b:\n      |', ['a', 'b']],
  ['a:\n- b: 1\n  |', ['a']],
  ['a: {b: {|', ['a', 'b']],
  ['a: {b: {c: 1}, |', ['a']],
  ["a: {b: 'x}', |", ['a']],
  ["a: {b: o'n, |", ['a']],
])('has the keys above %j', (marked, path) => {
  expect(cursorIn(marked)?.path).toEqual(path);
});

it.each([
  ['stage: dra|fting  # note', 'drafting'],
  ['stage: dra|fting  ', 'drafting'],
  ["stage: 'dra|fting' # note", "'drafting'"],
  ['stage: "dra|fting', '"drafting'],
  ['a: {b: dra|fting , c: 1}', 'drafting'],
  ['leaders: &same !!str go|od', 'good'],
  ['leaders: *sa|me', '*same'],
])('replaces the value at the cursor in %j', (marked, replaced) => {
  expect(cursorIn(marked)?.replaced).toBe(replaced);
});

it('is in no anchor or tag', () => {
  expect([cursorIn('leaders: &sa|me good'), cursorIn('leaders: !!s|tr good')]).toEqual([
    undefined,
    undefined,
  ]);
});

it('keeps the anchor of an item', () => {
  const text = 'regulations:\n  - &first 12(1)';
  const { replace } = yamlItem(parseDraft(text, 'yaml'), text.length) ?? {};
  expect(text.slice(replace?.start, replace?.end)).toBe('12(1)');
});

it('is in no comment, and in no block text', () => {
  expect(cursorIn('stage: final # |')).toBeUndefined();
  expect(yamlCursor(parseDraft('summary: |\n  a', 'yaml'), 14)).toBeUndefined();
});
