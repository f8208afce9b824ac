import type { LineIndex, Span } from '../../text/span';

/** A part of a text as most formats count: lines and columns from 1, columns in UTF-16 units, `endColumn` exclusive. */
export interface OneBasedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function oneBasedRange(span: Span, lines: LineIndex): OneBasedRange {
  const { start, end } = lines.range(span);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The beginning of a file, which is the place of a file that could not be read. */
export const fileStart: OneBasedRange = { line: 1, column: 1, endLine: 1, endColumn: 1 };
