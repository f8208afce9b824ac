import { LineIndex, type Span, span } from '../../../text/span';
import { codeSpans, fencedCode } from './backticks';

/** A comment of Markdown, `<!-- … -->`, or a text that was to be one. */
export interface MarkdownComment extends Span {
  /**
   * `yes` is well formed; `nearly` has marks that look like those of a comment; `no` ends where its paragraph does, because
   * nothing closes it; `nested` has another comment in it, so that Markdown ends it too early.
   */
  readonly closed: 'yes' | 'nearly' | 'no' | 'nested';
  /** The marks in it, from the one that opens it to the one that closes it, if there is one. */
  readonly marks: readonly Span[];
}

const dash = '[-\u2010-\u2015\u2212]';
const marked = new RegExp(`<!--|-->|<[ \\t]?![ \\t]?${dash}{1,3}|<--|<[\u2013\u2014]`, 'g');
const nearEnd = new RegExp(`(?:${dash}{1,3}|--!|-- )>(?=[ \\t]*$)`, 'm');
const paragraphEnd = /(?:\r\n|\r(?!\n)|\n)(?=[ \t]*(?:[\r\n]|#{1,6}[ \t]))/g;

/** The comments of a Markdown text outside of code, in its order. */
export function commentsIn(text: string): MarkdownComment[] {
  if (!text.includes('<') || !/<(?:[ \t]?!|--|[\u2013\u2014])/.test(text)) return [];
  const marks = marksIn(text);
  const ends = balancedEnds(marks);
  const found: MarkdownComment[] = [];
  let from = 0;
  let until = 0;
  marks.forEach((mark, index) => {
    if (mark.start < from || mark.kind === 'end') return;
    // Of many marks in one paragraph only the first looks for its end.
    if (mark.end > until) until = paragraphEndAfter(text, mark.end);
    const comment = commentFrom({ text, marks, ends, until }, index);
    if (!comment) return;
    found.push(comment);
    from = comment.end;
  });
  return found;
}

interface CommentMark extends Span {
  readonly kind: 'start' | 'near-start' | 'end';
}

function marksIn(text: string): CommentMark[] {
  const fences = fencedCode(text);
  const lines = new LineIndex(text);
  const marks: CommentMark[] = [];
  let line = { ...span(0, -1), code: [] as Span[] };
  let fence = 0;
  for (const { 0: mark, index } of text.matchAll(marked)) {
    if (index >= line.end) line = lineAt(text, lines, index);
    while (fence < fences.length && (fences[fence] as Span).end <= index) fence++;
    const inFence = fence < fences.length && (fences[fence] as Span).start <= index;
    const column = index - line.start;
    const inCode = line.code.some(({ start, end }) => start <= column && column < end);
    if (inFence || inCode || text[index - 1] === '\\') continue;
    marks.push({ ...span(index, index + mark.length), kind: kinds[mark] ?? 'near-start' });
  }
  return marks;
}

const kinds: Readonly<Record<string, CommentMark['kind']>> = { '<!--': 'start', '-->': 'end' };

function lineAt(text: string, lines: LineIndex, offset: number): Span & { readonly code: Span[] } {
  const number = lines.line(offset);
  const [start, end] = [lines.start(number), lines.end(number)];
  return { ...span(start, end), code: codeSpans(text.slice(start, end)) };
}

/** For each mark that opens, the index of the one that closes it, if comments could be in comments. */
function balancedEnds(marks: readonly CommentMark[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  marks.forEach(({ kind }, index) => {
    if (kind === 'start') open.push(index);
    const start = kind === 'end' ? open.pop() : undefined;
    if (start !== undefined) ends.set(start, index);
  });
  return ends;
}

interface CommentedText {
  readonly text: string;
  readonly marks: readonly CommentMark[];
  readonly ends: ReadonlyMap<number, number>;
  /** The end of the paragraph that the mark is in. */
  readonly until: number;
}

function commentFrom(
  { text, marks, ends, until }: CommentedText,
  index: number,
): MarkdownComment | undefined {
  const open = marks[index] as CommentMark;
  const whole = (closed: MarkdownComment['closed'], inside: readonly Span[], end?: number) => ({
    ...span(open.start, end ?? inside.at(-1)?.end ?? open.end),
    closed,
    marks: [open, ...inside],
  });
  const exact = open.kind === 'start';
  const short = exact ? /^-?>/.exec(text.slice(open.end, open.end + 2))?.[0].length : undefined;
  if (short) return whole('yes', [], open.end + short);
  const next = marks[index + 1];
  if (exact && next?.kind === 'end') return whole('yes', [next]);
  // A second mark in the same paragraph is part of the comment for Markdown.
  const close = marks.slice(index + 1, index + 5).find(({ kind }) => kind === 'end');
  if (exact && close && close.start < until) return whole('yes', [close]);
  const near = nearEnd.exec(text.slice(open.end, Math.min(until, next?.start ?? until)));
  if (near) return whole('nearly', [span(open.end + near.index, open.end + near.index + near[0].length)]);
  if (!exact) return close && close.start <= until ? whole('nearly', [close]) : undefined;
  const balanced = ends.get(index);
  if (balanced === undefined) return whole('no', [], open.end + text.slice(open.end, until).trimEnd().length);
  return whole('nested', marks.slice(index + 1, balanced + 1));
}

/** The end of the paragraph that an offset is in: before an empty line, a heading or the end of the text. */
function paragraphEndAfter(text: string, offset: number): number {
  paragraphEnd.lastIndex = offset;
  return paragraphEnd.exec(text)?.index ?? text.length;
}
