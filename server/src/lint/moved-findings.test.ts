import { expect, it } from 'vitest';
import type { Finding } from '../rules/finding';
import { movedFindings } from './moved-findings';

/** The words in “‹›” that are still found after a change. */
function words(marked: string, after: string): string[] {
  const before = marked.replace(/[‹›]/g, '');
  let removed = 0;
  const findings = [...marked.matchAll(/‹([^›]*)›/g)].map(({ index, 1: word = '' }): Finding => {
    const start = index - removed;
    removed += 2;
    const span = { start, end: start + word.length };
    return { rule: 'a/b', severity: 'hint', span, message: '', situation: '', words: [] };
  });
  return movedFindings(findings, before, after).map(({ span }) => after.slice(span.start, span.end));
}

it.each([
  ['‹one› two and ‹three›', 'one two or and three', ['one', 'three']],
  ['‹one› two ‹three›', 'one three', ['one']],
  ['‹one› ‹two› ‹three›', 'one twos three', ['one', 'three']],
  ['‹one› ‹two›', 'x one two', ['two']],
  ['‹one› two', 'xone two', []],
  ['one ‹two›', 'one twox', []],
  ['‹one› ‹one›', 'one one one', ['one']],
  ['‹one›', '', []],
  ['‹one›', 'one', ['one']],
])('moves the findings of %s to %s', (before, after, expected) => {
  expect(words(before, after)).toEqual(expected);
});
