import { describe, expect, test } from 'vitest';
import { fitsQuery, oneLine, readQuery, tagsOf, withTag, withUsed } from './picking';

const one = {
  title: 'Staff search at once',
  prefixes: ['missing-good'],
  tags: ['Missing', 'home'],
  plain: 'When children go missing, Thornlea Care tells the police.',
};

describe('a snippet is found', () => {
  test.each([
    ['', true],
    ['search', true],
    ['POLICE once', true],
    ['thornlea missing-g', true],
    ['#miss', true],
    ['#missing police', true],
    ['#', true],
    ['#missing #home', true],
    ['#education', false],
    ['#missing #education', false],
    ['police never', false],
  ])('%j: %s', (query, expected) => {
    expect(fitsQuery(one, readQuery(query))).toBe(expected);
  });
});

test('a tag that is picked stands before the words that were typed', () => {
  expect(withTag('#home police', 'missing')).toBe('#missing police ');
  expect(withTag('', 'Care leavers')).toBe('#care ');
});

test('tags are counted', () => {
  expect(tagsOf([one, { ...one, tags: ['home', 'after'] }])).toEqual([
    { tag: 'home', count: 2 },
    { tag: 'after', count: 1 },
    { tag: 'Missing', count: 1 },
  ]);
});

test('a text is brought onto one line', () => {
  expect(oneLine('One\n\n  two ')).toBe('One two');
  expect(oneLine('abcdef gh', 5)).toBe('abcd…');
});

test('what was used last stands first, and once', () => {
  expect(withUsed(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
  expect(withUsed(['a', 'b'], 'c', 2)).toEqual(['c', 'a']);
});
