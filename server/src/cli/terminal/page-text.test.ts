import { expect, it } from 'vitest';
import { unpainted } from '../../output/paint';
import { pageText } from './page-text';
import { paintFor } from './paint';

const page =
  '# A: **b**\n\n**One** two `three` four five.\n\n- six seven eight nine\n\n```yaml\na: `b` **c** and more than fits\n```\n\nTen.\n';

it('prints a page without the marks of Markdown, and what stands in drafts as it is', () => {
  expect(pageText(page, { paint: unpainted, width: undefined })).toBe(
    'A: b\n\nOne two “three” four five.\n\n- six seven eight nine\n\n    a: `b` **c** and more than fits\n\nTen.\n',
  );
});

it('breaks lines at the width of the terminal, by what is seen of them', () => {
  const paint = paintFor({ terminal: true, env: {} }, false);
  expect(pageText(page, { paint, width: 18 })).toBe(
    '\u001b[1mA: b\u001b[22m\n\n\u001b[1mOne\u001b[22m two “three”\nfour five.\n\n- six seven eight\n  nine\n\n    a: `b` **c** and more than fits\n\nTen.\n',
  );
});

it.each([
  ['no terminal', { terminal: false, env: {} }, false],
  ['NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, false],
  ['--no-color', { terminal: true, env: {} }, true],
])('paints nothing with %s', (_, host, noColour) => {
  expect(paintFor(host, noColour)('error', 'error')).toBe('error');
});

it('paints no empty text', () => {
  expect(paintFor({ terminal: true, env: {} }, false)('bold', '')).toBe('');
});
