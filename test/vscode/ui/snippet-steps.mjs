// Snippet libraries, as a person uses them.
import { choice, command, line, open, tab, until } from './page.mjs';

const query = (page) => page.locator('.quick-input-widget input').first();
const row = (page, text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();

/** Puts the cursor into a new paragraph behind the line that has a text. */
async function newParagraph(page, text) {
  await line(page, text).click();
  // Of a line that wraps the first time leads to the end of what is seen of it.
  await page.keyboard.press('End');
  await page.keyboard.press('End');
  await page.keyboard.type('\n\n');
}

/** Selects the line that begins with a text. */
async function selectLine(page, text) {
  await line(page, text).click();
  // The paragraph is one line that wraps: Home goes to the start of what is seen, the second time to its first letter.
  await command(page, 'Expand Line Selection');
}

export const snippetSteps = [
  [
    'the snippets for the place of the cursor with their texts',
    async (page) => {
      await page.keyboard.press('Escape');
      await open(page, 'larkfield.report.md');
      await newParagraph(page, 'Since the last inspection');
      await command(page, 'Inspection Report: Insert Snippet');
      await choice(page, 'Staff of Larkfield Care Limited check on children at night').waitFor();
    },
  ],
  [
    'a snippet is found by its words and its tag',
    async (page) => {
      await query(page).fill('#safety record');
      await until(page, async () => (await page.locator('.quick-input-list .monaco-list-row').count()) === 1);
      await choice(page, 'Checks at night').waitFor();
    },
  ],
  [
    'the whole text of a snippet beside the draft',
    async (page) => {
      await page.locator('.quick-input-titlebar .codicon-open-preview').click();
      await tab(page, 'Snippet.md').waitFor();
    },
  ],
  [
    'the tags to filter by',
    async (page) => {
      await page.locator('.quick-input-titlebar .codicon-tag').click();
      await choice(page, 'missing').waitFor();
    },
  ],
  [
    'the tag is in the query',
    async (page) => {
      await query(page).fill('Night staff');
      await page.keyboard.press('Enter');
      await choice(page, 'Checks at night').waitFor();
      await until(page, async () => (await query(page).inputValue()).startsWith('#night'));
    },
  ],
  [
    'the snippet is in the draft and its first gap is selected',
    async (page) => {
      await page.keyboard.press('Enter');
      await line(page, 'at night every hour and record').waitFor();
      await page.locator('.snippet-placeholder').first().waitFor();
    },
  ],
  [
    'the libraries with files and snippets',
    async (page) => {
      await page.keyboard.press('Escape');
      await command(page, 'File: Revert File');
      await command(page, 'Inspection Report: Browse Libraries');
      await row(page, 'Moderated phrases').waitFor();
      await row(page, 'homes.yaml').click();
      await row(page, 'Staff search for children').waitFor();
      await row(page, 'Checks at night').hover();
    },
  ],
  [
    'a snippet of the tree is opened in its file',
    async (page) => {
      await row(page, 'Staff search for children').click();
      await tab(page, 'homes.yaml').waitFor();
      await line(page, 'id: local-search').waitFor();
    },
  ],
];
