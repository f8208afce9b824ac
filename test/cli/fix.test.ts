import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { rewrite } from '../../server/src/cli/write';
import { broken } from '../examples.mjs';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fix-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function lint(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await run(['lint', ...args], {
    cwd,
    today: '2026-11-21',
    env: {},
    terminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new Uint8Array(),
  });
  return { code, out, err };
}

const path = (name: string): string => join(cwd, name);
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

  it('does not touch a file in which nothing is fixed', async () => {
    writeFileSync(path('a.report.md'), right);
    const before = statSync(path('a.report.md'), { bigint: true });
    expect((await lint('--fix')).err).toBe('There was nothing to fix.\n');
    const after = statSync(path('a.report.md'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it('shows with --dry-run the very diff that it makes without, as git applies it', async () => {
    const names = broken.map(({ name }, n) => `${n === 0 ? 'Né w/' : ''}${name}`);
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
    const real = await lint('--fix', ...kinds, ...names);
    expect(names.map(textOf)).toEqual(patched);
    expect(real.code).toBe(code);
    expect(err).toBe(real.err.replace(' made.', ' would be made; leave out --dry-run to make them.'));
  });
});

describe('writing over what was read', () => {
  it('leaves a file alone that holds something else by now', () => {
    writeFileSync(path('a.md'), 'theirs');
    expect(rewrite(path('a.md'), 'mine', 'fixed')).toMatch(/^It was changed by another program/);
    expect([textOf('a.md'), readdirSync(cwd)]).toEqual(['theirs', ['a.md']]);
  });

  it('says so where it cannot write, and leaves nothing behind', () => {
    expect(rewrite(path('none.md'), 'a', 'b')).toMatch(/^It could not be written and is as it was/);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
