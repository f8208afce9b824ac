// Divides a page into frames, which are read one after the other: columns, and text over the whole width.
import type { Fragment, FragmentRow } from '../fragments';
import { lineOf, type PdfLine, rowsOf } from '../lines';
import { areColumns, areDrawnApart, closePairs, type DrawnOrder, fullShare } from './evidence';
import { type ColumnSegment, segmentsOf } from './segments';

/** Text that is read as one. */
export interface Frame {
  readonly fragments: readonly Fragment[];
  /** Absent for text over the whole width. */
  readonly column?: TextColumn;
}

/** A column by its left edge, and by that of the first of the columns side by side. */
export interface TextColumn {
  readonly start: number;
  readonly first: number;
  /** Where the column to its left ends. */
  readonly limit?: number;
}

export interface FrameSearch {
  readonly order: DrawnOrder;
  /** Of most text in the document. */
  readonly size: number;
  /** The left edges of columns that other pages have, each with the end of the column to its left. */
  readonly known: ReadonlyMap<number, number>;
  /** Where the text of full pages ends. */
  readonly bottom: number;
}

/** In ems: the least width of the white between two columns, and of a column. */
const leastWidth = { gutter: 0.8, column: 7 };
/** How many lines of a page begin where a column does: others may hang from numbers. */
const leastStarts = 2;
const mostDepth = 5;

interface FrameAround {
  readonly depth: number;
  readonly column?: TextColumn | undefined;
}

export function framesOf(
  fragments: readonly Fragment[],
  search: FrameSearch,
  { depth, column }: FrameAround = { depth: 0 },
): Frame[] {
  const rows = rowsOf(fragments);
  const inner = { depth: depth + 1, column };
  for (const start of depth < mostDepth ? startsOf(rows, search) : []) {
    const found = stretchAt(rows, start, { search, column });
    if (!found) continue;
    const rest = (part: readonly FragmentRow[]) =>
      part.length === 0 ? [] : framesOf(part.flat(), search, { depth: depth + 1, column });
    return joined([
      ...rest(rows.slice(0, found.from)),
      ...found.segments.flatMap((segment) =>
        columnsIn(segment, start, column).flatMap((part) =>
          framesOf(part.fragments, search, { ...inner, ...part }),
        ),
      ),
      ...rest(rows.slice(found.to)),
    ]);
  }
  return [{ fragments, ...(column && { column }) }];
}

/** The frames with those together that follow each other over the whole width. */
function joined(frames: readonly Frame[]): Frame[] {
  const result: Frame[] = [];
  for (const frame of frames) {
    const last = result.at(-1);
    if (last && last.column === frame.column)
      result[result.length - 1] = { ...last, fragments: [...last.fragments, ...frame.fragments] };
    else result.push(frame);
  }
  return result;
}

/** The columns of a segment from left to right. */
function columnsIn(
  { left, right, isNarrow }: ColumnSegment,
  start: number,
  outer: TextColumn | undefined,
): Frame[] {
  const fragments = left.flatMap((line) => line.fragments);
  if (right.length === 0 && !isNarrow) return [{ fragments, ...(outer && { column: outer }) }];
  const edge = Math.min(...left.map(({ x }) => x));
  const own = outer ?? { start: edge, first: edge };
  if (right.length === 0) return [{ fragments, column: own }];
  const limit = Math.max(...left.map((line) => line.right));
  return [
    { fragments, column: own },
    {
      fragments: right.flatMap((line) => line.fragments),
      column: { start, first: own.first, limit },
    },
  ];
}

/** Where a column after the first may begin, from left to right. */
function startsOf(rows: readonly FragmentRow[], { size, known }: FrameSearch): number[] {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const [at, { x }] of row.entries()) {
      const before = row[at - 1];
      if (!before || x - before.x - before.width > leastWidth.gutter * size)
        counts.set(Math.floor(x), (counts.get(Math.floor(x)) ?? 0) + 1);
    }
  const left = Math.min(...rows.flat().map(({ x }) => x));
  const found = [...counts].flatMap(([x, count]) =>
    count + (counts.get(x + 1) ?? 0) >= leastStarts && x > left + leastWidth.column * size ? [x] : [],
  );
  return [...new Set([...known.keys(), ...found])].sort((a, b) => a - b);
}

interface ColumnStretch {
  /** The indices of its first row and of the row after it. */
  readonly from: number;
  readonly to: number;
  readonly segments: readonly ColumnSegment[];
}

interface StretchSearch {
  readonly search: FrameSearch;
  readonly column: TextColumn | undefined;
}

/** The first rows with columns on both sides of a place. */
function stretchAt(
  rows: readonly FragmentRow[],
  start: number,
  within: StretchSearch,
): ColumnStretch | undefined {
  let from = 0;
  for (let to = 0; to <= rows.length; to += 1) {
    const row = rows[to];
    if (row && !reachesOver(row, start, within.search.size)) continue;
    const segments = from < to ? segmentsAt(rows.slice(from, to), start, within) : undefined;
    const isLast = to === rows.length;
    if (segments) return { from, to, segments };
    if (isLast) break;
    from = to + 1;
  }
  return undefined;
}

/** Whether a row has text in the white before a place, or cells of a table on both sides of it. */
function reachesOver(row: FragmentRow, start: number, size: number): boolean {
  const isOver = row.some(({ x, width }) => x < start && x + width > start - leastWidth.gutter * size);
  if (isOver) return true;
  const left = row.findLast(({ x }) => x < start)?.tag?.cells.at(-1);
  const right = row.find(({ x }) => x >= start)?.tag?.cells.at(-1);
  return left !== undefined && right !== undefined && left.table === right.table && left.cell !== right.cell;
}

function segmentsAt(
  rows: readonly FragmentRow[],
  start: number,
  { search, column }: StretchSearch,
): readonly ColumnSegment[] | undefined {
  const fragments = rows.flat();
  const [left, right] = [fragments.filter(({ x }) => x < start), fragments.filter(({ x }) => x >= start)].map(
    (side) => rowsOf(side).map((row) => lineOf(0, row)),
  );
  if (!left || !right || left.length === 0) return undefined;
  const limit = search.known.get(start);
  if (right.length === 0)
    return limit !== undefined && !column && isNarrow(left, limit)
      ? [{ left, right, isNarrow: true }]
      : undefined;
  const isFilled = (left.at(-1)?.y ?? 0) > search.bottom - 3 * search.size;
  const segments = segmentsOf({ left, right }, { isFilled, order: search.order });
  const sides = segments.filter((segment) => segment.right.length > 0 && segment.left.length > 0);
  if (sides.length === 0 || !areWide(left, search.size)) return undefined;
  const isAtStart = Math.min(...right.map(({ x }) => x)) < start + 2;
  const isKnown =
    limit !== undefined && (isAtStart || isNarrow(left, limit)) && areDrawnApart(sides, search.order);
  return isKnown || (areWide(right, search.size) && areColumns(sides, search.order)) ? segments : undefined;
}

const areWide = (lines: readonly PdfLine[], size: number): boolean =>
  Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ x }) => x)) >
  leastWidth.column * size;

/** Whether lines end where those of the first column do, although the other columns are empty. */
function isNarrow(lines: readonly PdfLine[], limit: number): boolean {
  const pairs = closePairs(lines);
  return pairs.length >= 3 && fullShare(pairs, limit) >= 0.6;
}
