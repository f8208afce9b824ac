// Tables as Markdown.

import type { SourceBlock, SourceTable } from '../../documents/document';
import { escapeLabel, type InlineOptions, inlineMarkdown, type NoteMarks } from './inlines';

/** A table; the cells of rows that are shorter are empty. */
export function tableMarkdown(table: SourceTable, notes: NoteMarks): string {
  const rows = gridOf(table, notes);
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n');
}

/** The cells of a table by row and column. A cell of several columns or rows has its text in the first. */
function gridOf({ rows }: SourceTable, notes: NoteMarks): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]?.[column] !== undefined) column++;
      fill(grid.slice(at, at + (cell.rows ?? 1)), column, cell.columns ?? 1);
      grid[at]?.splice(column, 1, cellMarkdown(cell.blocks, { notes, isPlain: at === 0 }));
      column += cell.columns ?? 1;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** Marks the places that a cell takes. */
function fill(rows: readonly string[][], column: number, width: number): void {
  for (const row of rows) for (let at = column; at < column + width; at++) row[at] = '';
}

/** The paragraphs of a cell are on one line, divided by breaks. */
const cellMarkdown = (blocks: readonly SourceBlock[], options: InlineOptions): string =>
  blocks
    .flatMap((block) => {
      if (block.type === 'table')
        return block.rows.flatMap(({ cells }) => cells.map((cell) => cellMarkdown(cell.blocks, options)));
      const words = inlineMarkdown(block, options);
      return [
        block.item
          ? `${block.item.number === undefined ? '•' : escapeLabel(block.item.label)} ${words}`
          : words,
      ];
    })
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\\\n/g, ' ');
