import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHtml } from '../../documents/html/read-html';
import { check } from '../../lint/check';
import { exampleDraft } from '../../rules/examples';
import { pastedText } from './paste';

// HTML as programs put it on the clipboard, with invented words, next to the Markdown that becomes of it.
const folder = fileURLToPath(new URL('../../../../test/paste/', import.meta.url));
const samples = readdirSync(folder).filter((name) => name.endsWith('.html'));

it('has samples', () => {
  expect(samples.length).toBeGreaterThanOrEqual(7);
});

it.each(samples)('makes Markdown of %s', async (name) => {
  const source = readHtml(readFileSync(`${folder}${name}`, 'utf8'));
  const text = exampleDraft({ framework: 'ilacs' });
  const { report } = check(text, 'a.report.md');
  if (!report) expect.fail('no draft');
  const span = { start: text.length, end: text.length };
  const pasted = pastedText(source, { ...report, span });
  const reviewers = [...source.comments.values()].map(
    ({ author, date, text: words }) => `${author}, ${date}: ${words}\n`,
  );
  const printed = [`${pasted?.text}\n`, ...source.losses.map((loss) => `${loss}\n`), ...reviewers].join(
    '\n----\n',
  );
  await expect(printed).toMatchFileSnapshot(`${folder}${name.replace('.html', '.md')}`);
});
