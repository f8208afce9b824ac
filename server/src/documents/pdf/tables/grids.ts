// Joins tables that go on over pages, and makes tables of the model.
import type { SourceCell, SourceParagraph, SourceRow, SourceTable } from '../../document';
import type { PdfLine } from '../lines';
import { type Band, bandsOf } from './bands';
import { type Flow, type Grid, type GridRow, isGrid, leftOf, rightOf } from './flow';

/** The flow with tables joined that go on at the top of the next page. */
export function joinedOverPages(flow: readonly Flow[]): Flow[] {
  const joined: Flow[] = [];
  for (const next of flow) {
    const last = joined.at(-1);
    if (!last || !isGrid(last)) joined.push(next);
    else if (isGrid(next)) joined.splice(-1, 1, ...joinGrids(last, next));
    else {
      const { grid, rest } = takeContinuation(last, next);
      joined.splice(-1, 1, grid, ...(rest.length > 0 ? [rest] : []));
    }
  }
  return joined;
}

function joinGrids(above: Grid, below: Grid): Grid[] {
  const [first, ...rest] = below.rows;
  const last = above.rows.at(-1);
  const start = first?.cells[0]?.[0];
  if (!first || !last || !start || !isNextPage(last, start) || !isAligned(above, below))
    return [above, below];
  const header = above.rows[0];
  const rows = header && textOf(header) === textOf(first) ? rest : below.rows;
  return [{ rows: joinRows(above.rows, rows) }];
}

/** Adds rows to those of the page before; the first may be the rest of a row. */
function joinRows(above: readonly GridRow[], below: readonly GridRow[]): GridRow[] {
  const last = above.at(-1);
  const [first, ...rest] = below;
  if (!last || !first || !isRest(last, first)) return [...above, ...below];
  return [...above.slice(0, -1), withRest(last, first.cells), ...rest];
}

/** Whether a row is the rest of the row before: its text goes on within a sentence, in the first column if that has text. */
function isRest(last: GridRow, first: GridRow): boolean {
  const goesOn = (cell: readonly PdfLine[]): boolean => {
    const before = cellAbove(last, cell)?.at(-1)?.text.trimEnd() ?? '';
    return /^[\p{Ll}(]/u.test(cell[0]?.text.trimStart() ?? '') && before.length > 0;
  };
  const [start] = first.cells;
  const isFirst = start !== undefined && cellAbove(last, start) === last.cells[0];
  return isFirst ? goesOn(start) : first.cells.some(goesOn);
}

/** Lines at the top of a page that go on with a cell of the page before. */
function takeContinuation(grid: Grid, lines: readonly PdfLine[]): { grid: Grid; rest: readonly PdfLine[] } {
  const last = grid.rows.at(-1);
  const [start] = lines;
  const row = start?.tag?.cells.at(-1)?.row;
  if (!last || !start || !isNextPage(last, start)) return { grid, rest: lines };
  if (row === undefined) {
    const taken = takeRows(grid, lines);
    // The rest of a row comes after the header that is printed again.
    const isTagged = taken.rest.length < lines.length && taken.rest[0]?.tag !== undefined;
    return isTagged ? takeContinuation(taken.grid, taken.rest) : taken;
  }
  const end = lines.findIndex((line) => line.page !== start.page || line.tag?.cells.at(-1)?.row !== row);
  const same = end < 0 ? lines : lines.slice(0, end);
  const cell = cellAbove(last, same);
  const column = cell ? last.cells.indexOf(cell) : -1;
  const after = last.cells[column + 1];
  // Text of a later column does not begin where running text does.
  const isNarrow = after === undefined ? column > 0 : rightOf(same) < leftOf(after);
  if (!cell || !isNarrow || start.bold !== cell.at(-1)?.bold) return { grid, rest: lines };
  return {
    grid: { rows: [...grid.rows.slice(0, -1), withRest(last, [same])] },
    rest: lines.slice(same.length),
  };
}

/** Rows at the top of a page without tags: lines side by side, in the columns of the table from the first on. */
function takeRows(grid: Grid, lines: readonly PdfLine[]): { grid: Grid; rest: readonly PdfLine[] } {
  const columns = referenceOf(grid);
  const bands = bandsOf(lines.filter(({ page, tag }) => page === lines[0]?.page && !tag));
  const isRow = (band: Band): boolean =>
    band.length > 1 && band.every(({ x }, at) => Math.abs(x - (columns[at] ?? 0)) < 12);
  const end = bands.findIndex((band) => !isRow(band));
  const rows = end < 0 ? bands : bands.slice(0, end);
  const [head] = grid.rows.map(textOf);
  const added = rows
    .map((band): GridRow => ({ isHeader: false, cells: band.map((line) => [line]) }))
    .filter((row) => textOf(row) !== head);
  return { grid: { rows: [...grid.rows, ...added] }, rest: lines.slice(rows.flat().length) };
}

const withRest = (row: GridRow, cells: GridRow['cells']): GridRow => ({
  ...row,
  cells: row.cells.map((lines) => [
    ...lines,
    ...cells.filter((cell) => cellAbove(row, cell) === lines).flat(),
  ]),
});

/** The cell of a row that begins where some lines do. */
function cellAbove(row: GridRow, lines: readonly PdfLine[]): readonly PdfLine[] | undefined {
  return row.cells.find((cell) => Math.abs(leftOf(cell) - leftOf(lines)) < 12);
}

function isNextPage(row: GridRow, { page }: PdfLine): boolean {
  return row.cells.some((cell) => cell.at(-1)?.page === page - 1);
}

/** Whether the columns of two tables are below each other. */
function isAligned(above: Grid, below: Grid): boolean {
  const a = referenceOf(above);
  const b = referenceOf(below);
  return b.every((x) => a.some((left) => Math.abs(left - x) < 12)) && a.length >= b.length;
}

/** Where the columns begin: those of the row with most cells. */
function referenceOf({ rows }: Grid): number[] {
  const widest = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most));
  return widest.cells.map(leftOf);
}

