import { letters } from '../text/letters';
import type { Span } from '../text/span';

const mark = /[“”‘’"]/g;
const letter = new RegExp(`[${letters}]`);

/** The quotations in a text, with their marks. One that is not closed is none. Offsets are 0-based UTF-16 units of the text. */
export function quotationsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  const open: Partial<Record<'“' | '‘' | '"', number>> = {};
  const close = (opening: keyof typeof open, end: number): void => {
    const start = open[opening];
    if (start !== undefined) found.push({ start, end });
    delete open[opening];
  };
  for (const { 0: character, index } of text.matchAll(mark)) {
    if (character === '“' || character === '‘') open[character] = index;
    else if (character === '”') close('“', index + 1);
    else if (character === '"' && open['"'] === undefined) open['"'] = index;
    else if (character === '"') close('"', index + 1);
    // An apostrophe is the same character.
    else if (!letter.test(text[index + 1] ?? '')) close('‘', index + 1);
  }
  return found;
}
