// Tables that are lists, as of requirements: heads of columns, and an entry in each row.

import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../../documents/document';
import { plain } from '../../text/plain';
import { textIn } from '../source/reading';

/** The rows of a table by what they are for. */
export interface ListTable {
  /** Rows above the heads with a title, such as one of the whole table. */
  readonly titles: readonly SourceRow[];
  readonly head: SourceRow;
  /** Without the heads that are repeated on each page, and without rows that are empty. Merged cells are in each of their rows. */
  readonly rows: readonly SourceRow[];
}

/** Reads a table as a list; undefined if none of its first rows has the heads. */
export function listTable(table: SourceTable, isHead: (row: SourceRow) => boolean): ListTable | undefined {
  const rows = withMergedCells(table);
  const at = rows.slice(0, 3).findIndex(isHead);
  const head = rows[at];
  if (!head) return undefined;
  const entries = rows.filter((row, index) => index > at && !isHead(row) && hasOwnText(table.rows[index]));
  return { titles: table.rows.slice(0, at), head, rows: entries };
}

/** The texts of titles, without those that the report prints itself. */
export const titleBlocks = (titles: readonly SourceRow[], own: RegExp): SourceBlock[] =>
  titles
    .flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
    .filter((block) => !own.test(plain(textIn([block]))));

const hasOwnText = (row: SourceRow | undefined): boolean =>
  row?.cells.some(({ blocks }) => textIn(blocks) !== '') === true;

/** A cell of several rows that rows below have, too. */
interface ReachingCell {
  readonly cell: SourceCell;
  left: number;
}

/** The rows, in which a cell that takes several of them is in each. */
function withMergedCells({ rows }: SourceTable): SourceRow[] {
  const reaching = new Map<number, ReachingCell>();
  return rows.map((row) => {
    const cells: SourceCell[] = [];
    let column = 0;
    const add = (cell: SourceCell): void => {
      cells.push(cell);
      column += cell.columns ?? 1;
    };
    const addReaching = (): void => {
      for (let above = reaching.get(column); above && above.left > 0; above = reaching.get(column)) {
        above.left--;
        add(above.cell);
      }
    };
    for (const { rows: count = 1, ...cell } of row.cells) {
      addReaching();
      if (count > 1) reaching.set(column, { cell, left: count - 1 });
      else reaching.delete(column);
      add(cell);
    }
    addReaching();
    return { ...row, cells };
  });
}
