import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rewrite, writeOver } from '../../server/src/cli/disk/write';
import { checkResults } from '../../server/src/output/own-files';
import { broken } from '../examples.mjs';
import { runIn } from './in-folder';

// Not every machine has it.
const hasPatch = spawnSync('patch', ['--version']).status === 0;

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fix-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function lint(...args: string[]) {
  return runIn(cwd, ['lint', ...args]);
}

const path = (name: string): string => join(cwd, name);
const write = (name: string, content: string): void =>
  writeOver({ path: path(name), shown: name, content }, { kind: checkResults, force: true });
const textOf = (name: string): string => readFileSync(path(name), 'utf8');
const wrong =
  '---\nframework: ilacs\nstage: drafting\njudgements: {leaders: Good}\n---\n\n# Title\n\n1. One.\n\n3. Three.';
const right = wrong.replace('Good', 'good').replace('3. Three', '2. Three');

describe('inspection-report lint --fix', () => {
  it('keeps the byte order mark, line ends, a last line without one, and the mode', async () => {
    for (const [before, after] of [
      [wrong, right],
      [`\uFEFF${wrong.replaceAll('\n', '\r\n')}`, `\uFEFF${right.replaceAll('\n', '\r\n')}`],
    ]) {
      writeFileSync(path('a.report.md'), before ?? '');
      chmodSync(path('a.report.md'), 0o640);
      const { code, err } = await lint('--fix', 'a.report.md');
      expect([code, err]).toEqual([0, '2 fixes in 1 draft made.\n']);
      expect(textOf('a.report.md')).toBe(after);
      expect(statSync(path('a.report.md')).mode & 0o777).toBe(0o640);
      expect(readdirSync(cwd)).toEqual(['a.report.md']);
    }
  });

  it('writes where a link leads, and leaves the link a link', async () => {
    mkdirSync(path('store'));
    writeFileSync(path('store/a.md'), wrong);
    symlinkSync('store/a.md', path('a.report.md'));
    await lint('--fix', 'a.report.md');
    expect(textOf('store/a.md')).toBe(right);
    expect(readdirSync(cwd, { withFileTypes: true }).map((entry) => entry.isSymbolicLink())).toEqual([
      true,
      false,
    ]);
  });

  it('writes to a file with several names under all of them', async () => {
    writeFileSync(path('a.report.md'), wrong);
    linkSync(path('a.report.md'), path('second.md'));
    await lint('--fix', 'a.report.md');
    expect([textOf('a.report.md'), textOf('second.md')]).toEqual([right, right]);
    expect(statSync(path('a.report.md')).ino).toBe(statSync(path('second.md')).ino);
  });

  it('does not touch a file in which nothing is fixed', async () => {
    writeFileSync(path('a.report.md'), right);
    const before = statSync(path('a.report.md'), { bigint: true });
    expect((await lint('--fix')).err).toBe('Nothing to fix.\n');
    const after = statSync(path('a.report.md'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it('shows with --dry-run the very diff that it makes without, as git applies it', async () => {
    const names = broken.map(({ name }, n) => `${n === 0 ? 'Né w/' : 'trailing '}${name}`);
    broken.forEach(({ text }, n) => {
      const file = path(names[n] ?? '');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, n % 2 ? text.replaceAll('\n', '\r\n') : `\uFEFF${text}`);
    });
    const before = names.map(textOf);
    const kinds = ['--fix-kind', 'safe', '--fix-kind', 'suggestion'];
    const { out, err, code } = await lint('--fix', '--dry-run', ...kinds, ...names);
    expect(names.map(textOf)).toEqual(before);
    execFileSync('git', ['init', '--quiet'], { cwd });
    const applied = execFileSync('git', ['apply', '--verbose', '-'], { cwd, input: out, stdio: 'pipe' });
    expect(String(applied)).toBe('');
    const patched = names.map(textOf);
    expect(patched).not.toEqual(before);
    names.forEach((name, n) => {
      writeFileSync(path(name), before[n] ?? '');
    });
    if (hasPatch)
      execFileSync('patch', ['--strip=1', '--dry-run', '--binary'], { cwd, input: out, stdio: 'pipe' });
    const real = await lint('--fix', ...kinds, ...names);
    expect(names.map(textOf)).toEqual(patched);
    expect(real.code).toBe(code);
    expect(err).toBe(real.err.replace(' made.', ' found. Leave out --dry-run to make them.'));
  });
});

describe('writing over what is there', () => {
  it('keeps the mode of a file and the target of a link, also of one that leads to nothing yet', () => {
    writeFileSync(path('a.json'), 'old');
    chmodSync(path('a.json'), 0o600);
    symlinkSync('a.json', path('link.json'));
    symlinkSync('new.json', path('early.json'));
    for (const name of ['link.json', 'early.json']) write(name, 'new');
    expect([textOf('a.json'), textOf('new.json')]).toEqual(['new', 'new']);
    expect(statSync(path('a.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink())).toHaveLength(
      2,
    );
  });

  it.skipIf(process.platform === 'win32')('writes to a pipe, and leaves it a pipe', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    const reader = spawn('cat', [path('pipe')], { stdio: ['ignore', 'pipe', 'ignore'] });
    let got = '';
    reader.stdout.on('data', (chunk) => {
      got += chunk;
    });
    const ended = new Promise((done) => reader.stdout.on('end', done));
    write('pipe', 'text');
    await ended;
    expect([got, statSync(path('pipe')).isFIFO()]).toEqual(['text', true]);
    expect(readdirSync(cwd)).toEqual(['pipe']);
  });

  it('refuses a folder, and leaves it as it is', () => {
    mkdirSync(path('folder'));
    expect(() => write('folder', 'x')).toThrow('Give a file. folder is a folder.');
    expect(readdirSync(path('folder'))).toEqual([]);
  });
});

/** The sum of the name “a.md” in the name of its copy. */
const sum = '8664b82f';

describe('writing over what was read', () => {
  it('takes away the copy of a run that was killed, and not that of one that goes on', () => {
    writeFileSync(path('a.md'), 'old');
    const copyOf = (pid: number): string => `.inspection-report-${sum}-${pid}.tmp`;
    const killed = spawnSync(process.execPath, ['-e', '']).pid;
    const running = process.ppid;
    for (const pid of [killed, running]) writeFileSync(path(copyOf(pid)), 'half');
    writeFileSync(path('.inspection-report-00000000-1.tmp'), 'of another file');
    expect(rewrite(path('a.md'), 'old', 'new')).toBe(undefined);
    expect([textOf('a.md'), readdirSync(cwd)]).toEqual([
      'new',
      ['.inspection-report-00000000-1.tmp', copyOf(running), 'a.md'],
    ]);
    // Its number may be that of another process by now.
    utimesSync(path(copyOf(running)), 1, 1);
    expect(rewrite(path('a.md'), 'new', 'newer')).toBe(undefined);
    expect(readdirSync(cwd)).toEqual(['.inspection-report-00000000-1.tmp', 'a.md']);
  });

  it('leaves a file alone that holds something else by now', () => {
    writeFileSync(path('a.md'), 'theirs');
    expect(rewrite(path('a.md'), 'mine', 'fixed')).toMatch(/^Another program has just changed it/);
    expect([textOf('a.md'), readdirSync(cwd)]).toEqual(['theirs', ['a.md']]);
  });

  it('says so where it cannot write, and leaves nothing behind', () => {
    expect(rewrite(path('none.md'), 'a', 'b')).toMatch(/^It could not be written, and has not changed\./);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
