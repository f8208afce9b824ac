import { type Checked, check } from '../lint/check';

/** A text with `|` where the cursor is: the text without it, checked, and the cursor's offset. */
export function atCursor(
  marked: string,
  name = 'draft.report.md',
): { text: string; offset: number; checked: Checked } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('The text has no | for the cursor');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, offset, checked: check(text, name) };
}
