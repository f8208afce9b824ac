import type { NumberHead } from './number-head';

/**
 * A number at the head of a line that Markdown does not read as that of a paragraph: in an indented line, a quotation, a list,
 * or the text of the paragraph before (`wrapped` if the line before does not end a sentence).
 */
export interface StrayNumber extends NumberHead {
  readonly where: 'code' | 'quotation' | 'list' | 'bullet' | 'line' | 'wrapped';
  /** The end of the line before, where the number is read only after a blank line. */
  readonly breakAt?: number;
}

const listNumber = /^ {0,3}(\d{1,9})[.)](?=[ \t]|$)/;
const sentenceEnd = /[.!?:;][’”'")\]]*$/;
// Wrapped lines are long; the items of a list without full stops are shorter.
const shortLine = 45;

/** Tells whether a line is the last of a sentence, or introduces what is below it. */
export const endsSentence = (line: string): boolean => sentenceEnd.test(line.trim());

/** Tells whether a line may be the last of a paragraph, so that a number after it begins another. */
export const endsParagraph = (line: string): boolean => line.trim().length < shortLine || endsSentence(line);

/**
 * Keeps Markdown from reading a wrapped line that happens to begin with a number ("… until the age of / 25. …") as
 * a list item: its stop becomes another character of the same length. Only for parsing; texts are read from the source.
 */
export function hideWrappedNumbers(text: string): string {
  if (!/[\r\n] {0,3}\d{1,9}[.)](?:[ \t]|$)/m.test(text)) return text;
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
