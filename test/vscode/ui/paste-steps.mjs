// Steps on pasting from other programs into a draft.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { command, line, open, squiggle } from './page.mjs';

const sample = (name) => readFileSync(join(root, 'test/paste', name), 'utf8');

/** Pastes HTML into the editor as a browser does for Ctrl+V, with the marks of Word that the clipboard of a page would lose. */
const paste = (page, html) =>
  page.evaluate(
    ([page, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', page);
      clipboardData.setData('text/plain', plain);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    },
    [html, 'The words of the clipboard'],
  );

const widget = (page) => page.locator('.post-edit-widget');

export const pasteSteps = [
  [
    'what was copied in Word is pasted as Markdown',
    async (page) => {
      await open(page, 'fordwick.report.md');
      await line(page, 'framework').click();
      await page.keyboard.press('Control+End');
      // The extension is there now. The heading with another grade is near the end, and may be out of view at the start.
      await squiggle(page).first().waitFor();
      await page.keyboard.press('Enter');
      await paste(page, sample('word.html'));
      await line(page, 'Two things work well').waitFor();
      await page.keyboard.press('Control+End');
      await line(page, 'In the six months before the inspection.').waitFor();
      await line(page, '12. Children in Carrowby').waitFor();
      await page
        .locator('.monaco-aria-container', { hasText: '1 reviewer’s comment is kept next to the draft.' })
        .waitFor();
      await widget(page).waitFor();
    },
  ],
  [
    'plain text can be chosen instead',
    async (page) => {
      await widget(page).click();
      const plain = page.locator('.action-widget .monaco-list-row', { hasText: 'Paste Text Only' });
      await plain.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await line(page, 'The words of the clipboard').waitFor();
      await line(page, '12. Children in Carrowby').waitFor({ state: 'detached' });
      await command(page, 'File: Revert File');
      await line(page, 'The words of the clipboard').waitFor({ state: 'detached' });
    },
  ],
];
