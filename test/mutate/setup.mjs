// Runs before each test file: says which mutant is on, and notes which are reached.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

const folder = process.env.INSPECTION_REPORT_MUTATE;
const reached = new Set();
const active = Number(readFileSync(join(folder, 'active'), 'utf8'));
globalThis.__mutant = (id) => {
  reached.add(id);
  return id === active;
};

afterAll(() => {
  const { testPath } = expect.getState();
  appendFileSync(join(folder, 'reached'), `${JSON.stringify({ file: testPath, ids: [...reached] })}\n`);
});
