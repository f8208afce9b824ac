// What is typed into a draft, with real keys.
import { command, line, open, squiggle } from './page.mjs';

export const typingSteps = [
  [
    'Enter continues and ends paragraphs and lists however fast the keys come',
    async (page) => {
      await open(page, 'long.report.md');
      await line(page, 'framework: ilacs').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n901. One.\nTwo.\n\nThree.\nFour:\n\n- five\nsix\n\nSeven.');
      for (const text of [
        '901. One.',
        '902. Two.',
        /^Three\.$/,
        /^Four:$/,
        /^-.five$/,
        /^-.six$/,
        /^Seven\.$/,
      ])
        await line(page, text).waitFor();
      // The next steps begin at the top.
      await page.keyboard.press('Control+Home');
      await command(page, 'File: Revert File');
      await squiggle(page).first().waitFor({ state: 'detached' });
    },
  ],
];
