import { expect, it } from 'vitest';
import { readConfig } from './config';
import { memoryFiles } from './files';

const uri = 'file:///work/.inspection-report.yaml';

/** The text after the first unknown key is removed. */
async function withoutKey(text: string): Promise<string> {
  const { problems } = await readConfig(uri, text, memoryFiles({}));
  const edit = problems[0]?.fixes?.at(-1)?.edits[0];
  return edit ? text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end) : text;
}

it.each([
  ['a: 1\nstage: final\n', 'stage: final\n'],
  ['stage: final\r\na: 1\r\n', 'stage: final\r\n'],
  // The comments and empty lines after a value stay.
  ['a: 1\n\n# note\n  # note\nstage: final\n', '\n# note\n  # note\nstage: final\n'],
  ['stage: final\na: 1 # with its own comment\n# note\n', 'stage: final\n# note\n'],
  ['stage: final\na:\n  b: 1\n  # note\n', 'stage: final\n  # note\n'],
])('%j loses an unknown key with its value and nothing else', async (text, expected) => {
  expect(await withoutKey(text)).toBe(expected);
});

it('removes a key before any number of empty lines', async () => {
  const rest = `${'\n\n#'.repeat(5_000)}\nstage: final\n`;
  expect(await withoutKey(`abc: 1\n${rest}`)).toBe(rest);
});