const textOf = ({ cells }: GridRow) => cells.map((cell) => cell.map(({ text }) => text).join(' ')).join('|');

/** A table of the model. `paragraphsIn` makes the paragraphs of a cell. */
export function tableOf(
  grid: Grid,
  paragraphsIn: (lines: readonly PdfLine[]) => SourceParagraph[],
): SourceTable {
  const columns = referenceOf(grid);
  const isHeaded = grid.rows.some(({ isHeader }) => isHeader) || isBoldFirst(grid);
  const rows = grid.rows.map((row, index): SourceRow => {
    const isHeader = row.isHeader || (isHeaded && index === 0);
    return { ...(isHeader && { isHeader }), cells: cellsOf(row, columns, paragraphsIn) };
  });
  return { type: 'table', rows };
}

function isBoldFirst({ rows: [first, ...rest] }: Grid): boolean {
  const isBold = (row: GridRow) => row.cells.every((cell) => cell.every(({ bold }) => bold));
  if (!first || rest.length === 0 || rest.every(isBold)) return false;
  // The grade in the first row of some tables is bold, too, but not capitalised.
  return isBold(first) && first.cells.every(([line]) => /^\P{Ll}/u.test(line?.text.trim() ?? ''));
}

/** The cells of a row, with empty ones where a column has none. */
function cellsOf(
  { cells }: GridRow,
  columns: readonly number[],
  paragraphsIn: (lines: readonly PdfLine[]) => SourceParagraph[],
): SourceCell[] {
  const filled = cells.map((cell) => ({ blocks: paragraphsIn(cell) }));
  const [only] = filled;
  if (cells.length === columns.length) return filled;
  const [lines = []] = cells;
  const isSpanning = cells.length === 1 && rightOf(lines) > (columns[1] ?? 0);
  if (only && isSpanning) return [{ ...only, columns: columns.length }];
  const placed = columns.map((): SourceCell => ({ blocks: [] }));
  let from = 0;
  for (const [index, cell] of filled.entries()) {
    const left = leftOf(cells[index] ?? []);
    const most = columns.length - (filled.length - index);
    while (from < most && Math.abs((columns[from + 1] ?? 0) - left) < Math.abs((columns[from] ?? 0) - left))
      from += 1;
    placed[from] = cell;
    from += 1;
  }
  return placed;
}
