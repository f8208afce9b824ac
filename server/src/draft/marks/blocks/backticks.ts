import { type Span, span } from '../../../text/span';

const fenceLine = /^[ \t>]*(`{3,}|~{3,})([^\r\n]*)/gm;

/** The blocks of code between two fences, in the order of the text. A fence that is never closed opens none. */
export function fencedCode(text: string): Span[] {
  if (!/```|~~~/.test(text)) return [];
  const lines = [...text.matchAll(fenceLine)].map(({ 0: line, 1: mark = '', 2: rest = '', index }) => ({
    ...span(index, index + line.length),
    mark,
    rest,
  }));
  return paired(lines, {
    opens: ({ mark, rest }) => mark.startsWith('~') || !rest.includes('`'),
    closes: ({ mark, rest }, open) => mark.startsWith(open.mark) && rest.trim() === '',
  });
}

/** The places in a line that are in backticks. */
export function codeSpans(line: string): Span[] {
  if (!line.includes('`')) return [];
  const runs = [...line.matchAll(/`+/g)].map(({ 0: mark, index }) => ({
    ...span(index, index + mark.length),
    mark,
  }));
  return paired(runs, { opens: () => true, closes: ({ mark }, open) => mark === open.mark });
}

interface Paired<Mark> {
  readonly opens: (mark: Mark) => boolean;
  readonly closes: (mark: Mark, open: Mark) => boolean;
}

/** The places from each mark that opens to the first one that closes it. Marks between the two are none. */
function paired<Mark extends Span & { readonly mark: string }>(
  marks: readonly Mark[],
  { opens, closes }: Paired<Mark>,
): Span[] {
  const found: Span[] = [];
  // Marks that nothing closes: nothing closes the same mark further down either.
  const unclosed = new Set<string>();
  for (let at = 0; at < marks.length; at++) {
    const open = marks[at] as Mark;
    if (!opens(open) || unclosed.has(open.mark)) continue;
    let close = at + 1;
    while (close < marks.length && !closes(marks[close] as Mark, open)) close++;
    if (close === marks.length) unclosed.add(open.mark);
    else {
      found.push(span(open.start, (marks[close] as Mark).end));
      at = close;
    }
  }
  return found;
}
