import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './architecture/sources';

// How much memory a process has depends on the machine, so this holds what V8 is asked for.

const noteFlags = `
  const v8 = require('node:v8');
  const { setFlagsFromString } = v8;
  v8.setFlagsFromString = (flag) => {
    process.stderr.write(flag + '\\n');
    setFlagsFromString(flag);
  };`;

/** The flags that the built program sets, and whatever else it prints as an error. */
function flagsOf(...args: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'flags-'));
  try {
    const noting = join(folder, 'note-flags.cjs');
    writeFileSync(noting, noteFlags);
    const program = join(root, 'server/dist/cli/main.mjs');
    const { stderr } = spawnSync(process.execPath, ['--require', noting, program, ...args], {
      input: '',
      encoding: 'utf8',
    });
    return stderr.trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ['a command', ['--version'], ['--heap-growing-percent=50', '--interrupt-budget=400000']],
  ['the server', ['lsp', '--stdio'], ['--heap-growing-percent=50', '--semi-space-growth-factor=1']],
])('has %s keep its heap small, by flags that V8 knows', (_name, args, expected) => {
  expect(flagsOf(...args)).toEqual(expected);
});
