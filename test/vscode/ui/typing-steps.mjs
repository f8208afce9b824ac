// What is typed into a draft, with real keys.
import { command, line, open, squiggle } from './page.mjs';

export const typingSteps = [
  [
    'Enter continues numbered paragraphs, and ends them after one without text',
    async (page) => {
      await open(page, 'long.report.md');
      await line(page, 'framework: ilacs').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n901. One.\nTwo.\n\nThree.\nFour.', { delay: 40 });
      for (const text of ['901. One.', '902. Two.', /^Three\.$/, /^Four\.$/])
        await line(page, text).waitFor();
      // The next steps begin at the top.
      await page.keyboard.press('Control+Home');
      await command(page, 'File: Revert File');
      await squiggle(page).first().waitFor({ state: 'detached' });
    },
  ],
];
