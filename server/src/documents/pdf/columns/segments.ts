// Divides lines on both sides of a white strip where text runs over the whole width without reaching the strip.
import type { PdfLine } from '../lines';
import { type DrawnOrder, ranksOf, type Sides } from './evidence';

/** Columns side by side, or lines over the whole width (`right` is empty then). */
export interface ColumnSegment extends Sides {
  /** The lines are no wider than a column, although the others are empty. */
  readonly isNarrow?: boolean;
}

/** In ems: how much higher a column can end than the one before it, if they were made equally long. */
const mostUneven = 4;

export interface PageEnd {
  /** The first column reaches the foot of the page, so that the next need not be as long. */
  readonly isFilled: boolean;
  readonly order: DrawnOrder;
}

export function segmentsOf(sides: Sides, { isFilled, order }: PageEnd): ColumnSegment[] {
  const { head, rest } = withoutHead(sides);
  const parts: ColumnSegment[] = head.length > 0 ? [{ left: head, right: [] }] : [];
  let current = rest;
  for (let start = restartOf(current); start; start = restartOf(current)) {
    parts.push(...withoutTail(above(current, start.heading.y), { isFilled: false, order }), {
      left: between(current.left, start.heading.y, start.next),
      right: [],
    });
    current = from(current, start.next);
  }
  return [...parts, ...withoutTail(current, { isFilled, order })].filter(
    ({ left, right }) => left.length + right.length > 0,
  );
}

/** Text above both columns: at the right, as the date of a letter is, or the last line of a heading, which is short. */
function withoutHead(sides: Sides): { head: readonly PdfLine[]; rest: Sides } {
  const { left, right } = sides;
  const onLeft = headAbove(left, right[0]);
  if (onLeft > 0) return { head: left.slice(0, onLeft), rest: { left: left.slice(onLeft), right } };
  const onRight = headAbove(right, left[0]);
  return { head: right.slice(0, onRight), rest: { left, right: right.slice(onRight) } };
}

/** How many lines are above the first of the other side, and look as if the column begins below them. */
function headAbove(lines: readonly PdfLine[], other: PdfLine | undefined): number {
  const count = other ? lines.findIndex((line) => topOf(line) > topOf(other) - 0.7 * other.size) : -1;
  const [last, next] = [lines[count - 1], lines[count]];
  if (!other || !last || !next || Math.abs(topOf(next) - topOf(other)) > 2 * next.size) return 0;
  const isOther = last.bold !== next.bold || Math.abs(last.size - next.size) > 0.08 * next.size;
  return isOther || next.y - last.y > 1.8 * next.size ? count : 0;
}

const topOf = ({ y, size }: PdfLine): number => y - size;

interface Restart {
  /** The first line over the whole width. */
  readonly heading: PdfLine;
  /** The height of the first lines after it. */
  readonly next: number;
}

/** Where both columns end, a line on the left alone follows, and both begin again at the same height. */
function restartOf({ left, right }: Sides): Restart | undefined {
  for (const [at, line] of right.entries()) {
    const before = right[at - 1];
    if (!before || line.y - before.y < 2.5 * line.size) continue;
    const next = left.findIndex(({ y }) => Math.abs(y - line.y) < 1);
    const first = left.findIndex(({ y, size }) => y > before.y + 0.5 * size && isAfterGap(left, y));
    const [heading, last] = [left[first], left[first - 1]];
    if (!heading || !last || next <= first || next - first > 3) continue;
    const isEven = last.y - before.y < mostUneven * line.size && last.y - before.y > -line.size;
    if (isEven && heading.y > before.y + 1.3 * line.size && isAfterGap(left, line.y))
      return { heading, next: line.y };
  }
  return undefined;
}

/** Whether there is more than the usual white above the line at a height. */
function isAfterGap(lines: readonly PdfLine[], height: number): boolean {
  const at = lines.findIndex(({ y }) => Math.abs(y - height) < 1);
  const [line, before] = [lines[at], lines[at - 1]];
  return line !== undefined && before !== undefined && line.y - before.y > 1.6 * before.size;
}

/** Lines on the left below both columns: those that are drawn after them, or that follow columns of equal length. */
function withoutTail(sides: Sides, { isFilled, order }: PageEnd): ColumnSegment[] {
  const { left, right } = sides;
  const end = right.at(-1);
  if (!end) return [sides];
  const last = Math.max(...ranksOf(right, order));
  const drawnLater = left.findIndex((line) => line.y > end.y && Math.min(...ranksOf([line], order)) > last);
  const start = drawnLater > 0 || isFilled ? drawnLater : tailBelow(left, end);
  if (start <= 0) return [sides];
  return [
    { left: left.slice(0, start), right },
    { left: left.slice(start), right: [] },
  ];
}

/** The index of the first line after a gap below columns that end at about the same height; -1 if there is none. */
function tailBelow(left: readonly PdfLine[], end: PdfLine): number {
  const start = left.findIndex(({ y, size }) => y > end.y + 0.5 * size && isAfterGap(left, y));
  const before = left[start - 1];
  return before && before.y - end.y <= mostUneven * end.size ? start : -1;
}

const above = ({ left, right }: Sides, height: number): Sides => ({
  left: left.filter(({ y }) => y < height - 1),
  right: right.filter(({ y }) => y < height - 1),
});

const from = ({ left, right }: Sides, height: number): Sides => ({
  left: left.filter(({ y }) => y > height - 1),
  right: right.filter(({ y }) => y > height - 1),
});

const between = (lines: readonly PdfLine[], start: number, end: number): PdfLine[] =>
  lines.filter(({ y }) => y > start - 1 && y < end - 1);
