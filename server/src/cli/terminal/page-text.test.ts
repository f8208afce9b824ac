import { expect, it } from 'vitest';
import { unpainted } from '../../output/paint';
import { pageText } from './page-text';
import { paintFor } from './paint';

const none = { color: false, 'no-color': false };

const page =
  '# A: **b**\n\n**One** two `three` four five.\n\n- six seven eight nine\n\n```yaml\na: `b` **c** and more than fits\n```\n\nTen.\n';

it('prints a page without the marks of Markdown, and what stands in drafts as it is', () => {
  expect(pageText(page, { paint: unpainted, width: undefined })).toBe(
    'A: b\n\nOne two “three” four five.\n\n- six seven eight nine\n\n    a: `b` **c** and more than fits\n\nTen.\n',
  );
});

it('breaks lines at the width of the terminal, by what is seen of them', () => {
  const paint = paintFor({ terminal: true, env: {} }, none);
  expect(pageText(page, { paint, width: 18 })).toBe(
    '\u001b[1mA: b\u001b[22m\n\n\u001b[1mOne\u001b[22m two “three”\nfour five.\n\n- six seven eight\n  nine\n\n    a: `b` **c** and more than fits\n\nTen.\n',
  );
});

it.each([
  ['no terminal', { terminal: false, env: {} }, none],
  ['NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, none],
  ['NO_COLOR and FORCE_COLOR', { terminal: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, none],
  ['FORCE_COLOR=0', { terminal: true, env: { FORCE_COLOR: '0' } }, none],
  ['CLICOLOR_FORCE=0', { terminal: false, env: { CLICOLOR_FORCE: '0' } }, none],
  ['TERM=dumb', { terminal: true, env: { TERM: 'dumb' } }, none],
  ['--no-color', { terminal: true, env: { FORCE_COLOR: '1' } }, { color: true, 'no-color': true }],
])('paints nothing with %s', (_, host, values) => {
  expect(paintFor(host, values)('error', 'error')).toBe('error');
});

it.each([
  ['a terminal', { terminal: true, env: { TERM: 'xterm' } }, none],
  ['an empty NO_COLOR', { terminal: true, env: { NO_COLOR: '' } }, none],
  ['FORCE_COLOR', { terminal: false, env: { FORCE_COLOR: '1', TERM: 'dumb' } }, none],
  ['CLICOLOR_FORCE', { terminal: false, env: { CLICOLOR_FORCE: '1' } }, none],
  ['--color', { terminal: false, env: { NO_COLOR: '1' } }, { color: true, 'no-color': false }],
])('paints with %s', (_, host, values) => {
  expect(paintFor(host, values)('rule', 'a')).toBe('\u001b[2ma\u001b[22m');
});

it('paints no empty text', () => {
  expect(paintFor({ terminal: true, env: {} }, none)('bold', '')).toBe('');
});
