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

/** Selects the whole line that begins with a text, however it wraps. */
async function selectLine(page, text) {
  await line(page, text).click();
  await command(page, 'Expand Line Selection');
  await page.keyboard.press('Shift+ArrowLeft');
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
      await command(page, 'Inspection Report: Browse Snippet Libraries');
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
  [
    'a text that may identify somebody is warned of',
    async (page) => {
      await open(page, 'larkfield.report.md');
      await newParagraph(page, 'Leaders know the home well.');
      await page.keyboard.type('The manager can be reached on 01632 960123 at any time of the day or night.');
      await selectLine(page, 'The manager can be reached');
      await command(page, 'Inspection Report: Create Snippet from Selection');
      await page.locator('.monaco-dialog-box', { hasText: 'a telephone number' }).waitFor();
    },
  ],
  [
    'the library that a new snippet is for',
    async (page) => {
      await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Cancel' }).click();
      await page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
      await line(page, 'The manager can be reached').waitFor();
      await command(page, 'File: Revert File');
      await selectLine(page, 'Since the last inspection');
      await command(page, 'Inspection Report: Create Snippet from Selection');
      await choice(page, 'Moderated phrases').waitFor();
    },
  ],
  [
    'the title of a new snippet is suggested',
    async (page) => {
      await page.keyboard.press('Enter');
      await choice(page, 'homes.yaml').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget', { hasText: 'Title (Press' }).waitFor();
    },
  ],
  [
    'the new snippet in its file, with variables',
    async (page) => {
      await query(page).fill('Progress since the last inspection');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget', { hasText: 'Shortcut to type' }).waitFor();
      await query(page).fill('progress');
      await page.keyboard.press('Enter');
      await tab(page, 'homes.yaml').waitFor();
      await line(page, 'id: progress-since-the-last-inspection').waitFor();
      // The tree has it too.
      await row(page, /homes\.yaml\s*5/).waitFor();
    },
  ],
  [
    'the places where a snippet is used',
    async (page) => {
      await open(page, 'larkfield.report.md');
      await row(page, 'Checks at night').click({ button: 'right' });
      const item = page.locator('.context-view .action-item', { hasText: 'Find Where a Snippet Is Used' });
      // A menu that has just opened takes no click, lest the one that opened it should choose.
      await until(page, async () => {
        if (await item.isVisible()) await item.click({ timeout: 2000 }).catch(() => undefined);
        return !(await item.isVisible());
      });
      await choice(page, 'larkfield.report.md:22').waitFor();
    },
  ],
  [
    'the wording of a library beside that of the draft',
    async (page) => {
      await choice(page, 'larkfield.report.md:22').click();
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await command(page, 'Inspection Report: Update Inserted Snippets');
      await choice(page, 'Use the library’s wording').waitFor();
      await page
        .locator('.monaco-diff-editor .line-insert, .monaco-diff-editor .char-insert')
        .first()
        .waitFor();
    },
  ],
  [
    'the wording of the library is in the draft',
    async (page) => {
      await page.keyboard.press('Enter');
      await tab(page, 'larkfield.report.md').waitFor();
      await line(page, 'at night every two hours and record').waitFor();
    },
  ],
];
