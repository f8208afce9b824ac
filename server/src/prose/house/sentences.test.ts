import { expect, it } from 'vitest';
import { longSentencesIn } from './sentences';

const counts = (text: string) =>
  longSentencesIn(8)(text).map(({ start, end, words }) => [text.slice(start, end), words]);
const long = 'One two three four five six seven eight nine.';

it('finds long sentences, not short ones that follow each other', () => {
  expect(counts(`A short one here. ${long} And the end.`)).toEqual([[long, 9]]);
  expect(counts('One two three four five. Six seven eight nine ten? Eleven twelve.')).toEqual([]);
});

it('goes on after abbreviations, and before a small letter', () => {
  const text = 'One two three e.g. Four and so approx. five six seven eight.';
  expect(counts(text)).toEqual([[text, 12]]);
});

it('counts no words of quotations, and the items of a list one by one', () => {
  expect(counts('She said, ‘One two three four five six seven eight nine.’ It was good.')).toEqual([]);
  expect(counts('They see: one two three; four five six; seven eight nine ten.')).toEqual([]);
  expect(counts('They see\n- one two three four\n- five six seven eight nine')).toEqual([]);
});
