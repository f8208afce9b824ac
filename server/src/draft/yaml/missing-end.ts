import { type Span, span } from '../../text/span';

/** The characters that a line needs at its end, and the place in the line (0-based) that the message is about. */
export interface MissingEnd {
  readonly add: string;
  readonly at: Span;
  readonly message: string;
  /** The offset in the line of a comment, before which they go; not set where there is none. */
  readonly comment?: number;
}

const bareWord = /^(\s*)([A-Za-z][\w-]*)[ \t]*\r?$/;
const keyLine = /^(\s*)(?:- +)*[^\s#'"[{&*!|>%@`-][^:#]*:(?:\s|$)/;

/**
 * Finds what has to be added at a line's end to complete it; undefined if it is complete, or goes on in the next line.
 * @param lines all lines, of which `line` is the one at `index`, with its indentation put right
 */
export function missingEnd(line: string, lines: readonly string[], index: number): MissingEnd | undefined {
  if (line.trim() === '') return undefined;
  const next = nextLine(lines, index);
  const nextIsKey = next === undefined || keyLine.test(next) || bareWord.test(next) || /^\s*- /.test(next);
  if (!nextIsKey) return undefined;
  const bare = bareWord.exec(line);
  return bare ? missingColon(bare, next, lines.slice(Math.max(0, index - 20), index)) : unclosed(line);
}

/** The colon of a word alone on its line, if the line before or after it is a key with the same indentation. */
function missingColon(
  [, indent = '', word = '']: RegExpExecArray,
  next: string | undefined,
  before: readonly string[],
): MissingEnd | undefined {
  const previous = before.findLast((line) => line.trim() !== '');
  const sibling = [previous, next].some((line) => line !== undefined && keyIndent(line) === indent.length);
  const message = `“${word}” has no colon and no value; write “${word}: ” and the value, or remove it.`;
  return sibling ? { add: ':', at: span(indent.length, indent.length + word.length), message } : undefined;
}

function nextLine(lines: readonly string[], index: number): string | undefined {
  for (let at = index + 1; at < lines.length; at++) if (lines[at]?.trim()) return lines[at];
  return undefined;
}

function keyIndent(line: string): number {
  const found = keyLine.exec(line);
  return found ? (found[1] ?? '').length : -1;
}

/** A quote or bracket, by the character that closes it. */
interface OpenMark {
  readonly close: string;
  readonly at: number;
}

/** The quote and the brackets that a line opens and does not close. */
function unclosed(line: string): MissingEnd | undefined {
  const { quote, brackets, comment } = openMarks(line);
  const first = quote ?? brackets[0];
  if (!first) return undefined;
  const closing = brackets.map(({ close }) => close).reverse();
  const add = (quote?.close ?? '') + closing.join('');
  const mark = quote ? 'quote' : 'bracket';
  const end = Math.max(first.at + 1, line.slice(0, comment).trimEnd().length);
  const message = `The ${mark} opened here is not closed on its line; add ${[...add].join(' ')} at the end.`;
  return { add, at: span(first.at, end), message, ...(comment !== undefined && { comment }) };
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The quote that is open at the end of a line, the brackets, the outermost first, and where a comment begins. */
interface OpenMarks {
  readonly quote?: OpenMark;
  readonly brackets: readonly OpenMark[];
  readonly comment?: number;
}

function openMarks(line: string): OpenMarks {
  const brackets: OpenMark[] = [];
  for (let at = 0; at < line.length; at++) {
    const c = line.charAt(at);
    const before = at === 0 ? ' ' : line.charAt(at - 1);
    if (c === '#' && /\s/.test(before)) return { brackets, comment: at };
    if ((c === '"' || c === "'") && /[\s[{,:]/.test(before)) {
      const end = quoteEnd(line, at);
      if (end === undefined) return { quote: { close: c, at }, brackets };
      at = end;
    } else if (closers[c] && (brackets.length > 0 || /[\s:-]/.test(before))) {
      brackets.push({ close: closers[c], at });
    } else if (brackets.at(-1)?.close === c) brackets.pop();
  }
  return { brackets };
}

/** The offset at which the quote that opens at `start` closes on its line; undefined if it does not. */
function quoteEnd(line: string, start: number): number | undefined {
  const close = line.charAt(start);
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === '\\' && close === '"') at++;
    else if (line[at] === close) return at;
  }
  return undefined;
}
