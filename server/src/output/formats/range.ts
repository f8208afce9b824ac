import type { LineIndex, Range, Span } from '../../text/span';

/** A part of a text as most formats count: lines and columns from 1, columns in UTF-16 units, `endColumn` exclusive. */
export interface OneBasedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export const oneBasedRange = (span: Span, lines: LineIndex): OneBasedRange => oneBased(lines.range(span));

/** A range that counts from 0, as most formats count. */
export const oneBased = ({ start, end }: Range): OneBasedRange => ({
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** The beginning of a file, which is the place of a file that could not be read. */
export const fileStart: OneBasedRange = { line: 1, column: 1, endLine: 1, endColumn: 1 };
