import { expect, it } from 'vitest';
import { pageText } from '../../server/src/cli/terminal/terminal-text';

const page =
  '# A: **b**\n\n**One** two `three` four five.\n\n- six seven eight nine\n\n```yaml\na: `b` **c** and more than fits\n```\n\nTen.\n';

it('prints a page without the marks of Markdown, and what stands in drafts as it is', () => {
  expect(pageText(page, { colour: false, width: undefined })).toBe(
    'A: b\n\nOne two three four five.\n\n- six seven eight nine\n\n    a: `b` **c** and more than fits\n\nTen.\n',
  );
});

it('breaks lines at the width of the terminal, by what is seen of them', () => {
  expect(pageText(page, { colour: true, width: 18 })).toBe(
    '\u001b[1mA: b\u001b[0m\n\n\u001b[1mOne\u001b[0m two three four\nfive.\n\n- six seven eight\n  nine\n\n    a: `b` **c** and more than fits\n\nTen.\n',
  );
});
