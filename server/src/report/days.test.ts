import { expect, it } from 'vitest';
import { guessDay } from './days';

it.each([
  ['8/6/2026', '2026-06-08'],
  ['8/6/26', '2026-06-08'],
  ['08.06.26', '2026-06-08'],
  ['2026-6-8', '2026-06-08'],
  ['8 June 2026', '2026-06-08'],
  ['8th Jun 2026', '2026-06-08'],
  // Day or year first, nobody can tell.
  ['08-06-26', undefined],
  ['8/6.26', undefined],
  ['31/2/26', undefined],
  ['8/6', undefined],
])('reads %s as %s', (written, day) => {
  expect(guessDay(written)).toBe(day);
});
