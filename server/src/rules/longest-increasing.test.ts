import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestIncreasing } from './longest-increasing';

it('finds the first of the longest increasing parts', () => {
  expect([...longestIncreasing([])]).toEqual([]);
  expect(new Set(longestIncreasing([3, 1, 2, 2, 5, 4]))).toEqual(new Set([1, 2, 4]));
  expect(new Set(longestIncreasing([2, 2, 2]))).toEqual(new Set([0]));
});

it('finds what a look at each pair finds', () => {
  const slowly = (list: readonly number[]): Set<number> => {
    const best: number[][] = [];
    for (const [index, value] of list.entries()) {
      const before = best.filter((rise) => (list[rise.at(-1) as number] as number) < value);
      best.push([...before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []), index]);
    }
    return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
  };
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 20 }), (list) => {
      expect(longestIncreasing(list)).toEqual(slowly(list));
    }),
  );
});
