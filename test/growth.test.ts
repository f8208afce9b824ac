import { expect, it } from 'vitest';
import { measure } from './growth/measure.mjs';

const others = ['word', 'actions', 'actions of the whole', 'lint --fix', 'fix all', 'preview', 'render'];

// The table of `npm run bench -- --growth` has the times of all that is done with a text. This finds what hangs.
it('hangs on no text of 6 KB', { tags: ['slow'], timeout: 600_000 }, async () => {
  const slow: string[] = [];
  for await (const { name, surface, times } of measure({ sizes: [6000], limit: 20_000, without: others }))
    if (!times.every((time) => time < 20_000)) slow.push(`${name}: ${surface}`);
  expect(slow).toEqual([]);
});
