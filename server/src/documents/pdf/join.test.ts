import { expect, it } from 'vitest';
import { runsOf, wordsOf } from './join';
import { lineOf } from './testing';

function joined(lines: readonly string[], known: readonly string[] = []): string {
  const parts = lines.map((text) => ({
    pieces: lineOf(text).pieces,
    isBroken: false,
    noteOf: () => undefined,
  }));
  return runsOf(parts, wordsOf([...lines, ...known]))
    .map(({ text }) => text)
    .join('');
}

it.each([
  [['a joint decision-', 'making meeting'], 'a joint decision-making meeting'],
  [['all 16-', 'and 17-year-olds'], 'all 16- and 17-year-olds'],
  [['short-', 'to medium-term plans'], 'short- to medium-term plans'],
  [['foster and/', 'or kinship care'], 'foster and/or kinship care'],
  [['in 2019–', '20 it was'], 'in 2019–20 it was'],
  [['a plan –', 'or none'], 'a plan – or none'],
  [['the develop\u00ad', 'ment of'], 'the development of'],
  [['of children', '  and families '], 'of children and families'],
])('joins %j', (lines, text) => {
  expect(joined(lines)).toBe(text);
});

it('takes the hyphen out of a word that is elsewhere without it', () => {
  expect(joined(['the develop-', 'ment of'], ['Its development is slow.'])).toBe('the development of');
  expect(joined(['a well-', 'being plan'], ['their wellbeing', 'their well-being'])).toBe(
    'a well-being plan',
  );
});

it('keeps runs of one formatting together', () => {
  const [first] = lineOf('Registered').pieces;
  const [second] = lineOf(' provider: ').pieces;
  const [third] = lineOf('Carrow').pieces;
  if (!first || !second || !third) throw new Error('There are no pieces.');
  const pieces = [{ ...first, bold: true }, { ...second, bold: true }, third];
  const runs = runsOf([{ pieces, isBroken: false, noteOf: () => undefined }], wordsOf([]));
  expect(runs).toEqual([
    { text: 'Registered provider: ', bold: true, size: 12 },
    { text: 'Carrow', size: 12 },
  ]);
});

it('has a line break where the writer wanted one', () => {
  const parts = ['Ada Marsh', 'Lead inspector'].map((text, index) => ({
    pieces: lineOf(text).pieces,
    isBroken: index === 1,
    noteOf: () => undefined,
  }));
  expect(runsOf(parts, wordsOf([]))[0]?.text).toBe('Ada Marsh\nLead inspector');
});
