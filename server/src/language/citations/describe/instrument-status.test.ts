import { expect, it } from 'vitest';
import type { Instrument } from '../../../knowledge/instruments/reference-types';
import { instrument } from '../../../knowledge/instruments/references';
import { printDate, statusOf } from './instrument-status';

const base = instrument('chr-2015') as Instrument;
const at = (date: string | null, today = '2026-11-21') =>
  statusOf({ ...base, text: { date, basis: 'revised' } }, today).text;

it('counts whole months, of a month or a year from its beginning', () => {
  expect(at('2026-10-21').months).toBe(1);
  expect(at('2026-10-22').months).toBe(0);
  expect(at('2025-11-21').months).toBe(12);
  expect(at('2026-06')).toEqual({ date: '2026-06', about: true, months: 5 });
  expect(at('2024')).toEqual({ date: '2024', about: true, months: 34 });
  expect(at(null)).toEqual({ date: null, about: false, months: null });
  // A clock that is wrong makes no text of the future.
  expect(at('2026-06-29', '2020-01-01').months).toBe(0);
});

it('tells what is uncertain', () => {
  const told = (change: Partial<Instrument>) => statusOf({ ...base, ...change }, '2026-11-21').uncertain;
  expect(told({})).toEqual([]);
  expect(told({ provisions: [] })).toEqual(['provisions not checked']);
  expect(told({ text: { date: '2014-05-01', basis: 'draft' } })).toEqual([
    'the edition of 2015',
    'final wording (only the consultation version was checked)',
  ]);
  expect(told({ updated: '2026-05-18' })).toEqual(['page changed on 18 May 2026']);
});

it('prints days, months and years', () => {
  expect(['2026-06-29', '2026-06', '2026'].map(printDate)).toEqual(['29 June 2026', 'June 2026', '2026']);
});
