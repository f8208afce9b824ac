import { wrapLines } from '../text/wrap';
import { columns } from './catalogue/text';

const gap = 2;
/** A column that is cut keeps so much, enough to tell what stood there. */
const least = 16;

/**
 * Rows with their columns aligned, and, where a width is given, the widest of the columns that may be cut made narrower
 * until the rows fit; what is cut ends in “…”.
 * @param cut the columns that may be cut, 0-based
 * @param width in characters; undefined where lines may be as long as they are
 */
export function fitted(
  rows: readonly (readonly string[])[],
  indent: string,
  cut: readonly number[],
  width: number | undefined,
): string {
  if (width === undefined || rows.length === 0) return columns(rows, indent);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  let over = indent.length + widths.reduce((sum, one) => sum + one, 0) + gap * (widths.length - 1) - width;
  while (over > 0) {
    const widest = cut.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a), cut[0] ?? 0);
    if ((widths[widest] ?? 0) <= least) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return columns(
    rows.map((row) => row.map((cell, at) => shortened(cell, widths[at] ?? cell.length))),
    indent,
  );
}

const shortened = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1).trimEnd()}…` : text;

/** A text in lines of at most `width` characters, each after an indent and ended by a line feed; words are never cut. */
export const wrapped = (text: string, indent: string, width = 100): string =>
  wrapLines(text.split(/\s+/).join(' '), width - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join('');
