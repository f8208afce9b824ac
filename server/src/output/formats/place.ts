import type { LineIndex, Span } from '../../text/span';

/** A stretch as most formats count: lines and columns from 1, columns in UTF-16 units, `endColumn` exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf(span: Span, lines: LineIndex): Place {
  const { start, end } = lines.range(span);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The place of a file that could not be read: its beginning. */
export const atStart: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
