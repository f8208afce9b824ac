import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const suite = fileURLToPath(new URL('vscode/suite/', import.meta.url));

test('every file of tests of VS Code is run', () => {
  const index = readFileSync(`${suite}index.ts`, 'utf8');
  const imported = [...index.matchAll(/import\('\.\/(.+?)'\)/g)].map(([, name]) => `${name}.ts`);
  const there = readdirSync(suite).filter((name) => name.endsWith('.test.ts'));
  expect(there.length).toBeGreaterThan(20);
  expect(imported.sort()).toEqual(there.sort());
});
