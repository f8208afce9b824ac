// Goldens: files under version control that a test compares its output with, so that a change is read before it is
// accepted. `npm run update:goldens` is the one way to write them.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'vitest';

type Environment = Readonly<Record<string, string | undefined>>;

const advice = 'If the change is meant, run “npm run update:goldens” and read the diff.';

/**
 * Compares a text with a golden, or writes it while goldens are updated.
 * @throws where the golden is missing or differs, or CI would write it
 */
export function expectGolden(path: string, text: string, env: Environment = process.env): void {
  if (updating(env)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  expect(golden, `There is no golden ${relative('.', path)}. ${advice}`).toBeDefined();
  expect(text, `${relative('.', path)} differs. ${advice}`).toBe(golden);
}

/**
 * Finds goldens that no test compares with, or removes them while goldens are updated.
 * @param names those of the folder that have a test
 * @throws where there are others
 */
export function expectNoOrphans(
  folder: string,
  names: Iterable<string>,
  env: Environment = process.env,
): void {
  const wanted = new Set(names);
  const orphans = (): string[] => readdirSync(folder).filter((name) => !wanted.has(name));
  if (updating(env)) for (const name of orphans()) rmSync(join(folder, name), { recursive: true });
  expect(orphans(), `Goldens in ${relative('.', folder)} without a test. ${advice}`).toEqual([]);
}

function updating(env: Environment): boolean {
  const asked = env.INSPECTION_REPORT_UPDATE_GOLDENS === '1';
  if (asked && env.CI) throw new Error('CI does not update goldens. Run “npm run update:goldens” on a desk.');
  return asked;
}
