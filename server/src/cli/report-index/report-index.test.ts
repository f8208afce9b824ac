import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../run';

const cwd = mkdtempSync(join(tmpdir(), 'report-index-'));
mkdirSync(join(cwd, 'archive'));
afterAll(() => rmSync(cwd, { recursive: true }));

const text =
  'Lanterns hang in every window of the house. Each child is taught by Jordan how to fill, trim and light one safely.';
const reportWith = (paragraph: string, authority = 'Example Borough'): string =>
  `---\nframework: ilacs\nauthority: ${authority}\n---\n\n## The experiences and progress of children in care: good\n\n1. ${paragraph}\n`;
const file = (name: string) => join(cwd, name);

async function index(...args: string[]): Promise<string> {
  let printed = '';
  const add = (part: string): void => {
    printed += part;
  };
  const host = {
    cwd,
    today: '2026-07-01',
    env: {},
    terminal: false,
    out: add,
    err: add,
    stdin: async () => new Uint8Array(),
  };
  const code = await run(['index', ...args], host);
  return `${printed}exit ${code}`;
}

const stored = (): string => readFileSync(file('.inspection-report.index'), 'utf8');

it('reads only what has changed, and forgets what is gone', async () => {
  for (const name of ['a', 'b', 'c']) writeFileSync(file(`archive/${name}.report.md`), reportWith(text));
  expect(await index('archive')).toBe(
    '.inspection-report.index was written: 3 reports with 3 paragraphs.\nexit 0',
  );
  const first = stored();
  expect(await index('archive')).toBe(
    '.inspection-report.index is up to date: 3 reports with 3 paragraphs.\nexit 0',
  );
  expect(stored()).toBe(first);

  // A file of the same size and time is not read.
  const { atime, mtime } = statSync(file('archive/a.report.md'));
  utimesSync(file('archive/a.report.md'), atime, mtime);
  await index('archive');
  writeFileSync(file('archive/a.report.md'), reportWith(text.replace('Lanterns', 'Lampions')));
  utimesSync(file('archive/a.report.md'), atime, mtime);
  expect(await index('archive')).toContain('is up to date');

  // A file that was only touched has a new stamp and the same hashes.
  const later = new Date(mtime.getTime() + 5000);
  utimesSync(file('archive/b.report.md'), later, later);
  expect(await index('archive')).toContain('is up to date');
  expect(stored()).not.toBe(first);

  writeFileSync(file('archive/b.report.md'), reportWith(`${text} More.`));
  writeFileSync(file('archive/d.report.md'), reportWith('Short.'));
  unlinkSync(file('archive/c.report.md'));
  expect(await index('archive')).toContain('3 reports with 2 paragraphs (1 new, 1 changed and 1 removed).');
  // Reports of other folders stay.
  mkdirSync(file('more'));
  writeFileSync(file('more/e.report.md'), reportWith(text));
  expect(await index('more')).toContain('4 reports with 3 paragraphs (1 new).');
});

it('has no word of a report, and another key each time', async () => {
  const written = stored();
  for (const word of `${text} Example Borough children care`.match(/\p{L}{6,}/gu) ?? [])
    expect(written.toLowerCase(), word).not.toContain(word.toLowerCase());
  await index('--out', 'other.index', 'archive', 'more');
  const hashes = (index: string): string[] =>
    index
      .split('\n')
      .slice(1, -2)
      .flatMap((line) => line.split(' ').slice(2));
  const other = hashes(readFileSync(file('other.index'), 'utf8'));
  expect(hashes(written).filter((part) => part.length > 5 && other.includes(part))).toEqual([]);
});

it('lists what a draft was copied from, and no word of it', async () => {
  writeFileSync(file('new.report.md'), reportWith(text.replace('Jordan', 'Alex'), 'Other Borough'));
  const listed = await index('--compare', 'new.report.md', '--out', 'other.index');
  expect(listed).toContain('new.report.md:8 paragraph 1, 22 words\n');
  expect(listed).toContain('  more/e.report.md:8 paragraph 1\n');
  expect(listed).not.toContain('anterns');
});
