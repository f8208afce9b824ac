import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../../server/src/documents/document';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { pdfOf } from '../../server/src/documents/pdf/testing';
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

it('names no home in the Word file, in none of its parts', async () => {
  const home = exampleDraft({
    framework: 'sccif',
    front: 'urn: SC999001\nprovider: {name: Example Care Limited, home: Larchmere Lodge}',
  });
  save('larchmere-lodge.report.md', home);
  save('earlier.report.md', home.replace('Children are safe here.', 'Children like Larchmere Lodge.'));
  for (const versions of [
    ['earlier.report.md', 'larchmere-lodge.report.md'],
    ['larchmere-lodge.report.md', 'earlier.report.md'],
  ]) {
    await runIn(cwd, ['compare', '--out', 'changes.docx', ...versions]);
    const parts = Object.values(unzipSync(readFileSync(join(cwd, 'changes.docx'))));
    expect(parts.map((part) => strFromU8(part)).join('')).not.toMatch(/larchmere/i);
  }
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
      err: expect.stringContaining('Give the Word file to create with --out, such as --out changes.docx.'),
    });
});

it('compares with a PDF', async () => {
  writeFileSync(join(cwd, 'a.pdf'), pdfOf([[{ text: 'Children are safe.', y: 100 }]]));
  const { code, out, err } = await runIn(cwd, ['compare', 'a.pdf', 'a.report.md']);
  expect([code, err]).toEqual([1, '']);
  expect(out).toContain('Children are [-safe-] {+seen promptly+}.');
});

it('reads another report by its own framework', async () => {
  const home = exampleDraft({ framework: 'sccif', front: 'urn: SC999001\nprovider: Example Care' });
  save('home.report.md', home);
  await runIn(cwd, ['render', '--to', 'docx', '--out', 'home.docx', 'home.report.md']);
  const asCopy = await runIn(cwd, ['compare', 'a.report.md', 'home.docx']);
  expect(asCopy.out).toContain('helped and protected: not judged → good');
  expect(asCopy.out).not.toContain('No grade yet');
});

it('finds nothing between a draft in Markdown and the same in YAML', async () => {
  const front = 'framework: ilacs\nauthority: Marlstead\nstage: final\njudgements: {leaders: good}\n';
  const words = 'Children are seen promptly.\n\n- They are safe.\n';
  save(
    'm.report.md',
    `---\n${front}---\n\n# Inspection of Marlstead\n\n## The impact of leaders: good\n\n${words}`,
  );
  save(
    'm.report.yaml',
    `${front}sections:\n  leaders: |\n    ${words.replaceAll('\n', '\n    ').trimEnd()}\n`,
  );
  expect((await runIn(cwd, ['compare', 'm.report.yaml', 'm.report.md'])).out).not.toMatch(
    /Children|They are safe/,
  );
});

it.each([
  ['git:HEAD', 'none.report.md', 'none.report.md does not exist. Check the path.'],
  ['none.docx', 'a.report.md', 'none.docx does not exist. Check the path.'],
  [
    'bytes.report.md',
    'a.report.md',
    'bytes.report.md: Give the draft itself. This is a binary file, not text.',
  ],
  ['folder.report.md', 'a.report.md', 'folder.report.md: It is a folder.'],
])('explains %s and %s', async (before, after, message) => {
  writeFileSync(join(cwd, 'bytes.report.md'), new Uint8Array([0, 1, 2, 0]));
  mkdirSync(join(cwd, 'folder.report.md'));
  expect(await runIn(cwd, ['compare', before, after])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining(message),
  });
});

it('compares with an empty draft', async () => {
  save('empty.report.md', '');
  expect((await runIn(cwd, ['compare', 'empty.report.md', 'a.report.md'])).code).toBe(1);
  expect((await runIn(cwd, ['compare', 'a.report.md', 'empty.report.md'])).code).toBe(1);
  expect((await runIn(cwd, ['compare', 'empty.report.md', 'empty.report.md'])).code).toBe(0);
});

it('writes no text under the name of a PDF', async () => {
  const { code, err } = await runIn(cwd, ['compare', '--out', 'c.pdf', 'a.report.md', 'a.report.md']);
  expect([code, err]).toEqual([2, expect.stringContaining('Unknown format "pdf". Use text, html or docx.')]);
});
