import { type Span, span } from '../text/span';

/** The number at the head of a paragraph, as ILACS reports number theirs through the whole text. */
export interface ParagraphNumber {
  readonly value: number;
  /** The digits alone. */
  readonly digits: Span;
  /** Digits, stop and space: everything before the text. */
  readonly span: Span;
  /** Written as `12. Text`; otherwise the stop or the space after it is missing. */
  readonly wellFormed: boolean;
}

const numbered = /^ {0,3}(\d{1,3})(?:(\.)[ \t]+|(\.)(?=[A-Za-z‘“'"])|(\))[ \t]+|[ \t]+(?=[A-Z‘“]))/;
const listNumber = /^ {0,3}(\d{1,9})[.)](?=[ \t]|$)/;
const sentenceEnd = /[.!?:;][’”'")\]]*$/;
// Wrapped lines are long; the items of a list without full stops are shorter.
const shortLine = 45;

/** Reads the number at the head of a line; `offset` is where the line starts in the source. */
export function readNumber(line: string, offset: number): ParagraphNumber | undefined {
  const found = numbered.exec(line);
  if (!found) return undefined;
  const digits = found[1] as string;
  const at = offset + found[0].indexOf(digits);
  return {
    value: Number(digits),
    digits: span(at, at + digits.length),
    span: span(at, offset + found[0].length),
    wellFormed: found[2] === '.',
  };
}

/**
 * Keeps Markdown from reading a wrapped line that happens to begin with a number ("… until the age of / 25. …") as
 * a list item: its stop becomes another character of the same length. Only for parsing; texts are read from the source.
 */
export function hideWrappedNumbers(text: string): string {
  if (!/\n {0,3}\d{1,9}[.)](?:[ \t]|$)/m.test(text)) return text;
  let before = '';
  let last = 0;
  let fenced = false;
  return text.replace(/[^\r\n]*(?:\r\n?|\n|$)/g, (whole) => {
    const line = whole.replace(/(?<![\r\n])[\r\n]+$/, '');
    const found = listNumber.exec(line);
    const previous = before;
    before = line.trim();
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    if (!found || fenced) return whole;
    const value = Number(found[1]);
    const nextInList = value === last + 1 && listNumber.test(previous) && previous.length < shortLine;
    if (previous === '' || /^#{1,6}(?: |$)/.test(previous) || sentenceEnd.test(previous) || nextInList) {
      last = value;
      return whole;
    }
    const stop = found[0].length - 1;
    return `${line.slice(0, stop)}\u2024${whole.slice(stop + 1)}`;
  });
}
