// Whole processes: how long they take, and how much memory.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where /usr/bin/time measures a process. */
export const canMeasure = () => spawnSync('/usr/bin/time', ['-f', '', 'true']).status === 0;

/**
 * Runs a program once: user CPU and wall time in milliseconds, and peak memory in MB.
 * @throws if the program could not run: then nothing was measured
 */
export function runOnce(command, cwd) {
  const out = join(tmpdir(), `bench-${process.pid}.txt`);
  const { status } = spawnSync('/usr/bin/time', ['-o', out, '-f', '%U %e %M', ...command], {
    cwd,
    stdio: 'ignore',
  });
  // Linters exit with 1 where they find something.
  if (status !== 0 && status !== 1) throw new Error(`${command.slice(0, 3).join(' ')} failed with ${status}`);
  const [user, wall, memory] = readFileSync(out, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  rmSync(out);
  return { user: user * 1000, wall: wall * 1000, memory: memory / 1024 };
}

export const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
};
export const median = (values) => quantile(values, 0.5);
