import { expect, it } from 'vitest';
import { type Phrase, PhraseFinder } from './phrases';

const found = (text: string, ...phrases: Phrase[]): string[] =>
  new PhraseFinder(phrases).in(text).map(({ start, end }) => text.slice(start, end));
const any = (text: string): Phrase => ({ text, inflected: true });

it.each([
  [
    'looked after child',
    'A looked after child and Looked  After\nchildren, a looked **after** child’s plan.',
    3,
  ],
  ['signpost', 'They signpost, signposted, are signposting; she signposts.', 4],
  ['carry out', 'He carries out, carried out, is carrying out and will carry out checks.', 4],
  ['utilise', 'Utilising, utilised and utilises.', 3],
  ['refer', 'Referred, referring, refers.', 3],
  ['visit', 'Visited, visiting, visits.', 3],
  ['undertake', 'It undertook what was undertaken.', 2],
  ['and/or', 'Care and/or support, and or not, and / or.', 1],
  ['Reg 44', 'The Reg 44 visitor, reg 44 and Reg 45.', 2],
])('finds the forms of “%s”', (phrase, text, count) => {
  expect(found(text, any(phrase))).toHaveLength(count);
});

it.each([
  ['front line', 'frontline and front-line staff; the front. Line managers'],
  ['child', 'childhood, grandchild, child-centred, `child` and https://example.org/child'],
  ['care leaver', 'care, leaver'],
])('does not find “%s” in other words', (phrase, text) => {
  expect(found(text, any(phrase))).toEqual([]);
});

it('finds capitals only as they are, if that is asked for', () => {
  expect(found('A LAC review, lac and LACs.', { text: 'LAC', cased: true, inflected: true })).toEqual([
    'LAC',
    'LACs',
  ]);
});

it('leaves a possessive out, and tells which words are inflected', () => {
  const text = 'Each corporate parents’ board, a corporate parent’s board.';
  const finder = new PhraseFinder([any('corporate parent')]);
  expect(finder.in(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'corporate parents',
    'corporate parent',
  ]);
  expect(finder.in(text).map(({ inflectedWords }) => inflectedWords)).toEqual([
    [{ index: 1, inflection: 's' }],
    [],
  ]);
});

it('finds phrases within others, the longer first', () => {
  expect(found('the looked after child', any('looked after'), any('looked after child'))).toEqual([
    'looked after child',
    'looked after',
  ]);
});

it('finds nothing for a phrase without a word, and ends on hostile texts', () => {
  expect(found('& a', any('&'), any(''))).toEqual([]);
  expect(found("a's ".repeat(20_000), any('a a a a a b'))).toEqual([]);
});
