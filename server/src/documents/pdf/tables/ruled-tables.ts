// Drawn tables in the flow of lines, joined where they go on over pages.
import type { SourceParagraph, SourceRow, SourceTable } from '../../document';
import type { PdfLine } from '../lines';
import type { PdfRule } from '../rules';
import { type RuledCell, type RuledGrid, ruledGrids } from './ruled-grids';

/** Lines outside drawn tables, and these tables, in their order. */
export type RuledFlow = readonly PdfLine[] | RuledGrid;

export const isRuled = (flow: object): flow is RuledGrid => 'ruled' in flow;

/** The lines of a page, with those of drawn tables put together. */
export function withRuledTables(lines: readonly PdfLine[], rules: readonly PdfRule[]): RuledFlow[] {
  const grids = rules.length > 0 ? ruledGrids(lines, rules) : [];
  const owners = new Map(grids.flatMap((grid) => linesIn(grid).map((line) => [line, grid] as const)));
  const flow: RuledFlow[] = [];
  const done = new Set<RuledGrid>();
  let open: PdfLine[] = [];
  for (const line of lines) {
    const grid = owners.get(line);
    if (!grid) {
      open.push(line);
      continue;
    }
    if (done.has(grid)) continue;
    done.add(grid);
    if (open.length > 0) flow.push(open);
    open = [];
    flow.push(grid);
  }
  return open.length > 0 ? [...flow, open] : flow;
}

const linesIn = ({ ruled }: RuledGrid): PdfLine[] => ruled.flat().flatMap(({ lines }) => lines);

/** Joins drawn tables with those of the same columns that begin the next page. */
export function joinRuled<Other extends object>(flow: readonly (Other | RuledGrid)[]): (Other | RuledGrid)[] {
  const joined: (Other | RuledGrid)[] = [];
  for (const next of flow) {
    const last = joined.at(-1);
    if (last && isRuled(last) && isRuled(next) && isNext(last, next))
      joined[joined.length - 1] = both(last, next);
    else joined.push(next);
  }
  return joined;
}

const isNext = (above: RuledGrid, below: RuledGrid): boolean =>
  below.page === above.page + 1 &&
  above.edges.length === below.edges.length &&
  above.edges.every((edge, at) => Math.abs(edge - (below.edges[at] ?? 0)) < 4);

function both(above: RuledGrid, below: RuledGrid): RuledGrid {
  const [head] = above.ruled;
  const isHead =
    head !== undefined && below.ruled[0] !== undefined && textOf(head) === textOf(below.ruled[0]);
  const [first, ...rest] = isHead ? below.ruled.slice(1) : below.ruled;
  const last = above.ruled.at(-1);
  if (!first || !last) return { ...above, page: below.page };
  const rows = goesOn(last, first)
    ? [
        ...above.ruled.slice(0, -1),
        last.map((cell, at) => ({ ...cell, lines: [...cell.lines, ...(first[at]?.lines ?? [])] })),
        ...rest,
      ]
    : [...above.ruled, first, ...rest];
  return { ...above, page: below.page, ruled: rows };
}

const textOf = (row: readonly RuledCell[]): string =>
  row.map(({ lines }) => lines.map(({ text }) => text.trim()).join(' ')).join('|');

/** Whether the first row of a page is the rest of the last row before: within a sentence, or with text in some columns only. */
function goesOn(last: readonly RuledCell[], first: readonly RuledCell[]): boolean {
  if (last.length < 2 || last.length !== first.length) return false;
  if (!first.every(({ column }, at) => last[at]?.column === column)) return false;
  const filled = first.filter(({ lines }) => lines.length > 0);
  // A cell that goes on had text before.
  if (!filled.every(({ column }) => last.some((cell) => cell.column === column && cell.lines.length > 0)))
    return false;
  return filled.length < last.filter(({ lines }) => lines.length > 0).length || isLower(filled[0]);
}

const isLower = (cell: RuledCell | undefined): boolean =>
  /^[\p{Ll}(]/u.test(cell?.lines[0]?.text.trimStart() ?? '');

/** A table of the model. Rows without any text are left out, unless a cell of several rows is in them. */
export function ruledTable(
  { ruled, edges }: RuledGrid,
  paragraphsIn: (lines: readonly PdfLine[]) => SourceParagraph[],
): SourceTable {
  const hasTall = ruled.flat().some(({ rows }) => rows > 1);
  const rows = ruled.filter((row) => hasTall || row.some(({ lines }) => lines.length > 0));
  const [head, second] = rows;
  const isHeader =
    head !== undefined &&
    second !== undefined &&
    isBold(head) &&
    !isBold(second) &&
    head.length === edges.length - 1;
  return {
    type: 'table',
    rows: rows.map(
      (row, at): SourceRow => ({
        ...(isHeader && at === 0 && { isHeader }),
        cells: row.map(({ lines, columns, rows: tall }) => ({
          blocks: paragraphsIn(lines),
          ...(columns > 1 && { columns }),
          ...(tall > 1 && { rows: tall }),
        })),
      }),
    ),
  };
}

const isBold = (row: readonly RuledCell[]): boolean =>
  row.every(({ lines }) => lines.length > 0 && lines.every(({ bold }) => bold));
