// The form of facts, with the draft next to it.
import { comes, command, line, open, preview, tab, theme } from './page.mjs';

/** The page of the form. */
const form = preview;
const field = (page, label) => form(page).getByLabel(label, { exact: true }).first();

/** Steps after other drafts were opened. */
export const factsSteps = [
  [
    'Edit Facts opens a form next to the draft, by keys',
    async (page) => {
      await open(page, 'larkfield.report.md');
      await page.keyboard.press('Control+Home');
      await line(page, 'framework: sccif').click();
      await page.keyboard.press("Control+'");
      await page.keyboard.press('f');
      await field(page, 'Unique reference number').waitFor();
    },
  ],
  [
    'what is written in a field is in the draft, with its finding at the field',
    async (page) => {
      await field(page, 'Unique reference number').fill('SC12');
      await page.keyboard.press('Tab');
      await line(page, 'urn: SC12').waitFor();
      await form(page).locator('.field .findings li', { hasText: 'SC12' }).first().waitFor();
    },
  ],
  ['the form in a light theme', (page) => theme(page, 'Light Modern')],
  ['the form in high contrast', (page) => theme(page, 'Dark High Contrast')],
  [
    'undo in the form is that of the draft',
    async (page) => {
      await theme(page, 'Dark Modern');
      await field(page, 'Stage').focus();
      await page.keyboard.press('Control+Z');
      await line(page, 'urn: SC12').waitFor({ state: 'detached' });
      await tab(page, 'larkfield.report.md').first().waitFor();
      await command(page, 'View: Close All Editors');
      const leave = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
      if (await comes(leave, 3000)) await leave.click();
    },
  ],
];
