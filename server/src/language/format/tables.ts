import { displayWidth, padToWidth } from '../../text/width';

/** A table is not aligned if its rows would be longer. */
const longestRow = 120;

/**
 * The lines of a Markdown table with their cells aligned; undefined if they are not a table, or if a cell would be lost.
 * @param lines without their line breaks
 */
export function alignedTable(lines: readonly string[]): string[] | undefined {
  const indent = /^ {0,3}/.exec(lines[0] ?? '')?.[0] ?? '';
  const [header, delimiter, ...rows] = lines.map(cellsOf);
  if (!header || !delimiter || header.length !== delimiter.length) return undefined;
  if (!delimiter.every((cell) => /^:?-+:?$/.test(cell)) || rows.some((row) => row.length > header.length))
    return undefined;
  const texts = [header, ...rows];
  const widths = header.map((_, column) =>
    Math.max(3, ...texts.map((row) => displayWidth(row[column] ?? ''))),
  );
  const isWide = widths.reduce((sum, width) => sum + width + 3, 1) > longestRow;
  const widthOf = (column: number): number => (isWide ? 0 : (widths[column] ?? 0));
  const written = (row: readonly string[]): string =>
    `${indent}| ${header.map((_, column) => padToWidth(row[column] ?? '', widthOf(column))).join(' | ')} |`;
  const line = delimiter.map((cell, column) => dashes(cell, Math.max(3, widthOf(column))));
  return [written(header), `${indent}| ${line.join(' | ')} |`, ...rows.map(written)];
}

/** The number of lines from one on that are a table; 0 if none is there. */
export function tableLength(lines: readonly string[], from: number): number {
  const [header = '', delimiter = ''] = [lines[from], lines[from + 1]];
  if (!isRow(header) || !isRow(delimiter) || !/^[ |:-]+$/.test(delimiter) || !delimiter.includes('-'))
    return 0;
  let length = 2;
  while (isRow(lines[from + length] ?? '')) length++;
  return length;
}

const isRow = (line: string): boolean => line.includes('|') && /^ {0,3}[^\s>]/.test(line);

function dashes(cell: string, width: number): string {
  const [left, right] = [cell.startsWith(':') ? ':' : '', cell.endsWith(':') ? ':' : ''];
  return left + '-'.repeat(width - left.length - right.length) + right;
}

/** The cells of a row. A stroke after a backslash is part of a cell. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] !== '|' || line[at - 1] === '\\') continue;
    cells.push(line.slice(from, at).trim());
    from = at + 1;
  }
  cells.push(line.slice(from).trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
