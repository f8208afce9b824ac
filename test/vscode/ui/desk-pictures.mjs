// The pictures of a new draft, of an old report in Word, and of a reviewer's copy.
import { choice, comes, command, giveFile, line, open, preview, theme } from './page.mjs';

const asked = (page) => page.locator('.quick-input-widget');

/** Closes what is open, so that each picture begins with an empty desk. */
async function clear(page) {
  await page.locator('.statusbar-item').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  // The pictures before it may have hidden it.
  await command(page, 'View: Show Explorer');
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  await theme(page, 'Light Modern');
  await command(page, 'View: Close All Editors');
  await command(page, 'Notifications: Clear All Notifications');
}

export const deskPictures = [
  [
    'new-draft',
    async (page) => {
      await clear(page);
      await command(page, 'Inspection Report: New Draft');
      await choice(page, 'ILACS').click();
      await choice(page, 'Standard').click();
      for (const [question, text] of [
        ['Name of the local authority', 'Fordwick'],
        ['First day', '8 June'],
      ]) {
        await asked(page).filter({ hasText: question }).waitFor();
        await page.keyboard.type(text, { delay: 30 });
        if (question !== 'First day') await page.keyboard.press('Enter');
      }
      await asked(page).filter({ hasText: '8 June 20' }).waitFor();
    },
  ],
  [
    'import',
    async (page) => {
      await clear(page);
      await page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: 'An old report.docx' })
        .click({ button: 'right' });
      await page.locator('.monaco-menu').getByText('Import Word or PDF').click();
      await line(page, 'framework: sccif').waitFor();
      await page.locator('.notification-toast').first().waitFor();
    },
  ],
  [
    'import-report',
    async (page) => {
      await page.locator('.notification-toast .monaco-button', { hasText: 'Show Report' }).first().click();
      await preview(page).locator('h1, h2').first().waitFor();
      await command(page, 'Notifications: Clear All Notifications');
    },
  ],
  [
    'review',
    async (page) => {
      await clear(page);
      await open(page, 'fordwick.report.md');
      const tour = page.locator('.notification-toast .monaco-button', { hasText: 'Not Now' }).first();
      if (await comes(tour, 3000)) await tour.click();
      await command(page, 'Inspection Report: Import Review');
      await giveFile(page, 'fordwick-ann.docx');
      await choice(page, 'Nearly all').locator('input, .monaco-checkbox').first().click();
      await page.locator('.editor.modified .view-line', { hasText: 'Nearly all' }).waitFor();
      await page.locator('.editor.modified .char-insert').first().waitFor();
    },
  ],
];
