// Tables whose cells are drawn: the lines between them tell the cells, wherever the text in them is.
import type { PdfLine } from '../lines';
import type { PdfRule } from '../rules';

/** A cell, with the lines of its text. */
export interface RuledCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly PdfLine[];
}

export interface RuledGrid {
  readonly page: number;
  /** Where its columns begin, and where the last one ends. */
  readonly edges: readonly number[];
  readonly ruled: readonly (readonly RuledCell[])[];
}

/** In points: how far lines that meet may be apart. */
const slack = 3;
const most = { columns: 12, rows: 300 };

/** The drawn tables of a page that have text in two columns or more. */
export function ruledGrids(lines: readonly PdfLine[], rules: readonly PdfRule[]): RuledGrid[] {
  return touching(rules).flatMap((own) => gridOf(lines, own) ?? []);
}

/** Lines in groups that touch each other. */
function touching(rules: readonly PdfRule[]): PdfRule[][] {
  const groups: PdfRule[][] = [];
  for (const rule of rules) {
    const near = groups.filter((group) => group.some((other) => touch(rule, other)));
    const joined = [rule, ...near.flat()];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

const touch = (a: PdfRule, b: PdfRule): boolean =>
  a.x1 <= b.x2 + slack && b.x1 <= a.x2 + slack && a.y1 <= b.y2 + slack && b.y1 <= a.y2 + slack;

const isDown = ({ x1, y1, x2, y2 }: PdfRule): boolean => y2 - y1 > x2 - x1;

function gridOf(lines: readonly PdfLine[], rules: readonly PdfRule[]): RuledGrid | undefined {
  const down = rules.filter(isDown);
  const across = rules.filter((rule) => !isDown(rule));
  const edges = placesOf(
    down.map(({ x1, x2 }) => (x1 + x2) / 2).concat(across.flatMap(({ x1, x2 }) => [x1, x2])),
  );
  const heights = placesOf(
    across.map(({ y1, y2 }) => (y1 + y2) / 2).concat(down.flatMap(({ y1, y2 }) => [y1, y2])),
  );
  const [columns, rows] = [edges.length - 1, heights.length - 1];
  if (down.length < 2 || across.length < 2 || columns < 2 || rows < 1) return undefined;
  if (columns > most.columns || rows > most.rows) return undefined;
  const cells = cellsOf({ edges, heights, down, across });
  const texts = new Map<number, PdfLine[]>();
  for (const line of lines) {
    const column = within(edges, (line.x + line.right) / 2);
    const row = within(heights, line.y - 0.3 * line.size);
    if (column < 0 || row < 0) continue;
    // Tags tell the cells of a tagged table.
    if (line.tag?.cells.length) return undefined;
    const owner = cells[row * columns + column]?.owner ?? 0;
    texts.set(owner, [...(texts.get(owner) ?? []), line]);
  }
  const ruled = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell, at) => cell.owner === at && Math.floor(at / columns) === row)
      .map(({ owner, width, height }) => ({
        column: owner % columns,
        columns: width,
        rows: height,
        lines: texts.get(owner) ?? [],
      })),
  );
  const filled = new Set(ruled.flat().flatMap((cell) => (cell.lines.length > 0 ? [cell.column] : [])));
  const [first] = lines;
  return filled.size > 1 && first ? { page: first.page, edges, ruled } : undefined;
}

/** Numbers that are not near each other, in their order. */
function placesOf(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.filter((number, at) => at === 0 || number - (sorted[at - 1] ?? 0) > slack);
}

/** The index of the space between two places that a number is in; -1 if in none. */
function within(places: readonly number[], number: number): number {
  const after = places.findIndex((place) => place > number);
  return after <= 0 ? -1 : after - 1;
}

interface Drawn {
  readonly edges: readonly number[];
  readonly heights: readonly number[];
  readonly down: readonly PdfRule[];
  readonly across: readonly PdfRule[];
}

interface GridUnit {
  /** The first unit of the cell that it is in. */
  owner: number;
  width: number;
  height: number;
}

/** The smallest spaces between the lines, row by row, each with the cell that it is in. */
function cellsOf({ edges, heights, down, across }: Drawn): readonly GridUnit[] {
  const columns = edges.length - 1;
  const units: GridUnit[] = Array.from({ length: columns * (heights.length - 1) }, (_, owner) => ({
    owner,
    width: 1,
    height: 1,
  }));
  const middle = (places: readonly number[], at: number): number =>
    ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  const isOpenRight = (row: number, column: number): boolean => {
    const [x, y] = [edges[column + 1] ?? 0, middle(heights, row)];
    return !down.some(
      (rule) => Math.abs((rule.x1 + rule.x2) / 2 - x) <= slack && rule.y1 <= y && y <= rule.y2,
    );
  };
  const isOpenBelow = (row: number, column: number): boolean => {
    const [x, y] = [middle(edges, column), heights[row + 1] ?? 0];
    return !across.some(
      (rule) => Math.abs((rule.y1 + rule.y2) / 2 - y) <= slack && rule.x1 <= x && x <= rule.x2,
    );
  };
  for (const [at, unit] of units.entries()) {
    if (unit.owner !== at) continue;
    const [row, column] = [Math.floor(at / columns), at % columns];
    while (column + unit.width < columns && isOpenRight(row, column + unit.width - 1)) unit.width += 1;
    while (row + unit.height < heights.length - 1 && isOpenBelow(row + unit.height - 1, column))
      unit.height += 1;
    for (let r = row; r < row + unit.height; r += 1)
      for (let c = column; c < column + unit.width; c += 1) {
        const own = units[r * columns + c];
        if (own && own.owner === r * columns + c) own.owner = at;
      }
  }
  return units;
}
