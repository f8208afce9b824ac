// Lines side by side, in which tables without tags are looked for.
import type { PdfLine } from '../lines';

/** Lines at the same height, from left to right. */
export type Band = readonly PdfLine[];

export function bandsOf(lines: readonly PdfLine[]): Band[] {
  const bands: PdfLine[][] = [];
  for (const line of lines) {
    const band = bands.at(-1);
    const first = band?.[0];
    const isBeside = first?.page === line.page && Math.abs(first.y - line.y) < 0.3 * line.size;
    if (band && isBeside && line.x > (band.at(-1)?.right ?? 0)) band.push(line);
    else bands.push([line]);
  }
  return bands;
}

export const isNextPage = (above: Band = [], below: Band): boolean =>
  above[0]?.page === (below[0]?.page ?? 0) - 1;

export function stepBetween(above: Band = [], below: Band): number {
  const [a] = above;
  const [b] = below;
  return a && b && a.page === b.page ? (b.y - a.y) / b.size : -1;
}

export const isLower = (band: Band): boolean =>
  band.every(({ text }) => /^[\p{Ll}(]/u.test(text.trimStart()));

export const columnsOf = (band: Band = []) => band.map(({ x }) => x);

/** The index of the column that a line begins at; -1 if at none. */
export const columnOf = (columns: readonly number[], { x, size }: Pick<PdfLine, 'x' | 'size'>): number =>
  columns.findIndex((left) => Math.abs(left - x) < size);

/** Whether a band has a line in all columns, or in the first and another: the last cells of a row may be empty. */
export const beginsRow = (band: Band, columns: readonly number[]): boolean =>
  band.length === columns.length ||
  (band.length > 1 && band.every(({ x, size }, at) => Math.abs(x - (columns[at] ?? 0)) < size));
