import { expect, it } from 'vitest';
import { comparedWords, hasSameLetters } from './quotation';

const wordsOf = (text: string): string[] => comparedWords(text).map(({ word }) => word);

it('compares words without capitals, marks and characters that nobody sees', () => {
  for (const apostrophe of "'’‘`´ʼ′")
    expect(wordsOf(`The children${apostrophe}s ‘lamps’`)).toEqual(['the', "children's", 'lamps']);
  expect(wordsOf('well-lit well‑lit well–lit')).toEqual(['well', 'lit', 'well', 'lit', 'well', 'lit']);
  expect(wordsOf('light\u00adhouse light\u200bhouse')).toEqual(['lighthouse', 'lighthouse']);
  expect(wordsOf('a … b [...] c . . .')).toEqual(['a', '…', 'b', '…', 'c', '…']);
});

it('tells texts with the same letters', () => {
  expect(hasSameLetters('Co-operate', 'cooperate')).toBe(true);
  expect(hasSameLetters('well lit', 'well-lid')).toBe(false);
});
