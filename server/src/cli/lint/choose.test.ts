import { expect, it } from 'vitest';
import { readShard, shardOf } from './choose';

it('puts each draft into one shard, evenly, by its path alone', () => {
  const paths = Array.from({ length: 1000 }, (_, n) => `drafts/authority-${n}/2026-06.report.md`);
  const sizes = [1, 2, 3, 4, 5].map((one) => paths.filter((path) => shardOf(path, 5) === one).length);
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(1000);
  expect(Math.min(...sizes)).toBeGreaterThan(150);
  expect(shardOf('drafts\\a.md', 7)).toBe(shardOf('./drafts/a.md', 7));
});

it('reads a shard, and nothing that is not a part of a whole', () => {
  expect(readShard('2/5')).toEqual({ index: 2, count: 5 });
  for (const value of ['0/5', '6/5', '2', '2/', '-1/5', '2/5/6', '2/0'])
    expect(() => readShard(value), value).toThrow('Write --shard');
});
