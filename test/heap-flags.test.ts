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

/** Has the program believe that it runs on a version of Node.js. */
const versionOf = (version: string): string =>
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;

/** The flags that the built program sets, and whatever else it prints as an error. */
function flagsOf(args: readonly string[], version: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'flags-'));
  try {
    const noting = join(folder, 'note-flags.cjs');
    writeFileSync(noting, `${noteFlags}\n${versionOf(version)}`);
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

const heap = '--heap-growing-percent=50';

it.each([
  ['a command', ['--version'], [heap, '--interrupt-budget=400000', '--no-regexp-tier-up']],
  ['the server', ['lsp', '--stdio'], [heap, '--semi-space-growth-factor=1']],
])('has %s keep its heap small and compile little, by flags that V8 knows', (_name, args, expected) => {
  expect(flagsOf(args, '20.19.0')).toEqual(expected);
});

it('sets no flag that the V8 of a later Node.js does not know, or that nobody has tried there', () => {
  expect(flagsOf(['--version'], '24.1.0')).toEqual([heap, '--no-regexp-tier-up']);
  expect(flagsOf(['--version'], '26.0.0')).toEqual(['']);
});
