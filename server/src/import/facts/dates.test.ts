import { expect, it } from 'vitest';
import { findStretches, readOneDay, readStretches } from './dates';

it.each([
  ['19 to 30 January 2026', [['2026-01-19', '2026-01-30']]],
  ['18 and 19 June 2025', [['2025-06-18', '2025-06-19']]],
  ['18, 19 and 20 June 2025', [['2025-06-18', '2025-06-20']]],
  ['28 November to 9 December 2022', [['2022-11-28', '2022-12-09']]],
  ['15 December 2025 to 9 January 2026', [['2025-12-15', '2026-01-09']]],
  ['15 December to 9 January 2026', [['2025-12-15', '2026-01-09']]],
  ['7 February 2022 to 18 February 2022', [['2022-02-07', '2022-02-18']]],
  ['18/06/2025 to 19/06/2025', [['2025-06-18', '2025-06-19']]],
  ['18.06.25–19.06.25', [['2025-06-18', '2025-06-19']]],
  ['Monday 16 June – Friday 20 June 2025', [['2025-06-16', '2025-06-20']]],
  ['19\u00A0to 30\u00A0January\u00A02026', [['2026-01-19', '2026-01-30']]],
  ['16th June 2025', [['2025-06-16', '2025-06-16']]],
  ['Mon 16th to Fri 20th June, 2025', [['2025-06-16', '2025-06-20']]],
  ['Tues. 17 – Thurs. 19 June 2025', [['2025-06-17', '2025-06-19']]],
  ['from the 16th to the 20th of June 2025 (inclusive)', [['2025-06-16', '2025-06-20']]],
  ['2025-06-16 to 2025-06-20', [['2025-06-16', '2025-06-20']]],
  [
    '5 to 9 June and 19 to 23 June 2023',
    [
      ['2023-06-05', '2023-06-09'],
      ['2023-06-19', '2023-06-23'],
    ],
  ],
  [
    '5 and 12 June 2023',
    [
      ['2023-06-05', '2023-06-05'],
      ['2023-06-12', '2023-06-12'],
    ],
  ],
])('reads “%s”', (text, expected) => {
  expect(readStretches(text)?.map(({ start, end }) => [start, end])).toEqual(expected);
});

it.each([
  '',
  'June',
  '19 to 30 June',
  '31 June 2025',
  '19 June 2025, by video',
  'about 19 June 2025',
  '20 to 19 June 2025',
])('does not read “%s”', (text) => {
  expect(readStretches(text)).toBeUndefined();
});

it('reads one day only where there is one', () => {
  expect(readOneDay('11 July 2024')).toBe('2024-07-11');
  expect(readOneDay('11 and 12 July 2024')).toBeUndefined();
});

it('finds the period in a sentence', () => {
  const text = 'This letter is on the visit to 3 teams in Stannerby on 23 and 24 June 2026, as in 2024.';
  expect(findStretches(text)).toEqual([{ start: '2026-06-23', end: '2026-06-24' }]);
  expect(findStretches('The 4 teams met 12 children.')).toBeUndefined();
});
