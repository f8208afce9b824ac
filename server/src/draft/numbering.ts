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
const firstHead = /^ {0,3}(\d{1,9})[.)](?=[ \t\r\n]|$)/;
/** A number or a fence at the head of any line but the first, with the line break before it. */
const laterHead = /[\r\n] {0,3}(?:(\d{1,9})[.)](?=[ \t\r\n]|$)|```|~~~)/g;
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
  let out = '';
  let from = 0;
  let last = Number(firstHead.exec(text)?.[1] ?? 0);
  let fenced = /^ {0,3}(?:```|~~~)/.test(text);
  for (const { 0: head, 1: digits, index } of text.matchAll(laterHead)) {
    if (digits === undefined) fenced = !fenced;
    if (digits === undefined || fenced) continue;
    const value = Number(digits);
    const before = lineBefore(text, index).trim();
    const nextInList = value === last + 1 && listNumber.test(before) && before.length < shortLine;
    if (before === '' || /^#{1,6}(?: |$)/.test(before) || sentenceEnd.test(before) || nextInList) {
      last = value;
      continue;
    }
    const stop = index + head.length - 1;
    out += `${text.slice(from, stop)}\u2024`;
    from = stop + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** The text of the line whose line break ends or begins at an offset. */
function lineBefore(text: string, offset: number): string {
  // A line feed after a carriage return is part of the same line break.
  const end = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
  let start = end;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return text.slice(start, end);
}
