// Blocks whose characters take two columns of a terminal (Unicode’s EastAsianWidth, W and F), without emoji.
const wideBlocks = [
  '\\u1100-\\u115F',
  '\\u2E80-\\u303E',
  '\\u3041-\\u4DBF',
  '\\u4E00-\\uA4CF',
  '\\uA960-\\uA97F',
  '\\uAC00-\\uD7A3',
  '\\uF900-\\uFAFF',
  '\\uFE10-\\uFE19',
  '\\uFE30-\\uFE6F',
  '\\uFF01-\\uFF60',
  '\\uFFE0-\\uFFE6',
  '\\u{1B000}-\\u{1B2FF}',
  '\\u{20000}-\\u{3FFFD}',
].join('');
// An emoji is wide; so is a sign that a variation selector makes one of.
const wide = new RegExp(`^(?:[${wideBlocks}]|\\p{Emoji_Presentation}|\\p{Emoji}\\p{M}*\\uFE0F)`, 'u');
// Marks that are put on the character before, and characters without any width of their own.
const noWidth = /^[\p{Mn}\p{Me}\u1160-\u11FF\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]+$/u;
/** Texts that need no look at each character: the most that are printed. */
const plainWidth = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** The number of columns that a text takes on a terminal, without control characters and the codes of colours. */
export function displayWidth(text: string): number {
  if (plainWidth.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (noWidth.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

/** The text with spaces up to a width. */
export const padToWidth = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** The beginning of a text that takes at most `width` columns. Cuts no character that is made of several. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 0;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    used += graphemeWidth(segment);
    if (used > width) break;
    cut += segment;
  }
  return cut;
}
