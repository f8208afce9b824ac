/** A stretch of text: 0-based UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as the Language Server Protocol counts: 0-based line and 0-based UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** Tells whether two spans share a character or touch. */
export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Spans in their order, as one where they share a character or touch. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const next of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && overlaps(last, next)) all[all.length - 1] = span(last.start, Math.max(last.end, next.end));
    else all.push(next);
  }
  return all;
}

/** Tells whether a span shares a character with one of the spans, or touches it. They are in order, and do not touch. */
export function touchesOne(spans: readonly Span[], place: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end < place.start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && overlaps(next, place);
}

/** Tells whether a stretch, or one character, is in one of the spans, which are in order and do not overlap. */
export function isWithin(spans: readonly Span[], start: number, end = start + 1): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && next.start <= start && end <= next.end;
}

/** The first line break of a text, which new lines in it get too; a line feed if it has none. */
export const lineBreakOf = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';

/**
 * Lines of a text, ended by LF, CRLF or CR as the Language Server Protocol has it.
 * Converts between offsets and positions; both directions clamp to the text.
 */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    if (!text.includes('\r')) {
      // Most texts have line feeds alone, which are found several times as fast.
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
      return;
    }
    const breaks = /\r\n?|\n/g;
    while (breaks.test(text)) this.#starts.push(breaks.lastIndex);
  }

  /** The number of lines; an empty text has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a 0-based line. */
  start(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#text.length;
  }

  /** Offset just after the last character of a 0-based line, before its line break. */
  end(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    const feed = this.#text[next - 1] === '\n' && this.#text[next - 2] === '\r';
    return next - (feed ? 2 : 1);
  }

  /** The text of a 0-based line, without its line break. */
  text(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }

  /** The 0-based line that holds an offset. */
  line(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  position(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.line(clamped);
    return { line, character: clamped - this.start(line) };
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    return Math.min(this.start(line) + Math.max(0, character), this.end(line));
  }
}
