// The pictures of the README, in docs/images: the name of each, and what is done before it is taken.

import { deskPictures } from './desk-pictures.mjs';
import { comes, command, endOf, line, open, preview, squiggle, suggestion, theme, until } from './page.mjs';

const draft = 'childrens-home-inadequate.report.md';
/** The line on the manager in the draft on a fostering agency, 1-based. */
const lineOfManager = 52;

/** Opens the list of fixes at the cursor, which has one with a text. */
async function offered(page, text) {
  const fix = page.locator('.action-widget', { hasText: text });
  await until(page, async () => {
    await page.keyboard.press('Control+.');
    const there = await comes(fix, 3000);
    // Pressed again in the open menu it would accept.
    if (!there) await page.keyboard.press('Escape');
    return there;
  });
}

export const steps = [
  [
    'findings',
    async (page) => {
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
      await theme(page, 'Light Modern');
      await open(page, draft);
      await page.keyboard.press('Control+B');
      await endOf(page, 'leaders-and-managers: inadequate');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.type('leaders-and-managers: requires improvement');
      await page.keyboard.press('Escape');
      await squiggle(page).first().waitFor();
      await offered(page, 'requires improvement to be good');
    },
  ],
  [
    'inspection',
    async (page) => {
      await page.keyboard.press('Escape');
      await open(page, 'larkfield.report.md');
      await page.locator('.activitybar a[aria-label^="Inspection"]').first().click();
      const row = (text) => page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
      await row('Add the section').waitFor();
      for (const name of ['Facts', 'Judgements']) await row(name).click();
      await row('Leaders and managers').waitFor();
    },
  ],
  [
    'words',
    async (page) => {
      // Hidden again, so that the editor has the room.
      await page.keyboard.press('Control+B');
      await page.keyboard.press('Escape');
      await open(page, 'independent-fostering-agency.report.md');
      await page.keyboard.press('Control+G');
      await page.locator('.quick-input-widget input').first().fill(`:${lineOfManager}`);
      await page.keyboard.press('Enter');
      // Once more: the first is the end of the wrapped part.
      for (let at = 0; at < 2; at++) await page.keyboard.press('End');
      await page.keyboard.type(' Leaders recieve feedback from every service user.', { delay: 20 });
      await page.keyboard.type(' Kasia says that she feels safe.', { delay: 20 });
      await page.keyboard.press('Escape');
      await page.locator('.monaco-editor .squiggly-warning').nth(1).waitFor();
      await squiggle(page).first().waitFor();
      await line(page, 'recieve').getByText('recieve').first().click();
      await offered(page, 'receive');
    },
  ],
  [
    'completion',
    async (page) => {
      await page.keyboard.press('Escape');
      await open(page, draft);
      for (let at = 0; at < 3; at++) await page.keyboard.press('Control+Z');
      await endOf(page, 'regulation: 12(2)(a)(vi)');
      for (let at = 0; at < '12(2)(a)(vi)'.length; at++) await page.keyboard.press('Backspace');
      await page.keyboard.type('missing', { delay: 80 });
      await suggestion(page, '34').first().waitFor();
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-details-container:visible, .suggest-details:visible').first().waitFor();
    },
  ],
  [
    'preview',
    async (page) => {
      await page.keyboard.press('Escape');
      await endOf(page, 'regulation: missing');
      for (let at = 0; at < 'missing'.length; at++) await page.keyboard.press('Backspace');
      await page.keyboard.type('12(2)(a)(xi)');
      await page.keyboard.press('Escape');
      await endOf(page, 'due: 2026-11-06');
      for (let at = 0; at < '2026-11-06'.length; at++) await page.keyboard.press('Backspace');
      await page.keyboard.press('Escape');
      await page.locator('.editor-actions a.codicon-book').first().click();
      await preview(page).locator('table.requirements mark').first().waitFor();
      await preview(page).locator('#margin .mark').first().waitFor();
      await preview(page)
        .locator('table.requirements mark')
        .first()
        .evaluate((mark) => mark.scrollIntoView({ block: 'center' }));
    },
  ],
  [
    'compare',
    async (page) => {
      await page.locator('.tab', { hasText: draft }).first().click();
      await command(page, 'Inspection Report: Compare with Previous Inspections');
      await preview(page).locator('table.comparison').first().waitFor();
    },
  ],
  ...deskPictures,
];
