import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';

// A full stop after one of these does not end a sentence.
const abbreviation = /\b(?:regs?|ss?|paras?|pp?|sch|no|nos|e\.g|i\.e|etc|cf|mr|mrs|ms|dr)\.$/i;
const sentenceEnd = /[.!?](?:[”’"')\]]|\[\^[^[\]]*\]){0,20}(?:\s+(?=["“‘(]?\p{Lu})|\s*$)/gu;

/**
 * The sentence of a text around an offset, without footnote marks.
 * @param offset 0-based UTF-16 offset into the draft
 */
export function sentenceAt(text: MappedText, offset: number): string {
  const { start, end } = sentenceAround(text, offset);
  return text.text
    .slice(start, end)
    .replace(/\[\^[^[\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The place of the sentence around an offset, in the text itself.
 * @param offset 0-based UTF-16 offset into the draft
 */
export function sentenceAround(text: MappedText, offset: number): Span {
  const all = text.text;
  const at = offsetIn(text, offset);
  let from = 0;
  for (const { index, 0: mark } of all.matchAll(sentenceEnd)) {
    if (abbreviation.test(all.slice(0, index + 1))) continue;
    const after = index + mark.length;
    if (after > at) return { start: from, end: after };
    from = after;
  }
  return { start: from, end: all.length };
}

/** The index in a text of the character at an offset of the draft, or of the next one after it. */
export function offsetIn(text: MappedText, offset: number): number {
  let at = 0;
  while (at < text.text.length && text.source(at) < offset) at++;
  return at;
}
