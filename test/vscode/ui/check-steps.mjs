// Checking all drafts at once, and the report of what is found.
import { choice, command, until } from './page.mjs';

const row = (page, text) => page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
const notification = (page, text) => page.locator('.notification-toast', { hasText: text }).first();

/** Steps after a draft and Problems were opened. */
export const checkSteps = [
  [
    'all drafts are checked, and it is said what was found',
    async (page) => {
      await command(page, 'Inspection Report: Check All Drafts');
      await notification(page, 'drafts checked: ').waitFor();
    },
  ],
  [
    'Problems has those that are not open',
    async (page) => {
      await notification(page, 'drafts checked: ').locator('a', { hasText: 'Show Problems' }).click();
      await row(page, 'withernby.report.yaml').waitFor();
    },
  ],
  [
    'the report of findings is saved',
    async (page) => {
      await command(page, 'Inspection Report: Save Check Results');
      await choice(page, 'HTML').click();
      await choice(page, 'No comparison').click();
      const asked = page.locator('.quick-input-widget input').first();
      await until(page, async () => (await asked.inputValue()).endsWith('.html'));
      await page.keyboard.press('Enter');
      await notification(page, 'was saved').waitFor();
    },
  ],
  [
    'open drafts are checked alone again',
    async (page) => {
      await command(page, 'Inspection Report: Check Open Drafts Only');
      await row(page, 'withernby.report.yaml').waitFor({ state: 'detached' });
    },
  ],
];
