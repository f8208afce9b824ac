import { expect, it } from 'vitest';
import { afterTyping, typedAt } from './late-keys';

const at = { line: 2, character: 5 };
const typed = (text: string, character: number, line = 2) => {
  const place = { line, character };
  return { range: { start: place, end: place }, text };
};

it.each([
  ['nothing', [], 0],
  ['a letter', [typed('T', 5)], 1],
  ['letters one after the other', [typed('T', 5), typed('w', 6), typed('o', 7)], 3],
  ['a word at once', [typed('Two', 5)], 3],
])('counts what was typed at a place: %s', (_, changes, expected) => {
  expect(typedAt(at, changes)).toBe(expected);
});

it.each([
  ['a line break', [typed('\n', 5)]],
  ['before it', [typed('T', 4)]],
  ['far after it', [typed('T', 9)]],
  ['on another line', [typed('T', 5, 1)]],
  ['a deletion', [{ range: { start: { line: 2, character: 4 }, end: at }, text: '' }]],
])('leaves other changes to others: %s', (_, changes) => {
  expect(typedAt(at, changes)).toBeUndefined();
});

it('moves what is to be deleted behind the place, and nothing else', () => {
  const edits = [
    { line: 2, start: 4, end: 5, text: '' },
    { line: 2, start: 5, end: 5, text: '\n2. ' },
    { line: 2, start: 5, end: 6, text: '' },
    { line: 4, start: 0, end: 1, text: '3' },
  ];
  expect(afterTyping(edits, at, 2)).toEqual([
    edits[0],
    edits[1],
    { line: 2, start: 7, end: 8, text: '' },
    edits[3],
  ]);
});
