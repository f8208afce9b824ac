/** A line of a text. */
export interface SourceLine {
  readonly raw: string;
  /** 0-based offset of its first character. */
  readonly start: number;
  /** Its line break; empty at the end of the text. */
  readonly lineBreak: string;
}

// A break that only word processors know is meant as one where a key follows it.
const breaks = /\r?\n|[\v\f\u0085\u2028\u2029](?=[ \t]*(?:- +)*[a-z][a-z-]*:(?:\s|$))/g;

export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (const { 0: lineBreak, index } of text.matchAll(breaks)) {
    lines.push({ raw: text.slice(start, index), start, lineBreak });
    start = index + lineBreak.length;
  }
  lines.push({ raw: text.slice(start), start, lineBreak: '' });
  return lines;
}
