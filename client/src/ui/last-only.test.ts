import { expect, it } from 'vitest';
import { lastOnly } from './last-only';

it('does a task once more for all calls while it runs', async () => {
  const ends: (() => void)[] = [];
  const run = lastOnly(() => new Promise((end) => ends.push(end)));
  const first = run();
  await Promise.all([run(), run()]);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await first;
  const later = run();
  expect(ends).toHaveLength(3);
  ends[2]?.();
  await later;
});

it('can be done again after an error', async () => {
  let times = 0;
  const run = lastOnly(async () => {
    times++;
    if (times === 1) throw new Error('It failed.');
  });
  await expect(run()).rejects.toThrow('It failed.');
  await run();
  expect(times).toBe(2);
});
