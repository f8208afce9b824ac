// Runs the tests that compare with goldens, and has them write what they would compare. Arguments go to Vitest, such as
// the paths of some tests.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

if (process.env.CI) {
  console.error(
    'CI does not update goldens, because nobody would read the diff. Run this on a desk, without CI set.',
  );
  process.exit(2);
}
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--tags-filter', 'golden', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, INSPECTION_REPORT_UPDATE_GOLDENS: '1' } },
);
process.exit(status ?? 1);
