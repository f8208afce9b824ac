import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { viteStyles, viteYaml } from './build/yaml-plugin.mjs';

// A lane is a mode of Vitest: `--mode fast` is the everyday one, `--mode slow` has the rest. Without a mode all tests run,
// at the everyday volume, which is meant for single files.
const lanes = { fast: ['!slow'], slow: ['slow || volume'] };

export default defineConfig(({ mode }) => ({
  plugins: [viteYaml, viteStyles],
  test: {
    include: [
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'test/*.test.ts',
      'test/across/*.test.ts',
      'test/architecture/*.test.ts',
      'test/cli/**/*.test.ts',
      'test/editions/*.test.ts',
      'test/english/*.test.ts',
      'test/fuzz/*.test.ts',
      'test/mutate/*.test.ts',
      'test/own-framework/*.test.ts',
      'test/protocol/*.test.ts',
      'test/render/*.test.ts',
      'test/rules/*.test.ts',
    ],
    globalSetup: './test/setup.mjs',
    setupFiles: './test/volume.ts',
    env: { INSPECTION_REPORT_TEST_LANE: mode },
    tags: [
      { name: 'golden', description: 'Compares with files that `npm run update:goldens` writes.' },
      { name: 'slow', description: 'Takes a second or more: runs in the slow lane only.', timeout: 300_000 },
      {
        name: 'volume',
        description: 'Tries a part in the fast lane, all in the slow one.',
        timeout: 300_000,
      },
    ],
    tagsFilter: lanes[mode],
    // Ends what hangs. A machine that is busy with other work must not reach it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    // Nothing in the product changes what is global, and reading it once for each file would take half the time.
    isolate: false,
    // Vitest leaves one core to others, which on two of them doubles the time.
    maxWorkers: availableParallelism(),
    // In a damaged PDF, pdf.js rejects a promise of its own that nobody waits for. The command line reads such files all the same.
    onUnhandledError: ({ name, stack = '' }) =>
      name === 'XRefEntryException' && stack.includes('unpdf') ? false : undefined,
    reporters: process.env.CI ? ['default', './test/plain-reporter.mjs'] : ['default'],
  },
}));
