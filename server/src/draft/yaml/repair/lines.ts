import { quoteEnd } from './scan';

/** A line of a text. */
export interface SourceLine {
  readonly raw: string;
  /** 0-based offset of its first character. */
  readonly start: number;
  /** Its line break; empty at the end of the text. */
  readonly lineBreak: string;
}

// A break that only word processors know is a line break if a key follows it.
const breaks = /\r?\n|[\v\f\u0085\u2028\u2029](?=[ \t]*(?:- +)*[a-z][a-z-]*:(?:\s|$))/g;

/** The start of a line whose value begins with a quotation mark. */
const quotedValue = /[ \t]*(?:- +)*(?:[A-Za-z][\w-]{0,60}:[ \t]+)?(?=["'])/y;

export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  let quoted = { from: -1, to: 0 };
  for (const { 0: lineBreak, index } of text.matchAll(breaks)) {
    if (!lineBreak.endsWith('\n')) {
      if (quoted.from !== start) quoted = { from: start, to: endOfQuoted(text, start) };
      if (index < quoted.to) continue;
    }
    lines.push({ raw: text.slice(start, index), start, lineBreak });
    start = index + lineBreak.length;
  }
  lines.push({ raw: text.slice(start), start, lineBreak: '' });
  return lines;
}

/** The offset at which a value in quotation marks ends that begins and ends on a line; 0 if there is none. */
function endOfQuoted(text: string, start: number): number {
  quotedValue.lastIndex = start;
  if (!quotedValue.test(text)) return 0;
  const open = quotedValue.lastIndex;
  const end = quoteEnd(text, open);
  return end === undefined || text.slice(open, end).includes('\n') ? 0 : end;
}
