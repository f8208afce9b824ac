// The rows of a table of judgements: which cell has the name, and which the grade.

import type { SourceTable } from '../../documents/document';
import { plain } from '../../text/plain';
import { textIn } from '../source/reading';

/** The name of a judgement and its grade, as they are written, and what else is in their row. */
export interface WrittenJudgement {
  readonly name: string;
  readonly written: string;
  readonly others: readonly string[];
}

export interface JudgementRows {
  readonly rows: readonly WrittenJudgement[];
  /** Titles that run over all columns. */
  readonly titles: readonly string[];
}

/** The judgements of a table that has one in each column, with its grade below it. */
export function judgementColumns(table: SourceTable): JudgementRows {
  const grid = gridOf(table);
  // Below the first row, a text in all columns is a grade.
  const titles = grid.slice(0, 1).filter(isTitle);
  const rows = grid.slice(titles.length);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''));
  return { rows: rowsIn(columns).rows, titles: titles.map(([text = '']) => text) };
}

/** The judgements of a table that has one in each row, below the heads of the columns. */
export const judgementRows = (table: SourceTable): JudgementRows => rowsIn(gridOf(table));

/** The heads of the column of grades; the grades of the inspection before have a column of their own. */
const isGradeHead =
  /^(?:(?:judgement|current|new) )?grades?$|^(?:grade at )?this inspection$|^current judgement$/;

function rowsIn(grid: readonly (readonly string[])[]): JudgementRows {
  // A title over all columns may have its words in the first cell only.
  const head = grid.find((row) => isHead(row) && row.some((cell) => cell !== '' && cell !== row[0]));
  const gradeColumn = head?.findIndex((cell) => isGradeHead.test(plain(cell))) ?? -1;
  const body = grid.filter((row) => !isHead(row) && row.some((cell) => cell !== ''));
  const titles = body.filter((row) => isTitle(row) && gradeColumn > 0);
  return {
    rows: body.filter((row) => !titles.includes(row)).map((row) => judgementRow(row, gradeColumn)),
    titles: titles.map(([text = '']) => text),
  };
}

function judgementRow(row: readonly string[], gradeColumn: number): WrittenJudgement {
  const numbered = row.filter((cell) => cell !== '');
  const filled = numbered.length > 2 && isNumber(numbered[0] ?? '') ? numbered.slice(1) : numbered;
  if (gradeColumn > 0) {
    const [name = '', ...between] = row.slice(0, gradeColumn).filter((cell) => filled.includes(cell));
    const after = row.slice(gradeColumn + 1).filter((cell) => cell !== '');
    return { name, written: row[gradeColumn] ?? '', others: [...between, ...after] };
  }
  const [name = '', written = '', ...others] = filled;
  // Without a head, nothing tells which of several cells is the grade.
  return { name, written: others.length === 0 ? written : filled.slice(1).join(' '), others };
}

const isNumber = (cell: string): boolean => /^\(?\d{1,2}[.)]?$/.test(cell);

const isHead = ([first = '', second = '']: readonly string[]): boolean =>
  /^judgements?$/.test(plain(first)) || (first === '' && /^grade$/.test(plain(second)));

/** A text that all columns have, because its cell is merged over them. */
const isTitle = (row: readonly string[]): boolean =>
  row.length > 1 && row[0] !== '' && row.every((cell) => cell === row[0]);

/** At most; a table can claim any number. */
const mostSpan = 20;

/** The texts of the cells by row and column. A cell of several rows or columns has its text in each. */
function gridOf({ rows }: SourceTable): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, { cells }] of rows.entries()) {
    let column = 0;
    for (const { blocks, columns = 1, rows: high = 1 } of cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = textIn(blocks);
      for (const row of grid.slice(at, at + Math.min(high, mostSpan)))
        for (let within = 0; within < Math.min(columns, mostSpan); within += 1) row[column + within] = text;
      column += Math.min(columns, mostSpan);
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}
