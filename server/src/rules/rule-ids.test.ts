import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from './index';

it('names only rules that there are', () => {
  const code = readFileSync(new URL('rule-ids.ts', import.meta.url), 'utf8');
  const named = [...code.matchAll(/'([a-z]+\/[a-z-]+)'/g)].map(([, id]) => id);
  const known = new Set(rules.map(({ meta }) => meta.id));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((id) => id === undefined || !known.has(id))).toEqual([]);
});
