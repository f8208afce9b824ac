// Finds tables that have no tags: lines side by side, at least twice, with their beginnings below each other.

import type { PdfLine } from '../lines';
import { rowsOf } from './aligned-rows';
import {
  type Band,
  bandsOf,
  beginsRow,
  columnOf,
  columnsOf,
  isLower,
  isNextPage,
  stepBetween,
} from './bands';
import { addLine, type Flow } from './flow';

/** In ems: how far from each other the lines of a table can be, from top to top. */
const mostStep = 4.5;

/** How far back the line above in the same cell is looked for. */
const mostCellLines = 30;

/** Replaces the tables in lines that follow each other. `leading` is the usual distance of lines in ems. */
export function tablesByPlace(lines: readonly PdfLine[], leading: number): Flow[] {
  const bands = bandsOf(lines);
  const flow: Flow[] = [];
  let index = 0;
  while (index < bands.length) {
    const end = endOfTable(bands, index, leading);
    if (end > index) flow.push({ rows: rowsOf(withoutRepeats(bands, index, end), leading) });
    else for (const line of bands[index] ?? []) addLine(flow, line);
    index = Math.max(end, index + 1);
  }
  return flow;
}

/** The index after the table that begins with a band; the index of the band if none does. */
function endOfTable(bands: readonly Band[], start: number, leading: number): number {
  const columns = columnsOf(bands[start]);
  if (columns.length < 2) return start;
  let rows = 1;
  let end = start + 1;
  let last = start;
  for (let index = start + 1; index < bands.length; index += 1) {
    const band = bands[index] ?? [];
    if (isRepeated(bands, index, start)) continue;
    const above = bands[last];
    const isEnd = end === last + 1;
    last = index;
    if (!isIn(band, columns) || !mayFollow(above, band, { columns, isEnd })) break;
    const isRow = beginsRow(band, columns);
    // Where cells are in the middle of their rows, no two of a row need be side by side.
    const isLater = band.every((line) => columnOf(columns, line) > 0);
    if (isRow) rows += 1;
    const cellLines = bands.slice(Math.max(start, index - mostCellLines), index);
    // At the top of a page, a line in small letters goes on with the cell at the foot of the one before.
    const goesOn = isNextPage(above, band) ? isLower(band) : isClose(cellLines, band, leading);
    // Single lines belong to the table if they go on with its last row, or if a row follows.
    if (isRow || isLater || (isEnd && goesOn)) end = index + 1;
  }
  return rows < 2 ? start : end;
}

/** Whether a band is the head of the table again, at the top of a page. */
function isRepeated(bands: readonly Band[], index: number, start: number): boolean {
  const [head, band, above] = [bands[start] ?? [], bands[index] ?? [], bands[index - 1] ?? []];
  const isSame = (line: PdfLine, at: number): boolean =>
    line.text === head[at]?.text && Math.abs(line.x - head[at].x) < 1;
  return above[0]?.page !== band[0]?.page && band.length === head.length && band.every(isSame);
}

const withoutRepeats = (bands: readonly Band[], start: number, end: number): Band[] =>
  bands.slice(start, end).filter((_, at) => at === 0 || !isRepeated(bands, start + at, start));

interface TableSoFar {
  readonly columns: readonly number[];
  /** The band above is the last of the table. */
  readonly isEnd: boolean;
}

/** Whether a band can be in the table of the band above: near below it, or at the top of the next page and of its look. */
function mayFollow(above: Band | undefined, band: Band, { columns, isEnd }: TableSoFar): boolean {
  if (isNextPage(above, band)) return isEnd && (beginsRow(band, columns) || isAlike(above, band));
  const step = stepBetween(above, band);
  return step > 0 && step <= mostStep;
}

/** Whether the letters of two bands look the same. */
const isAlike = ([above]: Band = [], [below]: Band): boolean =>
  above !== undefined &&
  below !== undefined &&
  above.bold === below.bold &&
  Math.abs(above.size - below.size) < 0.5;

/** Whether each line of a band goes on with the cell above it: the next line, or in the first column the next paragraph. */
function isClose(above: readonly Band[], below: Band, leading: number): boolean {
  const left = Math.min(...above.flat().map(({ x }) => x));
  return below.every((line) => {
    const before = above
      .flat()
      .findLast(({ x, page }) => page === line.page && Math.abs(x - line.x) < line.size);
    if (!before || line.bold !== before.bold || Math.abs(line.size - before.size) > 0.5) return false;
    const isFirst = Math.abs(left - line.x) < line.size;
    return (line.y - before.y) / line.size < (isFirst ? 2.2 : 1.3) * leading;
  });
}

/** Whether each line of a band begins at a column and ends before the next. */
function isIn(band: Band, columns: readonly number[]): boolean {
  return band.every(({ x, right, size }) => {
    const column = columnOf(columns, { x, size });
    const next = columns[column + 1] ?? Number.POSITIVE_INFINITY;
    return column >= 0 && right < next - 0.3 * size;
  });
}
