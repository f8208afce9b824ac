// Finds tables by the tags of a page. Many pages are laid out by tables, so a row counts if two of its cells have text.

import type { PdfLine } from '../lines';
import type { TaggedCell } from '../tags';
import { addLine, type Flow, type Grid, type GridRow, isGrid, leftOf, rightOf } from './flow';

/** A longer text over the whole width is not a row in a table. */
const mostSpanned = 300;

/** The flow of the lines of a page. */
export function tablesByTags(lines: readonly PdfLine[]): Flow[] {
  const rows = rowsOf(lines);
  const flow: Flow[] = [];
  const done = new Set<number>();
  let table: number | undefined;
  let spanning: PdfLine[] = [];
  const flush = () => {
    for (const line of spanning) addLine(flow, line);
    spanning = [];
  };
  for (const line of lines) {
    const place = placeOf(line, rows);
    const row = place && rows.get(place.row);
    if (!place || !row) {
      // A row with one cell is in the table if the table goes on after it.
      const isInTable = line.tag?.cells.some((cell) => cell.table === table) === true;
      if (isInTable) spanning.push(line);
      else {
        flush();
        table = undefined;
        addLine(flow, line);
      }
    } else if (!done.has(place.row)) {
      done.add(place.row);
      const last = flow.at(-1);
      const isLong = lengthOf(spanning) > mostSpanned;
      if (last && isGrid(last) && place.table === table && !isLong && isBelow(last, gridRow(row))) {
        flow[flow.length - 1] = { rows: [...last.rows, ...spanningRow(spanning), gridRow(row)] };
        spanning = [];
      } else {
        flush();
        flow.push({ rows: [gridRow(row)] });
      }
      table = place.table;
    }
  }
  flush();
  return flow;
}

interface TaggedRow {
  readonly cells: Map<number, { readonly isHeader: boolean; readonly lines: PdfLine[] }>;
}

/** All rows of the tables of a page, by their numbers. */
function rowsOf(lines: readonly PdfLine[]): ReadonlyMap<number, TaggedRow> {
  const rows = new Map<number, TaggedRow>();
  for (const line of lines) {
    for (const { row, cell, isHeader } of line.tag?.cells ?? []) {
      if (row === 0 || cell === 0) continue;
      const { cells } = rows.get(row) ?? { cells: new Map() };
      const { lines: within } = cells.get(cell) ?? { lines: [] };
      within.push(line);
      cells.set(cell, { isHeader, lines: within });
      rows.set(row, { cells });
    }
  }
  return rows;
}

/** The innermost cell of a line whose row has text in other cells, too. */
function placeOf(line: PdfLine, rows: ReadonlyMap<number, TaggedRow>): TaggedCell | undefined {
  return line.tag?.cells.findLast(({ row, cell }) => cell !== 0 && (rows.get(row)?.cells.size ?? 0) > 1);
}

function gridRow({ cells }: TaggedRow): GridRow {
  const sorted = [...cells.values()].sort((a, b) => leftOf(a.lines) - leftOf(b.lines));
  return { isHeader: sorted.every(({ isHeader }) => isHeader), cells: sorted.map(({ lines }) => lines) };
}

/** Whether the columns of a row go with those of the table so far. Key facts and judgements can be in one table. */
function isBelow({ rows }: Grid, { cells }: GridRow): boolean {
  const above = rows.findLast((row) => row.cells.length === cells.length)?.cells;
  if (!above) return true;
  return cells.every((cell, index) => isAligned(above[index] ?? cell, cell));
}

/** Whether two cells begin, end or have their middle at the same place. */
function isAligned(a: readonly PdfLine[], b: readonly PdfLine[]): boolean {
  const slack = 0.8 * (a[0]?.size ?? 12);
  const left = leftOf(a) - leftOf(b);
  const right = rightOf(a) - rightOf(b);
  return [left, right, (left + right) / 2].some((distance) => Math.abs(distance) < slack);
}

const spanningRow = (lines: readonly PdfLine[]): Grid['rows'] =>
  lines.length === 0 ? [] : [{ isHeader: false, cells: [lines] }];

const lengthOf = (lines: readonly PdfLine[]) => lines.reduce((sum, { text }) => sum + text.length, 0);
