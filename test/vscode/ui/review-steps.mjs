// Steps on a Word file that came back from two reviewers: none of their changes, one, and all of one reviewer.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { root } from '../paths.mjs';
import { choice, comes, command, giveFile, line, open, until } from './page.mjs';

const draft = 'fordwick.report.md';
const copy = 'fordwick-reviewed.docx';

/** Words that are replaced with changes tracked, and by whom. */
const changes = [
  ['Most children and families', 'Nearly all families', 'Ann Reviewer'],
  ['meet their needs', 'suit them', 'Ben Reviewer'],
  ['keep in touch with', 'often see', 'Ann Reviewer'],
];

/** Exports the draft, and saves a copy with the reviewers’ changes next to it. */
function writeCopy(drafts) {
  const target = join(drafts, copy);
  const program = join(root, 'bin/inspection-report.mjs');
  execFileSync(process.execPath, [program, 'render', '--to', 'docx', '--out', target, join(drafts, draft)]);
  const parts = unzipSync(readFileSync(target));
  let xml = strFromU8(parts['word/document.xml']);
  for (const [at, [before, after, author]] of changes.entries()) {
    const who = (id) => `w:id="${900 + 2 * at + id}" w:author="${author}" w:date="2026-06-02T09:00:00Z"`;
    const text = (tag, words) => `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
    const tracked = `<w:del ${who(0)}>${text('delText', before)}</w:del><w:ins ${who(1)}>${text('t', after)}</w:ins>`;
    const run = new RegExp(`<w:r><w:t[^>]*>([^<]*)${before}([^<]*)</w:t></w:r>`);
    if (!run.test(xml)) throw new Error(`“${before}” is not in the Word file.`);
    xml = xml.replace(run, (_, start, end) => text('t', start) + tracked + text('t', end));
  }
  parts['word/document.xml'] = strToU8(xml);
  writeFileSync(target, zipSync(parts));
}

const rows = (page) => page.locator('.quick-input-list .monaco-list-row');

/** Opens the list of changes. */
async function list(page) {
  await open(page, draft);
  await command(page, 'Inspection Report: Import Review');
  await giveFile(page, copy);
  await page.locator('.quick-input-title', { hasText: 'Reviewers’ changes to' }).waitFor();
  await choice(page, 'All 2 changes: Ann Reviewer').waitFor();
}

const select = (page, words) =>
  rows(page).filter({ hasText: words }).first().locator('input, .monaco-checkbox').first().click();

/** Waits for words in a line (from 1), which may be wrapped or out of sight. */
async function isIn(page, at, words) {
  const asked = page.locator('.quick-input-widget input').first();
  await until(page, async () => {
    await page.keyboard.press('Control+G');
    return comes(asked, 2000);
  });
  await asked.fill(`:${at}`);
  await page.keyboard.press('Enter');
  await line(page, words).waitFor();
}

export const reviewSteps = [
  [
    'the changes of two reviewers are listed, each in a comparison, and leaving makes none',
    async (page, { drafts }) => {
      writeCopy(drafts);
      await open(page, draft);
      await command(page, 'File: Revert File');
      await list(page);
      await select(page, 'with “Nearly all”');
      await page
        .locator('.monaco-diff-editor .view-line', { hasText: 'Nearly all families' })
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await open(page, draft);
      await isIn(page, 27, 'Most children');
    },
  ],
  [
    'one change is made',
    async (page) => {
      await list(page);
      await select(page, 'with “suit them”');
      await page.keyboard.press('Enter');
      await isIn(page, 31, 'suit');
      await isIn(page, 27, 'Most children');
      await command(page, 'File: Revert File');
      await isIn(page, 31, 'meet');
    },
  ],
  [
    'all changes of one reviewer are made',
    async (page) => {
      await list(page);
      await select(page, 'All 2 changes: Ann Reviewer');
      await page.keyboard.press('Enter');
      await isIn(page, 27, 'Nearly all');
      await isIn(page, 35, 'often');
      await isIn(page, 31, 'meet');
      await command(page, 'File: Revert File');
      await isIn(page, 27, 'Most children');
    },
  ],
];
