import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testProse } from '../server/src/prose/testing';

const lines = (name: string): string[] =>
  readFileSync(new URL(`../knowledge/language/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const { givenNames, words } = testProse.speller.tables;

/** Tells if a word is a name and nothing else. */
const isOnlyName = (word: string): boolean =>
  !words.has(word) && givenNames.has(word.charAt(0).toUpperCase() + word.slice(1));

/** Words of one letter and parts of words, which are no names here. */
const parts = new Set(['al', 'bi', 'de', 'et', 'la', 're']);

it.each([
  ['word-counts.tsv', () => lines('word-counts.tsv').map((line) => line.split('\t')[0] ?? '')],
  [
    'word-pairs.tsv',
    () => lines('word-pairs.tsv').flatMap((line) => line.replaceAll(/ \d+/g, '').split(/[\t ]/)),
  ],
])('%s has no names of persons or authorities', (_, wordsOf) => {
  const authorities = new Set(
    lines('authorities.txt')
      .flatMap((name) => name.toLowerCase().split(/[ -]/))
      .filter((word) => !words.has(word)),
  );
  const named = [...new Set(wordsOf())].filter(
    (word) => !parts.has(word) && (isOnlyName(word) || authorities.has(word)),
  );
  expect(named).toEqual([]);
});

it('has rare words that are spelt right and that no report uses', () => {
  const { counts } = testProse.speller.tables;
  const rare = lines('rare-words.txt');
  expect(rare.length).toBeGreaterThan(2000);
  expect(rare.filter((word) => !words.has(word) || counts.has(word))).toEqual([]);
  expect([...rare].sort()).toEqual(rare);
});
