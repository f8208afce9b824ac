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
// An emoji is wide. One of its skin tones, or a half of a flag, is part of the character before.
const wide = new RegExp(`^[${wideBlocks}\\p{Emoji_Presentation}]$`, 'u');
const modifier = /^[\u{1F3FB}-\u{1F3FF}]$/u;
const flagHalf = /^[\u{1F1E6}-\u{1F1FF}]$/u;
// Marks that are put on the character before, and characters without width.
const noWidth = /^[\p{Mn}\p{Me}\u1160-\u11FF\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]$/u;
const joiner = '\u200D';
/** Makes an emoji of the sign before it. */
const emojiStyle = '\uFE0F';
/** Texts that need no look at each character: the most that are printed. */
const plainWidth = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

/** The number of columns that a text takes on a terminal, without control characters and the codes of colours. */
export function displayWidth(text: string): number {
  if (plainWidth.test(text)) return text.length;
  let width = 0;
  for (const { columns } of charactersOf(text)) width += columns;
  return width;
}

interface DisplayCharacter {
  /** The character, with the marks on it. */
  readonly text: string;
  readonly columns: number;
}

/** The characters of a text as they are seen. Not by Intl.Segmenter, whose time grows with the square of a long text. */
function* charactersOf(text: string): Generator<DisplayCharacter> {
  let current = '';
  let columns = 0;
  let previous = '';
  for (const point of text) {
    if (current !== '' && !joins(previous, point, columns)) {
      yield { text: current, columns };
      [current, columns] = ['', 0];
    }
    if (current === '' || columns === 0) columns = columnsOf(point);
    else if (point === emojiStyle) columns = 2;
    current += point;
    // The third half of a flag begins another.
    previous = flagHalf.test(point) && flagHalf.test(previous) ? '' : point;
  }
  if (current !== '') yield { text: current, columns };
}

/** Tells if a sign is part of the character that another one is in. */
function joins(before: string, point: string, columns: number): boolean {
  if (before === joiner && columns === 2) return true;
  if (flagHalf.test(before) && flagHalf.test(point)) return true;
  return noWidth.test(point) || modifier.test(point);
}

function columnsOf(point: string): number {
  if (noWidth.test(point)) return 0;
  return wide.test(point) ? 2 : 1;
}

/** The text with spaces up to a width. */
export const padToWidth = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** The beginning of a text that takes at most `width` columns. Cuts no character that is made of several. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 0;
  let cut = '';
  for (const character of charactersOf(text)) {
    used += character.columns;
    if (used > width) break;
    cut += character.text;
  }
  return cut;
}
