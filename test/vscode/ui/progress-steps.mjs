// The view “Inspection”, the status bar and the commands on what is left in a draft.
import { choice, command, endOf, line, open, theme, until } from './page.mjs';

/** A row of the view. */
const row = (page, text) => page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
const inStatusBar = (page) => page.locator('.statusbar-item', { hasText: ' left · ' }).first();
const listTitle = (page, text) => page.locator('.quick-input-widget .quick-input-title', { hasText: text });
const notification = (page, text) => page.locator('.notification-toast', { hasText: text }).first();

/** Steps after other drafts were opened; they end with the draft that was in front. */
export const progressSteps = [
  [
    'the Inspection view lists what is left in the draft in front',
    async (page) => {
      await page.keyboard.press('Control+J');
      await open(page, 'larkfield.report.md');
      await page.locator('.activitybar a[aria-label^="Inspection"]').first().click();
      await row(page, 'Left to do').waitFor();
      await row(page, 'Add the section').waitFor();
    },
  ],
  [
    'groups open to facts, judgements and sections with their words',
    async (page) => {
      for (const name of ['Facts', 'Judgements']) await row(page, name).click();
      await row(page, 'Unique reference number').waitFor();
      await row(page, 'Leaders and managers').waitFor();
      await page.locator('.sidebar .pane-body', { hasText: 'words' }).first().waitFor();
    },
  ],
  ['the view in a light theme', (page) => theme(page, 'Light Modern')],
  ['the view in high contrast', (page) => theme(page, 'Dark High Contrast')],
  [
    'a row leads to its place',
    async (page) => {
      await theme(page, 'Dark Modern');
      await row(page, 'First day').click();
      await page.locator('.statusbar-item', { hasText: 'Ln 9, Col 20' }).waitFor();
    },
  ],
  [
    'the view follows what is typed',
    async (page) => {
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.type('start: ');
      await page.keyboard.press('Escape');
      await row(page, 'Add the first day').waitFor();
      await row(page, /^First day.*missing/).waitFor();
      await endOf(page, 'Leaders know the home well.');
    },
  ],
  [
    'the status bar lists what is left and changes the stage',
    async (page) => {
      await inStatusBar(page).click();
      await listTitle(page, 'Children’s home · drafting · ').waitFor();
      await choice(page, 'Mark as Ready for Review').waitFor();
    },
  ],
  [
    'Mark as Final lists what blocks it',
    async (page) => {
      await choice(page, 'Mark as Final').click();
      await listTitle(page, 'to finish first').waitFor();
      await choice(page, 'Add the first day').waitFor();
    },
  ],
  [
    'an item of the list leads to its place, and its row goes when it is done',
    async (page) => {
      await choice(page, 'Add the first day').click();
      await listTitle(page, 'to finish first').waitFor({ state: 'hidden' });
      // After the colon of the key, which has no value.
      await page.locator('.statusbar-item', { hasText: 'Ln 9, Col 10' }).waitFor();
      await page.keyboard.type('2026-06-09');
      await row(page, 'Add the first day').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Z');
      await row(page, 'Add the first day').waitFor();
    },
  ],
  [
    'a draft may be reviewed although something is left',
    async (page) => {
      await command(page, 'Inspection Report: Mark as Ready for Review');
      await choice(page, 'Mark as ready for review anyway').click();
      await line(page, 'stage: review').waitFor();
      await page.locator('.statusbar-item', { hasText: '· review ·' }).waitFor();
      await command(page, 'Notifications: Clear All Notifications');
      await command(page, 'File: Revert File');
      await line(page, 'stage: drafting').waitFor();
    },
  ],
  [
    'without a draft the view offers a new one',
    async (page) => {
      await open(page, 'notes.md');
      await page.locator('.sidebar .welcome-view a', { hasText: 'New Draft' }).waitFor();
      await inStatusBar(page).waitFor({ state: 'detached' });
    },
  ],
  [
    'the lines of a draft in YAML are wrapped if a person wants that',
    async (page) => {
      await open(page, 'withernby.report.yaml');
      const lines = page.locator('.monaco-editor .view-line');
      await lines.first().waitFor();
      await notification(page, 'Fit long lines').locator('a', { hasText: 'Wrap Lines' }).first().click();
      await notification(page, 'Fit long lines').waitFor({ state: 'detached' });
      await endOf(page, 'receive a steady service.');
      await page.keyboard.type(' They are helped.'.repeat(12));
      await page.keyboard.press('Escape');
      const first = line(page, 'receive a steady service.');
      await until(page, async () => (await first.innerText()).length < 150);
      await line(page, 'They are helped. They are helped.').waitFor();
    },
  ],
  [
    'the first draft is in front again',
    async (page) => {
      await command(page, 'File: Revert File');
      await open(page, 'fordwick.report.md');
      await page.keyboard.press('Control+Shift+E');
      await page.keyboard.press('Control+J');
      await until(page, async () => (await page.locator('.markers-panel .monaco-list-row').count()) > 0);
    },
  ],
];
