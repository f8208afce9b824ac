// The checker is a process of its own, which may end: what a person sees of it.
import { execFileSync } from 'node:child_process';
import { command, open, preview, squiggle, until } from './page.mjs';

/** The process of the checker of this VS Code, by what it runs. */
function checker(extensions) {
  const all = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  const line = all.find((one) => one.includes(extensions) && one.includes('main.mjs lsp'));
  return line && Number(line.trim().split(' ')[0]);
}

const toast = (page) => page.locator('.notifications-toasts', { hasText: 'Checking has stopped' });

export const checkerSteps = [
  [
    'a checker that ends is started again, and the draft checked',
    async (page, { extensions }) => {
      await page.locator('.editor-group-container').first().locator('.tab.active').click();
      await open(page, 'withernby.report.yaml');
      await command(page, 'Inspection Report: Open Preview to the Side');
      await squiggle(page).first().waitFor();
      const before = checker(extensions);
      process.kill(before, 'SIGKILL');
      await until(page, () => ![undefined, before].includes(checker(extensions)));
      await squiggle(page).first().waitFor();
    },
  ],
  [
    'one that ends again and again is given up, and the preview says so',
    async (page, { extensions }) => {
      let ended;
      await until(page, async () => {
        const now = checker(extensions);
        // One that has told of findings has started, and may end.
        if (now && now !== ended && (await squiggle(page).first().isVisible())) {
          process.kill(now, 'SIGKILL');
          ended = now;
          await squiggle(page).first().waitFor({ state: 'detached' });
        }
        return toast(page).isVisible();
      });
      await preview(page).locator('.nothing', { hasText: 'Checking has stopped' }).waitFor();
      await preview(page).locator('#bar').waitFor({ state: 'hidden' });
      // It stays ended, although a preview is open.
      if (checker(extensions))
        throw new Error('The server runs, although VS Code says that checking has stopped.');
    },
  ],
  [
    'it is there again once it is asked for',
    async (page) => {
      await toast(page).locator('.monaco-button', { hasText: 'Restart' }).click();
      await squiggle(page).first().waitFor();
      await preview(page).locator('h1', { hasText: 'Withernby' }).waitFor();
    },
  ],
];
