import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'choosing-')));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** Writes a draft that can be recognised by its framework, which does not exist. */
function draft(path: string, framework = path): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), `---\nframework: ${framework}\n---\n`);
}

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', join(cwd, folder), '-c', 'protocol.file.allow=always', ...who, ...args], {
    stdio: 'pipe',
  });
}

function commit(folder = '.'): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=One');
}

/** The drafts that are checked in a folder, each by its path and its framework. */
async function checked(folder: string, ...args: string[]): Promise<string[]> {
  let [out, err] = ['', ''];
  await run(['lint', '--rule', 'draft/framework', '--format', 'jsonl', ...args], {
    cwd: join(cwd, folder),
    today: '2026-11-21',
    env: process.env,
    terminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new Uint8Array(),
  });
  if (err !== '') return [err];
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { path, message } = JSON.parse(line) as { path: string; message: string };
      return `${path} ${/“([^”]*)”/.exec(message)?.[1] ?? message}`;
    })
    .sort();
}

describe('what git is told to commit', () => {
  it('is checked as it is staged, whatever the folder has meanwhile', async () => {
    draft('a.report.md', 'one');
    commit();
    draft('a.report.md', 'staged');
    draft('sub/gone.report.md', 'gone');
    draft('plain.md', 'ilcas');
    git('.', 'add', '--all');
    draft('a.report.md', 'later');
    rmSync(join(cwd, 'sub'), { recursive: true });
    writeFileSync(join(cwd, 'plain.md'), 'No draft any more.');
    expect(await checked('.', '--staged')).toEqual([
      'a.report.md staged',
      'plain.md ilcas',
      'sub/gone.report.md gone',
    ]);
    expect(await checked('.', '--staged', '.')).toHaveLength(3);
    expect(await checked('.', '--staged', 'a.report.md')).toEqual(['a.report.md staged']);
    expect(await checked('.', '--staged', '*.report.md')).toEqual(['a.report.md staged']);
    expect(await checked('.', '--changed')).toEqual(['a.report.md later']);
  });

  it('is checked even where .gitignore would leave it out', async () => {
    writeFileSync(join(cwd, '.gitignore'), 'private/\n');
    draft('private/a.report.md', 'one');
    git('.', 'init', '--quiet');
    git('.', 'add', '--force', 'private/a.report.md');
    expect(await checked('.', '--staged')).toEqual(['private/a.report.md one']);
    commit();
    draft('private/a.report.md', 'two');
    draft('private/other.report.md');
    expect(await checked('.', '--changed')).toEqual(['private/a.report.md two']);
    expect(await checked('.', '--since', 'HEAD')).toEqual(['private/a.report.md two']);
  });
});

describe('repositories in unusual places', () => {
  it('a submodule is asked about in itself, and as a whole from outside', async () => {
    draft('module/a.report.md');
    commit('module');
    mkdirSync(join(cwd, 'top'));
    commit('top');
    git('top', 'submodule', '--quiet', 'add', join(cwd, 'module'), 'inner');
    git('top', 'commit', '--quiet', '--message=Two');
    expect(await checked('top', '--changed')).toEqual([]);
    draft('top/inner/new.report.md', 'new');
    expect(await checked('top/inner', '--changed')).toEqual(['new.report.md new']);
    expect(await checked('top', '--changed')).toContain('inner/new.report.md new');
  });

  it('a worktree has the excludes of its repository', async () => {
    draft('main/a.report.md', 'a');
    commit('main');
    mkdirSync(join(cwd, 'main/.git/info'), { recursive: true });
    writeFileSync(join(cwd, 'main/.git/info/exclude'), 'left-out/\n');
    git('main', 'worktree', 'add', '--quiet', join(cwd, 'tree'));
    draft('tree/left-out/b.report.md');
    draft('tree/c.report.md', 'c');
    expect(await checked('tree')).toEqual(['a.report.md a', 'c.report.md c']);
    expect(await checked('tree', '--changed')).toEqual(['c.report.md c']);
  });
});

describe('paths', () => {
  it('lead to a draft once, whatever they are', async () => {
    draft('a.report.md', 'a');
    mkdirSync(join(cwd, 'sub'));
    symlinkSync('..', join(cwd, 'sub/up'));
    symlinkSync('../a.report.md', join(cwd, 'sub/link.report.md'));
    expect(await checked('.')).toEqual(['a.report.md a']);
    expect(await checked('sub', '../a.report.md', join(cwd, 'a.report.md'), 'link.report.md')).toHaveLength(
      1,
    );
  });

  it.skipIf(process.platform === 'win32')('of folders that may not be read are no clean ones', async () => {
    draft('closed/a.report.md');
    draft('ignored/a.report.md');
    draft('b.report.md', 'b');
    writeFileSync(join(cwd, '.gitignore'), 'ignored/\n');
    await checked('.');
    for (const folder of ['closed', 'ignored']) chmodSync(join(cwd, folder), 0);
    chmodSync(cwd, 0o755);
    // Root may read everything.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      expect(await checked('.')).toEqual([
        'b.report.md b',
        'closed You do not have permission to read it. Ask for access, or leave it out.',
      ]);
    } finally {
      if (root) process.seteuid?.(0);
      for (const folder of ['closed', 'ignored']) chmodSync(join(cwd, folder), 0o700);
    }
  });

  it('that lead nowhere, or in a circle, are said to', async () => {
    symlinkSync('loop.report.md', join(cwd, 'loop.report.md'));
    writeFileSync(join(cwd, 'file'), '');
    for (const path of ['loop.report.md', 'file/a.report.md', 'none']) {
      expect(await checked('.', path)).toEqual([`No drafts found in ${path}. Check the path.\n`]);
    }
  });
});

it('shards have every draft once between them, also more shards than drafts', async () => {
  for (let n = 0; n < 12; n++) draft(`d${n}.report.md`, 'x');
  const all = await checked('.');
  expect(all).toHaveLength(12);
  for (const count of [1, 3, 40]) {
    const parts = await Promise.all(
      Array.from({ length: count }, (_, n) => checked('.', '--shard', `${n + 1}/${count}`)),
    );
    expect(parts.flat().sort()).toEqual(all);
  }
});
