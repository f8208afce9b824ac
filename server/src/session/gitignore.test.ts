import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Gitignore } from './gitignore';

it('reads .gitignore as git does', () => {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'ignore-')));
  try {
    const files: Record<string, string> = {
      '.gitignore':
        '# a comment\n*.old.md\n/top.md\nout/\n!out/kept.md\ndeep/**/x.md\n\\!odd.md\nsp ace.md\ntrail.md   \n[ab].md\n',
      'sub/.gitignore': '\uFEFF*.md\n!keep.md\n!was.old.md\n',
      'sub/below/.gitignore': '!again.md\n',
    };
    const names = [
      'top.md',
      'sub/top.md',
      'other/top.md',
      'was.old.md',
      'sub/was.old.md',
      'out/kept.md',
      'out/a.md',
      'other/out/b.md',
      'deep/x.md',
      'deep/a/b/x.md',
      '!odd.md',
      'sp ace.md',
      'trail.md',
      'a.md',
      'c.md',
      'A.md',
      'sub/keep.md',
      'sub/none.md',
      'sub/below/again.md',
      'sub/below/no.md',
      'plain.md',
      'Né.md',
      'info.md',
    ];
    for (const name of [...Object.keys(files), ...names]) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), files[name] ?? '');
    }
    execFileSync('git', ['init', '--quiet'], { cwd });
    mkdirSync(join(cwd, '.git/info'), { recursive: true });
    writeFileSync(join(cwd, '.git/info/exclude'), 'info.md\n');
    const listed = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], {
      cwd,
      encoding: 'utf8',
    });
    const gitignore = new Gitignore(cwd);
    const seen = readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !`${entry.parentPath}/`.startsWith(`${cwd}/.git/`))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !gitignore.ignores(file))
      .map((file) => file.slice(cwd.length + 1));
    expect(seen.sort()).toEqual(listed.split('\0').filter(Boolean).sort());
    expect(seen).toContain('sub/below/again.md');
  } finally {
    rmSync(cwd, { recursive: true });
  }
});

describe('a run in the root of a disk', () => {
  it.each([
    { path: posix, cwd: '/', folder: '/team/' },
    { path: win32, cwd: 'C:\\', folder: 'C:\\team\\' },
    { path: win32, cwd: '\\\\server\\share', folder: '\\\\server\\share\\team\\' },
    { path: win32, cwd: '\\\\?\\C:\\', folder: '\\\\?\\C:\\team\\' },
  ])('$cwd', ({ path, cwd, folder }) => {
    const texts = new Map([
      [path.join(cwd, '.gitignore'), 'old.md\n'],
      [`${folder}.gitignore`, 'new.md\n!old.md\n'],
    ]);
    const gitignore = new Gitignore(cwd, { path, exists: () => false, read: (file) => texts.get(file) });
    expect([path.resolve(cwd), folder.slice(0, -1)].map((each) => gitignore.ignoresFolder(each))).toEqual([
      false,
      false,
    ]);
    const files = ['a.md', 'old.md', 'new.md'].map((name) => folder + name);
    expect(files.map((file) => gitignore.ignores(file))).toEqual([false, false, true]);
    expect(gitignore.ignores(path.join(cwd, 'old.md'))).toBe(true);
    expect(gitignore.ignoresFolder(path.join(cwd, 'x', 'old.md'))).toBe(true);
    const elsewhere = path === posix ? '' : 'D:\\team\\new.md';
    expect(gitignore.ignores(elsewhere)).toBe(false);
  });
});

it('finds the repository up to the root', () => {
  for (const [path, top, cwd] of [
    [posix, '/', '/a/b'],
    [win32, 'C:\\', 'C:\\a\\b'],
    [win32, '\\\\server\\share\\', '\\\\server\\share\\a'],
  ] as const) {
    const texts = new Map([[path.join(top, '.gitignore'), 'old.md']]);
    const exists = (file: string) => file === path.join(top, '.git');
    const gitignore = new Gitignore(cwd, { path, exists, read: (file) => texts.get(file) });
    expect([cwd, top].map((folder) => gitignore.ignores(path.join(folder, 'old.md')))).toEqual([true, true]);
    expect(gitignore.ignores(path.join(cwd, 'new.md'))).toBe(false);
  }
});
