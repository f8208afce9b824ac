import { expect, it } from 'vitest';
import { quartilesOf } from './quartiles';

it('quartiles are those of the sorted numbers', () => {
  expect(quartilesOf([])).toBeUndefined();
  expect(quartilesOf([5])).toEqual({ low: 5, middle: 5, high: 5 });
  expect(quartilesOf([40, 10, 20, 30])).toEqual({ low: 18, middle: 25, high: 33 });
});
