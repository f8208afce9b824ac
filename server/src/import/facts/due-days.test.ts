import { expect, it } from 'vitest';
import { readDueDay } from './due-days';

it.each([
  ['30 June 2025', '2025-06-30'],
  ['by 30th June 2025.', '2025-06-30'],
  ['No later than Monday 30 June 2025', '2025-06-30'],
  ['By the end of June 2025', '2025-06-30'],
  ['End of Feb 2024', '2024-02-29'],
  ['the end of December 2025', '2025-12-31'],
  ['the thirtieth of June 2025', '2025-06-30'],
  ['Twenty-first June 2025', '2025-06-21'],
  ['2025-06-30', '2025-06-30'],
])('reads “%s”', (text, day) => {
  expect(readDueDay(text)).toBe(day);
});

it.each(['', 'within 28 days', 'the end of term 2025', 'before 30 June 2025', 'immediately', 'June 2025'])(
  'does not read “%s”',
  (text) => {
    expect(readDueDay(text)).toBeUndefined();
  },
);
