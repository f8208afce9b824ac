import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { exampleDraft } from '../../server/src/rules/examples';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'watch-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const good = exampleDraft({ framework: 'ilacs' });
const bad = good.replace('leaders: good', 'leaders: fine');

/** Watches while something happens between one look and the next; gives what was printed after each. */
async function watch(args: readonly string[], ...happens: (() => void)[]) {
  const printed: string[] = [''];
  const put = (text: string) => {
    printed[printed.length - 1] += text;
  };
  const code = await run(['lint', '--watch', '--format', 'jsonl', ...args], {
    cwd,
    today: '2026-11-21',
    env: {},
    terminal: true,
    out: put,
    err: put,
    stdin: async () => new Uint8Array(),
    nextLook: async () => {
      const next = happens.shift();
      next?.();
      if (next) printed.push('');
      return next !== undefined;
    },
  });
  const paths = printed.map((text) => [
    ...new Set([...text.matchAll(/^\{"path":"([^"]*)"/gm)].map((found) => found[1])),
  ]);
  return { code, printed, paths };
}
const write = (name: string, text: string) => () => writeFileSync(join(cwd, name), text);
const waiting = 'Watching for changes. Press Ctrl+C to stop.\n';

it('checks again what changes or comes, and only that, until it is ended', async () => {
  write('a.report.md', bad)();
  write('b.report.md', bad)();
  const { code, paths, printed } = await watch(
    [],
    () => {},
    write('b.report.md', `${bad}\nMore.\n`),
    write('c.report.md', bad),
    () => rmSync(join(cwd, 'a.report.md')),
    // On another authority: a second draft on the same inspection is a finding.
    write('b.report.md', good.replaceAll('Example Borough', 'Wexcombe').replace('80999', '89999')),
  );
  expect(paths).toEqual([['a.report.md', 'b.report.md'], [], ['b.report.md'], ['c.report.md'], [], []]);
  expect(printed[1]).toBe('');
  expect(printed[5]).toBe(waiting);
  expect(code).toBe(0);
});

it('checks all again by a config that has changed', async () => {
  write('.inspection-report.yaml', 'stage: review\n')();
  write('a.report.md', bad)();
  const { paths } = await watch([], write('.inspection-report.yaml', 'stage: final \n'));
  expect(paths).toEqual([['a.report.md'], ['a.report.md']]);
});

it('fixes what changes, and takes no fix for a change', async () => {
  const capital = good.replace('leaders: good', 'leaders: Good');
  write('a.report.md', good)();
  const { printed } = await watch(['--fix'], write('a.report.md', capital), () => {});
  expect(printed).toEqual([`Nothing to fix.\n${waiting}`, `1 fix in 1 draft made.\n${waiting}`, '']);
});

it('goes on while there is no draft for a moment', async () => {
  write('a.report.md', bad)();
  const { paths, code } = await watch([], () => rmSync(join(cwd, 'a.report.md')), write('a.report.md', bad));
  expect([paths, code]).toEqual([[['a.report.md'], [], ['a.report.md']], 0]);
});

it('checks files of snippet libraries, too, and all of a library that says something else of itself', async () => {
  mkdirSync(join(cwd, 'lib'));
  write('lib/library.yaml', 'name: Ours\nowner: Us\nversion: 1.0.0\n')();
  write('lib/a.yaml', 'snippets: []\n')();
  const wrong = 'snippets:\n  - id: X\n';
  const { printed, paths } = await watch(
    ['lib'],
    write('lib/a.yaml', wrong),
    () => {},
    write('lib/library.yaml', 'name: Ours again\nowner: Us\nversion: 1.0.0\n'),
  );
  expect(paths.slice(1).map((some) => some.includes('lib/a.yaml'))).toEqual([true, false, true]);
  expect(printed[2]).toBe('');
});
