import { expect, it } from 'vitest';
import { measure } from './growth/measure.mjs';

// The table of `npm run bench -- --growth` has the times. This finds what hangs, or takes minutes: the limit is several times
// what the slowest takes on a machine that is busy.
it('takes long with no text of 24 KB', { tags: ['slow'], timeout: 1_200_000 }, async () => {
  const slow: string[] = [];
  for await (const { name, surface, times } of measure({ sizes: [24_000], limit: 5000, without: ['word'] }))
    if (!times.every((time) => time < 5000)) slow.push(`${name}: ${surface}`);
  expect(slow).toEqual([]);
});
