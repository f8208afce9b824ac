#!/usr/bin/env node
// Runs the built command line. In a checkout (the sources are there) it is built first when it is missing or out of
// date; the published package has no sources and starts at once.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sources = new URL('../src/cli/main.ts', import.meta.url);
if (existsSync(sources)) {
  const { stale } = await import(new URL('../../build/stale.mjs', import.meta.url).href);
  if (stale()) {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    process.stderr.write('Building inspection-report (only after a change)…\n');
    // Standard output belongs to the command: a build must not write into a JSON report or an LSP stream.
    const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (built.status !== 0) {
      // 3: the build has said what is wrong in the data of knowledge/ (build/knowledge-check.mjs).
      const advice = built.status === 3 ? 'correct the data above' : 'run "npm ci"';
      process.stderr.write(`inspection-report could not be built; ${advice} and try again.\n`);
      process.exit(2);
    }
  }
}
await import('../dist/cli/main.mjs');
