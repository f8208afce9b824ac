// Finds tables that have no tags: lines side by side, at least twice, with their beginnings below each other.
import { addLine, type Flow, type GridRow } from './flow';
import type { PdfLine } from './lines';

/** Lines at the same height, from left to right. */
export type Band = readonly PdfLine[];

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
    if (end > index) flow.push({ rows: rowsOf(bands.slice(index, end), leading) });
    else for (const line of bands[index] ?? []) addLine(flow, line);
    index = Math.max(end, index + 1);
  }
  return flow;
}

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

/** The index after the table that begins with a band; the index of the band if none does. */
function endOfTable(bands: readonly Band[], start: number, leading: number): number {
  const columns = columnsOf(bands[start]);
  if (columns.length < 2) return start;
  let rows = 1;
  let end = start + 1;
  for (let index = start + 1; index < bands.length; index += 1) {
    const band = bands[index] ?? [];
    const above = bands[index - 1];
    if (!isIn(band, columns) || !mayFollow(above, band, { columns, isEnd: end === index })) break;
    const isRow = beginsRow(band, columns);
    if (isRow) rows += 1;
    const cellLines = bands.slice(Math.max(start, index - mostCellLines), index);
    // At the top of a page, a line in small letters goes on with the cell at the foot of the one before.
    const goesOn = isNextPage(above, band) ? isLower(band) : isClose(cellLines, band, leading);
    // Single lines belong to the table if they go on with its last row, or if a row follows.
    if (isRow || (end === index && goesOn)) end = index + 1;
  }
  return rows < 2 ? start : end;
}

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

const isNextPage = (above: Band = [], below: Band): boolean => above[0]?.page === (below[0]?.page ?? 0) - 1;

const isLower = (band: Band): boolean => band.every(({ text }) => /^[\p{Ll}(]/u.test(text.trimStart()));

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

/** Whether a band has a line in all columns, or in the first and another: the last cells of a row may be empty. */
const beginsRow = (band: Band, columns: readonly number[]): boolean =>
  band.length === columns.length ||
  (band.length > 1 && band.every(({ x, size }, at) => Math.abs(x - (columns[at] ?? 0)) < size));

const columnsOf = (band: Band = []) => band.map(({ x }) => x);

function stepBetween(above: Band = [], below: Band): number {
  const [a] = above;
  const [b] = below;
  return a && b && a.page === b.page ? (b.y - a.y) / b.size : -1;
}

/** Whether each line of a band begins at a column and ends before the next. */
function isIn(band: Band, columns: readonly number[]): boolean {
  return band.every(({ x, right, size }) => {
    const column = columns.findIndex((left) => Math.abs(left - x) < size);
    const next = columns[column + 1] ?? Number.POSITIVE_INFINITY;
    return column >= 0 && right < next - 0.3 * size;
  });
}

const textsOf = (row: readonly (readonly PdfLine[])[]): string =>
  row.map((cell) => cell.map(({ text }) => text).join(' ')).join('|');

/** Divides the bands of a table into rows at the gaps, or at each full band if there are no gaps. */
function rowsOf(bands: readonly Band[], leading: number): GridRow[] {
  const columns = columnsOf(bands[0]);
  const lastRow = bands.findLastIndex((band) => beginsRow(band, columns));
  // After the beginning of the last row are the other paragraphs of its first cell.
  const isGap = (index: number) =>
    index <= lastRow && stepBetween(bands[index - 1], bands[index] ?? []) > 1.35 * leading;
  const hasGaps = bands.some((_, index) => index > 0 && isGap(index));
  const rows: PdfLine[][][] = [];
  for (const [index, band] of bands.entries()) {
    const isNext = index > 0 && isNextPage(bands[index - 1], band);
    const isRow =
      isNext || !hasGaps ? beginsRow(band, columns) && !(isNext && isLower(band.slice(0, 1))) : isGap(index);
    const isFirst = index === 0 || isRow;
    if (isFirst) rows.push(columns.map(() => []));
    for (const line of band) {
      const column = columns.findIndex((left) => Math.abs(left - line.x) < line.size);
      rows.at(-1)?.[Math.max(0, column)]?.push(line);
    }
  }
  const [head] = rows.map(textsOf);
  const isRepeated = (row: readonly (readonly PdfLine[])[], at: number): boolean =>
    at > 0 && textsOf(row) === head && row[0]?.[0]?.page !== rows[at - 1]?.[0]?.[0]?.page;
  return rows
    .filter((row, at) => !isRepeated(row, at))
    .map((cells) => ({ isHeader: false, cells: cells.filter((lines) => lines.length > 0) }));
}
