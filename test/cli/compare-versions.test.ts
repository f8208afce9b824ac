import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../../server/src/documents/document';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { exampleDraft } from '../../server/src/rules/examples';
import { runIn } from './in-folder';

const draft = exampleDraft({ framework: 'ilacs', front: 'stage: final' }).replaceAll(
  'Example Borough',
  'Marlstead',
);
let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'versions-'));
  writeFileSync(join(cwd, 'a.report.md'), draft);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const save = (name: string, text: string): void => writeFileSync(join(cwd, name), text);

it('compares a draft with its copy in Word, in either order', async () => {
  await runIn(cwd, ['render', '--to', 'docx', '--out', 'a.docx', 'a.report.md']);
  expect(await runIn(cwd, ['compare', 'a.report.md', 'a.docx'])).toMatchObject({
    code: 0,
    out: 'No changes. Both versions read the same.\n',
  });
  save('b.report.md', draft.replace('Children are seen promptly.', 'Children are seen within a day.'));
  const { code, out } = await runIn(cwd, ['compare', 'a.docx', 'b.report.md']);
  expect(code).toBe(1);
  expect(out).toContain('Changed, paragraph 1: Children are seen [-promptly-] {+within a day+}.');
});

it('says what to do with a file that only looks like a copy in Word', async () => {
  save('a.docx', 'Words.');
  expect(await runIn(cwd, ['compare', 'a.report.md', 'a.docx'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^a\.docx: Choose a Word file or a PDF\./),
  });
});

it('names no home on the page, in none of its names', async () => {
  const home = exampleDraft({
    framework: 'sccif',
    front: 'urn: SC999001\nprovider: {name: Example Care Limited, home: Larchmere Lodge}',
  });
  save('larchmere-lodge.report.md', home);
  save(
    'earlier-larchmere.report.md',
    home.replace('Children are safe here.', 'Children like Larchmere Lodge.'),
  );
  const { code } = await runIn(cwd, [
    'compare',
    '--out',
    'changes.html',
    'earlier-larchmere.report.md',
    'larchmere-lodge.report.md',
  ]);
  expect(code).toBe(1);
  const page = readFileSync(join(cwd, 'changes.html'), 'utf8');
  expect(page).toContain('[name of the home]');
  expect(page).toContain('SC999001.report.md');
  expect(page).not.toMatch(/larchmere/i);
});

it('writes Word with tracked changes, which needs a file', async () => {
  save('b.report.md', draft.replace('Children are seen promptly.', 'Children are seen within a day.'));
  const { code, out, err } = await runIn(cwd, ['compare', '--out', 'c.docx', 'a.report.md', 'b.report.md']);
  expect([code, out, err]).toEqual([1, 'c.docx was written: 1 paragraph changed.\n', '']);
  // Both versions can be had of it.
  const { changes, blocks } = readDocx(readFileSync(join(cwd, 'c.docx')));
  expect([...changes.values()].map(({ author }) => author)).toEqual([
    'Inspection Report Drafting',
    'Inspection Report Drafting',
  ]);
  const texts = (asBefore: boolean) =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block, { asBefore })] : []));
  expect(texts(true)).toContain('Children are seen promptly.');
  expect(texts(false)).toContain('Children are seen within a day.');
  // It is written again over itself, and over nothing else.
  expect((await runIn(cwd, ['compare', '--out', 'c.docx', 'a.report.md', 'b.report.md'])).code).toBe(1);
  save('mine.docx', 'mine');
  expect((await runIn(cwd, ['compare', '--out', 'mine.docx', 'a.report.md', 'b.report.md'])).code).toBe(2);
  expect(readFileSync(join(cwd, 'mine.docx'), 'utf8')).toBe('mine');
  for (const args of [[], ['--out', '-']])
    expect(
      await runIn(cwd, ['compare', '--to', 'docx', ...args, 'a.report.md', 'b.report.md']),
    ).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Name the Word file to write with --out, such as --out changes.docx.'),
    });
});
