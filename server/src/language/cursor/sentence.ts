import type { MappedText } from '../../text/mapped';

// A full stop behind one of these ends no sentence.
const abbreviated = /\b(?:regs?|ss?|paras?|pp?|sch|no|nos|e\.g|i\.e|etc|cf|mr|mrs|ms|dr)\.$/i;
const end = /[.!?](?:[”’"')\]]|\[\^[^\]]*\])*(?:\s+(?=["“‘(]?\p{Lu})|\s*$)/gu;

/**
 * The sentence of a text that a place of the draft is in, without the marks of footnotes.
 * @param offset 0-based UTF-16 offset into the draft
 */
export function sentenceAt(text: MappedText, offset: number): string {
  const all = text.text;
  const at = offsetIn(text, offset);
  let from = 0;
  let until = all.length;
  for (const { index, 0: found } of all.matchAll(end)) {
    if (abbreviated.test(all.slice(0, index + 1))) continue;
    const behind = index + found.length;
    if (behind <= at) from = behind;
    else {
      until = behind;
      break;
    }
  }
  return all
    .slice(from, until)
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Where in a text the character is that stands at an offset of the draft, or behind it. */
export function offsetIn(text: MappedText, offset: number): number {
  let at = 0;
  while (at < text.text.length && text.source(at) < offset) at++;
  return at;
}
