// JSON Schema compares no days: that an inspection starts before one is a pattern on its text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { before } from '../build/schemas/days.mjs';
import { builtIn } from '../server/src/knowledge/knowledge';

const iso = (date: Date) => date.toISOString().slice(0, 10);
const firstDays = builtIn.ids.flatMap((id) =>
  (builtIn.framework(id)?.editions ?? []).flatMap(({ from }) => from ?? []),
);

test('the days before an edition, and no others, fit its pattern', () => {
  for (const from of [...firstDays, '2027-04-01', '2030-01-01', '2031-10-20', '2028-02-29']) {
    const pattern = new RegExp(before(from));
    const day = new Date('2010-01-01');
    while (day.getUTCFullYear() < 2041) {
      expect(pattern.test(iso(day)), `${iso(day)} before ${from}`).toBe(iso(day) < from);
      day.setUTCDate(day.getUTCDate() + 1);
    }
  }
});

test('so it is with any two days', () => {
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map(iso);
  fc.assert(
    fc.property(day, day, (one, other) => {
      expect(new RegExp(before(one)).test(other)).toBe(other < one);
      expect(new RegExp(before(one)).test(one)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('what is no day fits no pattern', () => {
  for (const text of ['', '2026', '2026-06', 'spring 2020', '2020-06-08T09:00', '20-06-08'])
    expect(new RegExp(before('2026-06-08')).test(text)).toBe(false);
});
