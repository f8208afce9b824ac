import { describe, expect, it } from 'vitest';
import { typedDay } from './typed-day';

/** A Monday. */
const today = '2026-11-30';

describe('a day as it is typed', () => {
  it.each([
    ['2026-06-08', '2026-06-08'],
    ['8/6/2026', '2026-06-08'],
    ['8 Jun 26', '2026-06-08'],
    ['8th of June, 2026', '2026-06-08'],
    ['8  june  2026', '2026-06-08'],
    ['today', '2026-11-30'],
    ['Tomorrow', '2026-12-01'],
    ['yesterday', '2026-11-29'],
    ['monday', '2026-12-07'],
    ['this Monday', '2026-11-30'],
    ['next tue', '2026-12-01'],
    ['last Friday', '2026-11-27'],
    ['last Monday', '2026-11-23'],
    // The year in which the day is closest.
    ['12 May', '2027-05-12'],
    ['14 June', '2026-06-14'],
    ['12 Jan', '2027-01-12'],
    ['4th december', '2026-12-04'],
    ['3/11', '2026-11-03'],
    // 2027 is not a leap year, and 2028 is not close to 2026.
    ['28/2', '2027-02-28'],
  ])('“%s” is %s', (text, day) => expect(typedDay(text, today)).toEqual({ day }));

  it.each([
    ['31/2/26', '31 February 2026'],
    ['31.2.2026', '31 February 2026'],
    ['31-2-26', '31 February 2026'],
    ['30 February', '30 February'],
    ['29 Feb 2027', '29 February 2027'],
    ['0/3/26', '0 March 2026'],
  ])('“%s” is in no calendar', (text, missing) => expect(typedDay(text, today)).toEqual({ missing }));

  it.each([
    '',
    '1',
    '12 M',
    '12/',
    '13/13/26',
    'soon',
    'mo',
    '12 Mayflower',
    '2026-06',
    'last',
    'constructor',
  ])('“%s” is not a date, or not yet', (text) => expect(typedDay(text, today)).toBeUndefined());
});
