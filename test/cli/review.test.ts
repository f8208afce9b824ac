// Brings reviewers' copies back on the command line.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/render/docx/docx';
import { drafts, publish } from '../render/drafts';
import { exported, ReviewerCopy } from '../render/reviewer-copy';
import { wrong } from '../schema-checks';
import { runIn } from './in-folder';

const draft =
  '\uFEFF---\r\nstage: review\r\n---\r\n\r\n# A report\r\n\r\nChildren see staff often.\r\n\r\nLeaders know.\r\n';
const text = draft.slice(1);
let cwd: string;
const file = (name: string): string => join(cwd, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'review-'));
  writeFileSync(file('a.report.md'), draft);
  const ann = await ReviewerCopy.of(text);
  ann.replace('often', 'weekly', { author: 'Ann Reviewer' }).comment('Leaders', 'Who?');
  writeFileSync(file('ann.docx'), ann.bytes());
  const ben = await ReviewerCopy.of(text);
  ben.replace('know', 'act', { author: 'Ben' });
  writeFileSync(file('ben.docx'), ben.bytes());
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

it('lists what came back, keeps comments, and leaves the draft as it is', async () => {
  const { code, out, err } = await runIn(cwd, ['review', 'ann.docx', 'ben.docx', 'a.report.md']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`Comments
  a.report.md:9  A N Other, 2026-06-01 10:00:00 on “Leaders”
    Who?

Changes
  1.   a.report.md:7  Replace “often” with “weekly” (Ann Reviewer)
  2.   a.report.md:9  Replace “know” with “act” (Ben)

1 comment, 2 changes, 0 conflicts.
1 new comment in a.review.yaml.
Choose with --accept which changes to apply.
`);
  expect(read('a.report.md')).toBe(draft);
  const kept = read('a.review.yaml');
  expect(kept).toContain('text: Who?');
  await runIn(cwd, ['review', 'ann.docx', 'a.report.md']);
  expect(read('a.review.yaml')).toBe(kept);
});

it.each([
  [['--accept', 'all'], 'Children see staff weekly.\r\n\r\nLeaders act.'],
  [['--accept', 'author:ben'], 'Children see staff often.\r\n\r\nLeaders act.'],
  [['--accept', '1'], 'Children see staff weekly.\r\n\r\nLeaders know.'],
  [['--accept', '1', '--accept', 'author:Ben'], 'Children see staff weekly.\r\n\r\nLeaders act.'],
  [['--accept', '2, 1'], 'Children see staff weekly.\r\n\r\nLeaders act.'],
])('applies what is chosen: %j', async (choice, after) => {
  const { code } = await runIn(cwd, ['review', 'a.report.md', 'ann.docx', 'ben.docx', ...choice]);
  expect(code).toBe(0);
  expect(read('a.report.md')).toBe(draft.replace(/Children[\s\S]*know\./, after));
});

it('writes nothing with --dry-run, and all as JSON', async () => {
  const { out } = await runIn(cwd, [
    'review',
    'ann.docx',
    'a.report.md',
    '--accept',
    'all',
    '--dry-run',
    '--format',
    'json',
  ]);
  expect(wrong('output-review.schema.json', JSON.parse(out))).toEqual([]);
  expect(JSON.parse(out)).toMatchObject({
    draft: 'a.report.md',
    comments: [{ author: 'A N Other', line: 9, column: 1 }],
    changes: [{ id: '1', line: 7, column: 20, isApplied: true, edits: [{ text: 'weekly' }] }],
    conflicts: [],
    commentsFile: 'a.review.yaml',
    newComments: 1,
  });
  expect(read('a.report.md')).toBe(draft);
  expect(existsSync(file('a.review.yaml'))).toBe(false);
});

