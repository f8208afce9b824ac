import { describe, expect, it, test } from 'vitest';
import { capital, excerpt, inflect, listed, plural, quoted, uncapital, withArticle } from './words';

test('the first letter becomes a capital or a small one, and the others stay', () => {
  expect([capital('the NMS'), capital('éducation'), capital('')]).toEqual(['The NMS', 'Éducation', '']);
  expect([uncapital('The NMS'), uncapital('')]).toEqual(['the NMS', '']);
});

test('a noun has “an” before a vowel, capital or not', () => {
  expect(['area', 'Outcome', 'home'].map(withArticle)).toEqual(['an area', 'an Outcome', 'a home']);
});

test('a noun that cannot be counted has no article', () => {
  expect(
    [
      'supported accommodation',
      'residential provision of a further education college',
      'restriction of accommodation',
    ].map(withArticle),
  ).toEqual([
    'supported accommodation',
    'residential provision of a further education college',
    'a restriction of accommodation',
  ]);
});

describe('a number', () => {
  it('is singular for 1 only', () => {
    expect([0, 1, 2].map((count) => plural(count, 'draft'))).toEqual(['0 drafts', '1 draft', '2 drafts']);
    expect([0, 1, 2].map((count) => inflect(count, 'is', 'are'))).toEqual(['are', 'is', 'are']);
  });

  it('takes a plural that does not end in s alone', () => {
    expect([plural(1, 'fix', 'fixes'), plural(2, 'fix', 'fixes')]).toEqual(['1 fix', '2 fixes']);
  });
});

describe('a list', () => {
  const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']];

  it('has commas, and a joiner before the last item', () => {
    expect(lists.map((items) => listed(items))).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect(lists.map((items) => listed(items, 'or'))).toEqual(['', 'a', 'a or b', 'a, b or c']);
  });

  it('has each item in quotation marks', () => {
    expect(lists.map((items) => quoted(items))).toEqual(['', '“a”', '“a” and “b”', '“a”, “b” and “c”']);
    expect(quoted(['a', 'b'], 'or')).toBe('“a” or “b”');
  });

  it('leaves the array that it is given as it is', () => {
    const items = Object.freeze(['a', 'b']);
    quoted(items);
    expect(items).toEqual(['a', 'b']);
  });
});

test('an excerpt is on one line, and cut after 60 characters', () => {
  expect(excerpt(' two\n  lines ')).toBe('two lines');
  expect(excerpt('x'.repeat(60))).toBe('x'.repeat(60));
  expect(excerpt('x'.repeat(61))).toBe(`${'x'.repeat(57)}…`);
  expect(excerpt(`${'x'.repeat(56)} ${'y'.repeat(9)}`)).toBe(`${'x'.repeat(56)}…`);
});
