import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shardOf } from '../../server/src/cli/lint/choose';
import { looks, printing } from '../../server/src/cli/terminal/terminal';
import { Gitignore } from '../../server/src/session/gitignore';

describe('what is printed', () => {
  const record = (isTTY: boolean) => {
    const log: string[] = [];
    let time = 0;
    const stream = (name: string) => ({ isTTY, write: (text: string) => log.push(`${name}:${text}`) });
    const printed = printing(stream('out'), stream('err'), () => time);
    return { log, ...printed, at: (ms: number) => (time = ms) };
  };

  it('tells how far a long run has come, not too often, and clears that before anything else', () => {
    const { log, out, progress, at } = record(true);
    progress?.('1 of 9');
    at(450);
    progress?.('2 of 9');
    at(500);
    progress?.('3 of 9');
    out('found');
    out('more');
    at(600);
    progress?.('4 of 9');
    progress?.('');
    expect(log).toEqual([
      'err:\r\u001b[K2 of 9',
      'err:\r\u001b[K',
      'out:found',
      'out:more',
      'err:\r\u001b[K4 of 9',
      'err:\r\u001b[K',
    ]);
  });

  it('tells nothing where standard error is no terminal', () => {
    expect(record(false).progress).toBe(undefined);
  });
});

it('ends watching at once on a signal, whenever it comes', async () => {
  let end = () => {};
  const nextLook = looks((stop) => {
    end = stop;
  });
  const first = nextLook();
  end();
  expect([await first, await nextLook()]).toEqual([false, false]);
});

it('puts each draft into one shard, evenly, by its path alone', () => {
  const paths = Array.from({ length: 1000 }, (_, n) => `drafts/authority-${n}/2026-06.report.md`);
  const sizes = [1, 2, 3, 4, 5].map((one) => paths.filter((path) => shardOf(path, 5) === one).length);
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(1000);
  expect(Math.min(...sizes)).toBeGreaterThan(150);
  expect(shardOf('drafts\\a.md', 7)).toBe(shardOf('./drafts/a.md', 7));
});

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
