// The form of a text in which a Word file and a draft are compared: how it is spaced does not count.

/** A text with single spaces, that knows the place of each of its characters in the text that it was made from. */
export interface ComparableText {
  readonly text: string;
  /** The offset in the full text at which each character begins, and, last, the offset at which the text ends. */
  readonly starts: readonly number[];
  /** The offset in the full text after each character. */
  readonly ends: readonly number[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a Word file cannot hold these
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const space = /\s/;

/** Divides the paragraphs of a text that has several. Spaces next to it do not count. */
export const paragraphBreak = '\u2029';

/** Makes a text comparable: any run of spaces, no-break spaces and line breaks is one space, and none are at its ends. */
export function comparable(full: string): ComparableText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let gap: number | undefined;
  for (let at = 0; at < full.length; at++) {
    const sign = full[at] as string;
    if (unprintable.test(sign)) continue;
    const isBreak = sign === paragraphBreak;
    if (space.test(sign) && !isBreak) {
      gap ??= at;
      continue;
    }
    if (gap !== undefined && text !== '' && !isBreak && !text.endsWith(paragraphBreak)) {
      text += ' ';
      starts.push(gap);
      ends.push(at);
    }
    gap = undefined;
    text += sign;
    starts.push(at);
    ends.push(at + 1);
  }
  starts.push(ends.at(-1) ?? 0);
  return { text, starts, ends };
}
