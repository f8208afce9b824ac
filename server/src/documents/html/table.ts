// Tables of HTML.

import type { SourceBlock, SourceRow, SourceTable } from '../document';
import { attribute, type HtmlElement, isElement, numberIn } from './tree';

const groups = new Set(['thead', 'tbody', 'tfoot']);
/** Columns or rows that a cell may take: a table with more is not one that people read. */
const mostSpanned = 100;

/**
 * Reads a table.
 * @param blocksOf the blocks of a cell
 * @param isLeft true for rows that are not shown
 */
export function tableOf(
  table: HtmlElement,
  blocksOf: (cell: HtmlElement) => SourceBlock[],
  isLeft: (row: HtmlElement) => boolean,
): SourceTable {
  const rows: SourceRow[] = [];
  for (const row of rowsOf(table)) {
    if (isLeft(row)) continue;
    const cells = row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    if (cells.length === 0) continue;
    const isHeader = isInHead(row) || cells.every(isHeading);
    rows.push({
      ...(isHeader && { isHeader }),
      cells: cells.map((cell) => {
        const columns = spanOf(cell, 'colspan');
        const spanned = spanOf(cell, 'rowspan');
        return {
          blocks: blocksOf(cell),
          ...(columns > 1 && { columns }),
          ...(spanned > 1 && { rows: spanned }),
        };
      }),
    });
  }
  return { type: 'table', rows };
}

const rowsOf = (table: HtmlElement): HtmlElement[] =>
  table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return groups.has(child.tagName) ? rowsOf(child) : [];
  });

const isInHead = ({ parentNode }: HtmlElement): boolean => parentNode?.nodeName === 'thead';

const isHeading = (cell: HtmlElement): boolean =>
  cell.tagName === 'th' || attribute(cell, 'role') === 'columnheader';

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number =>
  Math.min(mostSpanned, Math.max(1, numberIn(cell, name) ?? 1));
