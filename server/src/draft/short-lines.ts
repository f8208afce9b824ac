import { messagesOf } from '../text/messages';
import { type LineIndex, type Span, span } from '../text/span';
import type { SyntaxProblem } from './problem';

const messages = messagesOf({
  tooManyLines: () =>
    'The draft is not read from here on, because it has too many short lines. Remove lines that do not belong in it.',
  tooManyEntries: () =>
    `The entries at the top are not read from here on. They have more than ${window.toLocaleString('en')} lines. Remove lines that do not belong there.`,
});

/**
 * The number of lines in a row that are looked at. The longest of 84 published reports and their drafts has fewer than 200 in
 * all.
 */
const window = 1000;

/**
 * The fewest characters of a line on average, with its line break. The published report with the shortest lines has 83 over
 * all of its lines, and a draft that is wrapped at 60 characters has more than 40.
 */
const fewest = 40;

/**
 * The offset up to which a part of a draft is read, at the start of a line: where no draft has so many short lines, as in a
 * list of thousands of numbers that was pasted. Each line costs something in every check, however little is in it.
 * @param place the part; offsets are those of the lines
 */
export function readableEnd(lines: LineIndex, { start, end }: Span): number {
  const first = lines.line(start);
  const last = lines.line(end);
  const step = window / 10;
  for (let line = first + window; line <= last; line += step)
    if (lines.start(line) - lines.start(line - window) < window * fewest) return lines.start(line);
  return end;
}

/** The offset up to which front matter is read. Its lines may be of any length: nobody writes so many of them. */
export function readableFrontEnd(lines: LineIndex, { start, end }: Span): number {
  const line = lines.line(start) + window;
  return line < lines.count ? Math.min(end, lines.start(line)) : end;
}

/** The problem of lines that are not read, which is where reading stops. None if all of them are read. */
export const unreadLines = (to: number, end: number): SyntaxProblem[] =>
  to < end ? [{ code: 'yaml', ...messages.tooManyLines(), span: span(to, to) }] : [];

/** The same for the entries of front matter. The text of the report after them is read. */
export const unreadEntries = (to: number, end: number): SyntaxProblem[] =>
  to < end ? [{ code: 'yaml', ...messages.tooManyEntries(), span: span(to, to) }] : [];

/**
 * The problems of YAML that is read up to an offset, without those of the entry in which reading stops. Its quotation marks
 * and brackets may be closed after that.
 */
export function withoutCutEntry(
  problems: readonly SyntaxProblem[],
  text: string,
  { start, end }: Span,
): readonly SyntaxProblem[] {
  const starts = [...text.slice(start, end).matchAll(/^[\w"'][^\n:]{0,99}:(?=\s)/gm)];
  const entry = start + (starts.at(-1)?.index ?? 0);
  return problems.filter((problem) => problem.span.start < entry);
}