it('fails if there are conflicts', async () => {
  writeFileSync(file('a.report.md'), draft.replace('see staff often', 'like staff, always'));
  const json = await runIn(cwd, ['review', 'ann.docx', 'a.report.md', '--dry-run', '--format', 'json']);
  expect(wrong('output-review.schema.json', JSON.parse(json.out))).toEqual([]);
  const { code, out } = await runIn(cwd, ['review', 'ann.docx', 'a.report.md']);
  expect(code).toBe(1);
  expect(out).toContain(
    'Compare both texts. The same words were changed in the draft and by Ann Reviewer.\n    Draft: Children',
  );
});

it.each([
  [['a.report.md'], 'Give the Word files (.docx) first, and then the draft.'],
  [['ann.docx'], 'Give the draft after the Word files, such as home.report.md.'],
  [['none.docx', 'a.report.md'], 'none.docx does not exist. Check the path.'],
  [['bad.docx', 'a.report.md'], 'bad.docx: '],
  [['ann.docx', 'a.report.md', '--accept', '7'], 'Choose from the changes listed. None matches “7”.'],
  [['ann.docx', 'a.report.md', 'b.report.md'], 'Give only one draft, not “a.report.md” and “b.report.md”.'],
  [['ann.docx', 'no.report.md'], 'no.report.md: It no longer exists.'],
])('explains %j', async (args, message) => {
  writeFileSync(file('bad.docx'), 'no zip');
  const { code, err } = await runIn(cwd, ['review', ...args]);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('says that a final report has no marks, and takes no other report', async () => {
  const [final = ''] = drafts.flatMap(({ name, text: own }) => (name.startsWith('carrowby') ? [own] : []));
  writeFileSync(file('a.report.md'), final);
  const { bytes } = await writeDocx(publish(final), { marked: false });
  writeFileSync(file('final.docx'), bytes);
  const { code, out } = await runIn(cwd, ['review', 'final.docx', 'a.report.md']);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('\nfinal.docx: This file was exported at stage “final”, so'),
  ]);
  const json = await runIn(cwd, ['review', 'final.docx', 'a.report.md', '--format', 'json']);
  expect(wrong('output-review.schema.json', JSON.parse(json.out))).toEqual([]);
  expect(JSON.parse(json.out)).toMatchObject({ unmarked: [{ file: 'final.docx', isFinal: true }] });
  writeFileSync(
    file('other.docx'),
    await exported('# A report\n\nFoster carers are trained.\n\nPanels meet.\n'),
  );
  const other = await runIn(cwd, ['review', 'other.docx', 'a.report.md']);
  expect([other.code, other.out, other.err]).toEqual([
    2,
    '',
    expect.stringContaining('other.docx: Choose a copy of this draft.'),
  ]);
});

it('does not replace a file of comments that cannot be read', async () => {
  writeFileSync(file('a.review.yaml'), 'mine: true\n');
  const { code, err } = await runIn(cwd, ['review', 'ann.docx', 'a.report.md']);
  expect([code, err]).toEqual([2, expect.stringContaining('a.review.yaml: Correct it, or delete it')]);
  expect(read('a.review.yaml')).toBe('mine: true\n');
});

it('writes the comments again with the next Word file, with findings if they are wanted, and never in a final one', async () => {
  await runIn(cwd, ['review', 'ann.docx', 'a.report.md']);
  expect((await runIn(cwd, ['render', '--to', 'docx', '--comments', 'findings', 'a.report.md'])).code).toBe(
    0,
  );
  const { out } = await runIn(cwd, ['review', 'a.report-draft.docx', 'a.report.md']);
  expect(out).toContain('1 comment, 0 changes, 0 conflicts.\n');
  writeFileSync(file('a.report.md'), draft.replace('stage: review', 'stage: final'));
  const { code, err } = await runIn(cwd, ['render', '--to', 'docx', '--comments', 'findings', 'a.report.md']);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('a.report.md was not exported: its stage is “final”.'),
  ]);
  for (const args of [
    ['--comments', 'findings'],
    ['--to', 'docx', '--comments', 'all'],
  ])
    expect((await runIn(cwd, ['render', ...args, 'a.report.md'])).code).toBe(2);
});
