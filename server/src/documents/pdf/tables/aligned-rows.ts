// Divides the lines of a table without tags into rows and cells.

import type { PdfLine } from '../lines';
import { type Band, beginsRow, columnOf, columnsOf, isLower, isNextPage, stepBetween } from './bands';
import type { GridRow } from './flow';

/** Divides the bands of a table into rows at the gaps, or at each full band if there are no gaps. */
export function rowsOf(bands: readonly Band[], leading: number): GridRow[] {
  const columns = columnsOf(bands[0]);
  const lastRow = bands.findLastIndex((band) => beginsRow(band, columns));
  const isApart = (index: number) => stepBetween(bands[index - 1], bands[index] ?? []) > 1.35 * leading;
  // After the beginning of the last row are the other paragraphs of its first cell, unless other columns have text there, too.
  const isGap = (index: number) =>
    isApart(index) && (index <= lastRow || hasLaterColumn(bands, { columns, from: index, isApart }));
  const hasGaps = bands.some((_, index) => index > 0 && isGap(index));
  const rights = rightsOf(bands, columns);
  const rows: PdfLine[][][] = [];
  for (const [index, band] of bands.entries()) {
    const isNext = index > 0 && isNextPage(bands[index - 1], band);
    const isFull = isNext || !hasGaps;
    const isRest = isFull && isWrapped(rows.at(-1) ?? [], band, { columns, rights });
    const isRow = isFull
      ? beginsRow(band, columns) && !isRest && !(isNext && isLower(band.slice(0, 1)))
      : isGap(index);
    if (index === 0 || isRow) rows.push(columns.map(() => []));
    for (const line of band) rows.at(-1)?.[Math.max(0, columnOf(columns, line))]?.push(line);
  }
  return rows.map((cells) => ({ isHeader: false, cells: cells.filter((lines) => lines.length > 0) }));
}

interface GapStretch {
  readonly columns: readonly number[];
  readonly from: number;
  readonly isApart: (index: number) => boolean;
}

/** Whether the bands up to the next gap have text in a column after the first. */
function hasLaterColumn(bands: readonly Band[], { columns, from, isApart }: GapStretch): boolean {
  for (let index = from; index < bands.length && (index === from || !isApart(index)); index += 1)
    if (bands[index]?.some((line) => columnOf(columns, line) > 0)) return true;
  return false;
}

interface ColumnEnds {
  readonly columns: readonly number[];
  /** Where the longest line of each ends. */
  readonly rights: readonly number[];
}

const rightsOf = (bands: readonly Band[], columns: readonly number[]): number[] =>
  columns.map((_, column) =>
    Math.max(...bands.flat().flatMap((line) => (columnOf(columns, line) === column ? [line.right] : []))),
  );

/** Whether all cells of a row go on in a band: with a small letter, after a line that had no room for the word. */
function isWrapped(
  row: readonly (readonly PdfLine[])[],
  band: Band,
  { columns, rights }: ColumnEnds,
): boolean {
  const cellsAbove = band.map((line) => row[columnOf(columns, line)]?.at(-1));
  const isText = cellsAbove.some((line) => line?.text.trim().includes(' '));
  return (
    isText &&
    band.every((line, at) => {
      const before = cellsAbove[at];
      if (!before || !isLower([line])) return false;
      const word = /^\S+/.exec(line.text.trimStart())?.[0] ?? '';
      const width = ((line.right - line.x) * (word.length + 1)) / Math.max(1, line.text.length);
      const column = columnOf(columns, line);
      const next = columns[column + 1] ?? Number.NEGATIVE_INFINITY;
      return before.right + width > Math.max(rights[column] ?? 0, next - 2 * line.size);
    })
  );
}
