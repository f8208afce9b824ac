import { expect, it } from 'vitest';
import { testProse } from '../testing';
import { PairTable } from './pair-table';

const { wordPairs } = testProse;
const found = (text: string) =>
  wordPairs.in(text).map(({ start, end, instead }) => `${text.slice(start, end)} → ${instead}`);

const count = (table: PairTable, first = '', second = '') => table.count(table.row(first), table.row(second));

it('reads a packed table', () => {
  // “a b” 2 times and “a c” 4 times; “c a” 9 times.
  const table = new PairTable(['a b c', 'BA AC', '', 'A F'].join('\n'));
  expect(['ab', 'ac', 'ca'].map((pair) => count(table, ...pair))).toEqual([2, 4, 9]);
  expect(['ba', 'aa', 'xa', 'ax'].map((pair) => count(table, ...pair))).toEqual([0, 0, 0, 0]);
  expect(new PairTable('').hasPairs).toBe(false);
  expect(count(new PairTable('a\n!!! ???'), 'a', 'a')).toBe(0);
});

it('has the pairs of published reports, with counts not above the true ones', () => {
  const { pairs } = wordPairs;
  expect(count(pairs, 'care', 'leavers')).toBe(2048);
  expect(count(pairs, '.', 'the')).toBe(2048);
  expect(count(pairs, '^', 'a')).toBe(256);
  expect(count(pairs, 'leavers', 'care')).toBe(0);
});

it.each([
  ['Leaders agree next stops with partners.', 'stops → steps'],
  ['Families are well severed by hubs. The pans for children are clear.', 'pans → plans'],
  ['Children have goof relationships with carers.', 'goof → good'],
  ['All children receives timely help.', 'receives → receive'],
  ['Children are spoken too in private.', 'too → to'],
  ['Children live in safe and suitable hones.', 'hones → homes'],
  ['The impact of this has being positive.', 'being → been'],
  ['1. Carers know that abuse ad exploitation do harm.', 'ad → and'],
  // A word that hardly any text has.
  ['The partiers and families work well.', 'partiers → partners'],
  // Words that fit nearly everywhere.
  ['The quality if assessments is good.', 'if → of'],
  ['Carers live an the area.', 'an → in'],
  // A word that is often right where the other one is usual.
  ['Young people are will prepared for independence.', 'will → well'],
])('finds the word that is probably wrong in %j', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it('adds the pairs that a word begins, each about as often as reports have it', () => {
  const { pairs } = wordPairs;
  expect(pairs.sums(pairs.row('leavers')).kinds).toBeGreaterThan(100);
  expect(pairs.sums(pairs.row('leavers')).total).toBeGreaterThan(1000);
  expect(pairs.sums(pairs.row('nowhere'))).toEqual({ total: 0, kinds: 0, most: 0 });
});

it.each([
  'Steps are taken. Staff told the inspector that some places are far away.',
  'The Stops team is new. The next `stops` are code.',
  'Children are listened to, and staff listen too.',
  'The next 12 stops are far.',
  'The home is clean, and children ask to eat with staff.',
  'Children told their social workers what they like, and they are well prepared.',
  'Children live in Hones.',
  'Children live in homes where plan b is clear, and they know who to expect in the kitchen.',
  '',
])('finds none in %j', (text) => {
  expect(found(text)).toEqual([]);
});
