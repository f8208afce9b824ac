import { expect, it } from 'vitest';
import { suggestions } from './speller';
import { testProse } from './testing';

const { speller } = testProse;
const vocabulary = { ...speller.tables, own: new Set<string>() };
const unknown = (text: string): string[] => speller.unknownIn(text).map(({ text: word }) => word);

it.each([
  'Children’s carers, who’d moved, haven’t been re-assessed: 15-year-olds’ plans are up-to-date.',
  'The MASH, CAMHS and IROs work well. Staff use eCAF and iPads.',
  'Beth Thistlecombe moved to Pellingshaw. Zofia is well.',
  'See https://exampel.org/recieve, `recieve`, jane@exampel.org and [the plan](recieve.md).',
  'It is multi-agency, pre-birth, co-produced and life-story work.',
  '- Wellbeing is good.\n- Safeguarding is strong.',
  'ABC1def and v2beta are names of things. See reg12a.',
  'The child (aged 3\u00ad4) is safe\u00adguarded.',
  '',
])('finds nothing in %s', (text) => {
  expect(unknown(text)).toEqual([]);
});

it.each([
  ['Children recieve help.', 'recieve'],
  ['Childrens’ plans are late.', "Childrens'"],
  ['Childern are safe.', 'Childern'],
  ['They are well-suported.', 'well-suported'],
  ['Social workers’ asessments, and their managers’ asessment’s end.', "asessments asessment's"],
  ['**accomodation**, “goverment” and (wich)', 'accomodation goverment wich'],
])('finds the word in %s', (text, words) => {
  expect(unknown(text).join(' ')).toBe(words);
});

it('tells where the words are', () => {
  const text = 'A [plan](a.md) that they recieve, and recieve.';
  expect(speller.unknownIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'recieve',
    'recieve',
  ]);
});

it('tells a word that is nearly a common one from others', () => {
  const near = (text: string) => speller.unknownIn(text).map(({ nearCommon }) => nearCommon);
  expect(near('they recieve frobnicated care')).toEqual([true, false]);
});

it.each([
  ['progess', 'progress'],
  ['recieve', 'receive'],
  ['accomodation', 'accommodation'],
  ['asessment’s'.replace('’', "'"), "assessment's"],
  ['Childern', 'Children'],
  ['ofthe', 'of the'],
  ['saftey', 'safety'],
  ['definately', 'definitely'],
])('suggests for %s first %s', (word, first) => {
  expect(suggestions(word, vocabulary)[0]).toBe(first);
});

it('suggests nothing for what is like no word, and ends on a very long one', () => {
  expect(suggestions('xqzvkjw', vocabulary)).toEqual([]);
  expect(suggestions('a'.repeat(10_000), vocabulary)).toEqual([]);
});

it('tells American spellings from misspelt words, with capitals, possessives and hyphens', () => {
  const text =
    'Organizing the child-centered programs, he sees a computer program. The Labor Day. The center’s recieve.';
  expect(speller.americanIn(text).map(({ text: word, british }) => `${word}:${british}`)).toEqual([
    'Organizing:Organising',
    'child-centered:child-centred',
    'programs:programmes',
    "center's:centre's",
  ]);
  expect(unknown(text)).toEqual(['recieve']);
});

it('tells a misspelt word at the beginning of a sentence from a name', () => {
  expect(unknown('Permenance is planned. Pemberton is near. Recieve it.')).toEqual(['Permenance', 'Recieve']);
  expect(unknown('Whistelblowing helps. Hardingstone is near.')).toEqual(['Whistelblowing']);
});

it('takes names and words of other languages for no misspelt words', () => {
  expect(
    unknown('Guo said so. Linh told them. Łukasz’s café is naïve. Organi&shy;zation and 40&nbsp;per cent.'),
  ).toEqual([]);
  expect(unknown('Teh plan is clear. Managment is strong.')).toEqual(['Teh', 'Managment']);
});
