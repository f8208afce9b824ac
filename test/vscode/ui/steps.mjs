// What a person does, and sees: each step waits for what it is named after.
import { checkSteps } from './check-steps.mjs';
import { checkerSteps } from './checker-steps.mjs';
import { factsSteps } from './facts-steps.mjs';
import {
  comes,
  command,
  endOf,
  hover,
  line,
  open,
  preview,
  scrolled,
  squiggle,
  suggestion,
  tab,
  theme,
  until,
} from './page.mjs';
import { pasteSteps } from './paste-steps.mjs';
import { progressSteps } from './progress-steps.mjs';
import { reviewSteps } from './review-steps.mjs';
import { snippetSteps } from './snippet-steps.mjs';
import { typingSteps } from './typing-steps.mjs';

/** Every step: its name, and what is done. */
export const steps = [
  [
    'a draft is opened and a squiggle is under its wrong grade',
    async (page) => {
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
      await open(page, 'fordwick.report.md');
      await squiggle(page).first().waitFor();
    },
  ],
  [
    'Problems has a row for it',
    async (page) => {
      await page.keyboard.press('Control+Shift+M');
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'judgement/grade' }).first().waitFor();
    },
  ],
  ...checkSteps,
  ...progressSteps,
  [
    'the finding explains itself when pointed at',
    async (page) => {
      await page.keyboard.press('Control+J');
      await hover(page, line(page, 'help-and-protection: ').getByText('requires'), 'judgement/grade');
    },
  ],
  [
    'the key shows its official wording',
    (page) =>
      hover(
        page,
        line(page, 'help-and-protection: ').getByText('help-and-protection'),
        /experiences and progress/,
      ),
  ],
  [
    'the reason of a suppression is selected, to be written',
    async (page) => {
      await page.mouse.move(5, 5);
      await endOf(page, 'help-and-protection: ');
      await page.keyboard.press('Control+.');
      const suppress = page.locator('.action-widget .monaco-list-row', {
        hasText: 'Suppress this finding here (“judgement/grade”)',
      });
      await suppress.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await line(page, '-- say why').waitFor();
      await page.keyboard.type('As agreed.');
      await line(page, 'judgement/grade -- As agreed.').waitFor();
      await squiggle(page).first().waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await command(page, 'File: Revert File');
      await squiggle(page).first().waitFor();
    },
  ],
  [
    'the quick fix is offered',
    async (page) => {
      await page.mouse.move(5, 5);
      await endOf(page, 'help-and-protection: ');
      const fix = page.locator('.action-widget', { hasText: 'requires improvement to be good' });
      // Right after the text came back the draft is still being checked, and nothing is there to fix.
      await until(page, async () => {
        await page.keyboard.press('Control+.');
        return comes(fix, 3000);
      });
    },
  ],
  [
    'the quick fix clears the finding',
    async (page) => {
      await page.keyboard.press('Enter');
      await line(page, 'help-and-protection: requires improvement to be good').waitFor();
      await squiggle(page).first().waitFor({ state: 'detached' });
    },
  ],
  [
    'a judgement key is completed while it is typed',
    async (page) => {
      await line(page, 'leaders: good').click();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.type('lea', { delay: 80 });
      await suggestion(page, 'leaders').waitFor();
    },
  ],
  [
    'the accepted key leads to the grades',
    async (page) => {
      await page.keyboard.press('Enter');
      await line(page, 'leaders: ').waitFor();
      await suggestion(page, 'outstanding').waitFor();
    },
  ],
  [
    'a grade is completed while it is typed',
    async (page) => {
      await page.keyboard.type('req', { delay: 80 });
      await suggestion(page, 'requires improvement to be good').waitFor();
    },
  ],
  [
    'the accepted grade is in the text',
    async (page) => {
      await page.keyboard.press('Enter');
      await line(page, 'leaders: requires improvement to be good').waitFor();
    },
  ],
  [
    'prose is typed without a list in the way',
    async (page) => {
      await open(page, 'notes.md');
      // What is typed before the editor has the focus goes elsewhere.
      await line(page, 'Grades were discussed').click();
      await page.keyboard.press('Control+End');
      // With suggestions on in prose, Enter after such a word would accept a snippet of VS Code's own.
      await page.keyboard.type('See this link\nand that image\nof ours', { delay: 40 });
      for (const text of ['See this link', 'and that image', 'of ours']) await line(page, text).waitFor();
      await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    },
  ],
  ...typingSteps,
  [
    'a draft in YAML is checked',
    async (page) => {
      await open(page, 'withernby.report.yaml');
      await squiggle(page).first().waitFor();
    },
  ],
  [
    'a new draft is typed from nothing',
    async (page) => {
      await command(page, 'Create: New File...');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Text File' }).first().click();
      await tab(page, 'Untitled-1').waitFor();
      await command(page, 'Change Language Mode');
      await page.locator('.quick-input-widget input').first().fill('Markdown');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown' }).first().click();
      await page.keyboard.type('---\nframework: il', { delay: 80 });
      await suggestion(page, 'ilacs').waitFor();
    },
  ],
  [
    'the rule of a finding has its page',
    async (page) => {
      await open(page, 'withernby.report.yaml');
      await hover(page, line(page, 'help-and-protection: ').getByText('requires'), 'judgement/grade');
      await page.locator('.monaco-hover:visible a', { hasText: 'judgement/grade' }).first().click();
      await tab(page, 'judgement-grade.md').waitFor();
      // Rendered, not as source.
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.locator('h1', { hasText: 'judgement/grade' }).waitFor();
    },
  ],
  [
    'Get Started opens the tour with another walkthrough in front',
    async (page) => {
      await command(page, 'Welcome: Open Walkthrough...');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'VS Code' }).first().click();
      await page.locator('.tab.active', { hasText: 'Walkthrough: Setup VS Code' }).waitFor();
      await command(page, 'Inspection Report: Get Started');
      await page.locator('.tab.active', { hasText: 'Walkthrough: Inspection Report Drafting' }).waitFor();
    },
  ],
  [
    'the questions for a new draft',
    async (page) => {
      await command(page, 'Inspection Report: New Draft');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'SCCIF' }).first().click();
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'secure children' })
        .first()
        .waitFor();
    },
  ],
  [
    'the new draft with every key and heading',
    async (page) => {
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'secure children' })
        .first()
        .click();
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'full inspection' })
        .first()
        .click();
      const asked = page.locator('.quick-input-widget');
      for (const [question, text] of [
        ['Unique reference number', 'sc 987654'],
        ['Name of the registered provider', 'Fernlock Care Ltd'],
      ]) {
        await asked.filter({ hasText: question }).waitFor();
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      }
      for (const [question, day] of Object.entries({ First: '3/11/26', Last: '4/11/26' })) {
        await asked.filter({ hasText: `${question} day of the inspection` }).waitFor();
        await page.keyboard.type(day);
        // How it is understood stands beside the question, which stays.
        await asked.filter({ hasText: `${day[0]} November 2026. ${question} day` }).waitFor();
        await page.keyboard.press('Enter');
      }
      await line(page, 'end: 2026-11-04').waitFor();
      await line(page, 'education-and-learning').waitFor();
    },
  ],
  [
    'the form of a new draft leads through its gaps to the text',
    async (page) => {
      const focused = (id) => preview(page).locator(`[id="field-provider/${id}"]:focus`);
      await focused('address').waitFor();
      await page.keyboard.type('1 High Street');
      await page.keyboard.press("Control+'");
      await page.keyboard.press('n');
      await focused('responsible-individual').waitFor();
      await page.keyboard.type('Ada Example');
      await page.keyboard.press('Enter');
      await focused('registered-manager').waitFor();
      await line(page, 'address: 1 High Street').waitFor();
      await line(page, 'responsible-individual: Ada Example').waitFor();
      // To the text and back by one shortcut.
      const position = page.locator('.statusbar-item', { hasText: 'Ln 9, ' });
      await page.keyboard.press("Control+'");
      await page.keyboard.press('f');
      await position.waitFor();
      await page.keyboard.press("Control+'");
      await page.keyboard.press('f');
      await focused('registered-manager').waitFor();
      // After the last gap the form is closed, and the preview is in its place again.
      await until(page, async () => {
        await page.keyboard.press("Control+'");
        await page.keyboard.press('n');
        await page.waitForTimeout(500);
        return (await preview(page).locator('#gaps').count()) === 0;
      });
      await page.locator('.statusbar-item', { hasText: 'Ln ' }).waitFor();
      // The preview is next to the draft. Without it there is room for the steps that follow.
      const shown = page.locator('.tab', { hasText: 'Preview sc987654' });
      await shown.hover();
      await shown.locator('.codicon-close').click();
    },
  ],
  ...pasteSteps,
  ...snippetSteps,
  [
    'the judgements beside those of earlier inspections',
    async (page) => {
      await page.keyboard.press('Escape');
      await open(page, 'marlstead-2023.report.md');
      await open(page, 'marlstead.report.md');
      await command(page, 'Inspection Report: Compare with Previous Inspections');
      // Beside an editor in a small window: without the explorer there is room for both.
      await page.keyboard.press('Control+B');
      await preview(page).locator('table.comparison td', { hasText: 'They disagree' }).waitFor();
    },
  ],
  [
    'they follow what is typed',
    async (page) => {
      await line(page, 'leaders: good').click();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.type('leaders: inadequate');
      await preview(page).locator('table.comparison td', { hasText: 'Declined' }).nth(1).waitFor();
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the comparison in high contrast',
    async (page) => {
      await theme(page, 'Dark High Contrast');
      await preview(page).locator('body.vscode-high-contrast table.comparison').waitFor();
    },
  ],
  [
    'the comparison in a light theme',
    async (page) => {
      await theme(page, 'Light Modern');
      await preview(page).locator('body.vscode-light table.comparison').waitFor();
    },
  ],
  [
    'the preview beside a long draft',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+B');
      await open(page, 'long.report.md');
      await page
        .locator('.editor-actions a[aria-label*="Inspection Report"], .editor-actions a.codicon-book')
        .first()
        .click();
      await preview(page).locator('h1').waitFor();
      await preview(page).locator('#bar .count').waitFor();
    },
  ],
  [
    'the preview follows the cursor',
    async (page) => {
      await page.locator('.editor-group-container').first().locator('.tab.active').click();
      await page.keyboard.press('Control+End');
      await until(page, async () => (await scrolled(page)) > 1000);
    },
  ],
  [
    'what is typed is in the preview at once',
    async (page) => {
      await page.keyboard.type(' Unmistakable words.');
      await preview(page).locator('p', { hasText: 'Unmistakable words.' }).waitFor();
    },
  ],
  [
    'a click in the preview leads to the text',
    async (page) => {
      await preview(page)
        .locator('html')
        .evaluate((root) => root.ownerDocument.defaultView.scrollTo(0, 0));
      const found = preview(page).locator('p.numbered').nth(2);
      const words = (await found.innerText()).replace(/^\d+\.\s*/, '').slice(0, 24);
      await found.dblclick({ position: { x: 80, y: 12 } });
      await page
        .locator('.editor-group-container')
        .first()
        .locator('.view-line', { hasText: words })
        .first()
        .waitFor();
    },
  ],
  [
    'the editor follows the preview that a person scrolls',
    async (page) => {
      // A click into the page gives it the lead, and takes the editor to the same place.
      await preview(page).locator('p.numbered').nth(2).click();
      const frame = await page.locator('iframe.webview.ready').last().boundingBox();
      await page.mouse.move(frame.x + 150, frame.y + 300);
      await page.mouse.wheel(0, 6000);
      const top = page.locator('.editor-group-container').first().locator('.line-numbers');
      await until(page, async () => (await top.allInnerTexts()).some((number) => Number(number) > 90));
    },
  ],
  [
    'a finding in the margin leads to its text',
    async (page) => {
      await page.locator('.editor-group-container').first().locator('.tab.active').click();
      await open(page, 'fordwick.report.md');
      await command(page, 'Inspection Report: Open Preview to the Side');
      const mark = preview(page).locator('#margin .mark').first();
      await mark.waitFor();
      await mark.click();
      await page.locator('.editor-group-container.active .tab.active', { hasText: 'fordwick' }).waitFor();
    },
  ],
  [
    'a missing section is counted above the preview, and noted in the margin',
    async (page) => {
      await open(page, 'larkfield.report.md');
      await command(page, 'Inspection Report: Open Preview to the Side');
      await preview(page).locator('#bar .count', { hasText: '1 info' }).waitFor();
      await preview(page).locator('#margin .mark.info').waitFor();
      await page.locator('.editor-group-container').first().locator('.tab.active').click();
      await open(page, 'fordwick.report.md');
      await command(page, 'Inspection Report: Open Preview to the Side');
      await preview(page).locator('h1', { hasText: 'Fordwick' }).waitFor();
    },
  ],
  [
    'the list of lengths',
    async (page) => {
      await preview(page).locator('#bar summary').click();
      await preview(page).locator('#bar details td').first().waitFor();
    },
  ],
  [
    'the preview in a dark theme',
    async (page) => {
      await preview(page).locator('#bar summary').click();
      await command(page, 'Preferences: Toggle between Light/Dark Themes');
      await preview(page).locator('html.dark, html.light').waitFor();
    },
  ],
  [
    'the preview in high contrast',
    async (page) => {
      await theme(page, 'Dark High Contrast');
      await preview(page).locator('body.vscode-high-contrast').waitFor();
    },
  ],
  [
    'the preview is there again after a reload',
    async (page) => {
      // VS Code's own reload notes what is open; that of the browser may come before it has.
      await Promise.all([page.waitForEvent('load'), command(page, 'Developer: Reload Window')]);
      await preview(page).locator('h1', { hasText: 'Fordwick' }).waitFor();
    },
  ],
  [
    'and so is the comparison behind it',
    async (page) => {
      await page.locator('.tab', { hasText: 'Compare marlstead.report.md' }).click();
      await preview(page).locator('table.comparison').waitFor();
    },
  ],
  ...checkerSteps,
  ...factsSteps,
  ...reviewSteps,
];
