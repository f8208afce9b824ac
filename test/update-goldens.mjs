// Runs the tests that compare with goldens, and has them write what they would compare. Arguments go to Vitest, such as
// the paths of some tests.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.env.CI) {
  console.error(
    'CI does not update goldens, because nobody would read the diff. Run this on a desk, without CI set.',
  );
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
// Only tests that use goldens are loaded, which takes seconds and not a minute.
const users = ['test', 'server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    .filter((file) => /from '(?:\.\.?\/)+(?:test\/)?golden'/.test(readFileSync(join(root, file), 'utf8'))),
);
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--tags-filter', 'golden', ...(args.length > 0 ? args : users)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, INSPECTION_REPORT_UPDATE_GOLDENS: '1' } },
);
process.exit(status ?? 1);
