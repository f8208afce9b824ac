import { cutToWidth, displayWidth, padToWidth } from '../text/width';
import { wrapLines } from '../text/wrap';

const gap = '  ';
/** The least width of a column that is cut: enough to recognise its text. */
const leastWidth = 16;

type Rows = readonly (readonly string[])[];

/** Rows with their columns aligned; the last column is not padded. */
export function columns(rows: Rows, indent = '  '): string {
  const widths = widthsOf(rows);
  return rows
    .map((row) => {
      const cells = row.map((cell, index) =>
        index < row.length - 1 ? padToWidth(cell, widths[index] ?? 0) : cell,
      );
      return `${indent}${cells.join(gap).trimEnd()}\n`;
    })
    .join('');
}

const widthsOf = (rows: Rows): number[] =>
  (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => displayWidth(row[index] ?? ''))));

export interface FitOptions {
  readonly indent?: string;
  /** The columns that may be cut, 0-based. */
  readonly cut: readonly number[];
  /** In columns of the terminal; without it, lines may have any length. */
  readonly width: number | undefined;
}

/**
 * Rows with their columns aligned and cut to fit a width: the widest of the columns that may be cut gets narrower until
 * the rows fit. A text that is cut ends in “…”.
 */
export function fitColumns(rows: Rows, { indent = '', cut, width }: FitOptions): string {
  if (width === undefined || rows.length === 0) return columns(rows, indent);
  const widths = widthsOf(rows);
  const total = widths.reduce((sum, own) => sum + own, 0) + gap.length * (widths.length - 1);
  for (let excess = indent.length + total - width; excess > 0; excess--) {
    const widest = cut.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a), cut[0] ?? 0);
    if ((widths[widest] ?? 0) <= leastWidth) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return columns(
    rows.map((row) => row.map((cell, index) => shorten(cell, widths[index] ?? displayWidth(cell)))),
    indent,
  );
}

const shorten = (text: string, width: number): string =>
  displayWidth(text) > width ? `${cutToWidth(text, width - 1).trimEnd()}…` : text;

/** A text in lines of at most `width` characters, each after an indent and ended by a line feed; words are never cut. */
export const wrapIndented = (text: string, indent: string, width = 100): string =>
  wrapLines(text.split(/\s+/).join(' '), width - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join('');
