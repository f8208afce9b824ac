// What tells columns of text from the cells of a table: both have white between them.
import type { Fragment } from '../fragments';
import type { PdfLine } from '../lines';

/** The lines to the left and to the right of the white. */
export interface Sides {
  readonly left: readonly PdfLine[];
  readonly right: readonly PdfLine[];
}

/** The rank of each fragment in the order in which the page draws them. */
export type DrawnOrder = ReadonlyMap<Fragment, number>;

/** The least lines of a column: of one that is drawn before the next, and of one that is drawn line by line with it. */
const leastLines = { drawn: 5, mixed: 10 };

/** Whether lines side by side are columns of running text. */
export function areColumns(all: readonly Sides[], order: DrawnOrder): boolean {
  const left = all.flatMap((sides) => sides.left);
  const right = all.flatMap((sides) => sides.right);
  if (!isProse(left) || !isProse(right)) return false;
  const lines = Math.min(left.length, right.length);
  if (areDrawnApart(all, order)) return lines >= leastLines.drawn;
  return lines >= leastLines.mixed && isDrawnByHeight(all, order) && all.every(haveNoRows);
}

/** Whether each left side is drawn before its right side. Programs draw tables row by row, and columns one after the other. */
export const areDrawnApart = (all: readonly Sides[], order: DrawnOrder): boolean =>
  all.every(({ left, right }) => {
    const [lefts, rights] = [left, right].map((lines) => ranksOf(lines, order));
    return Math.max(...(lefts ?? [])) < Math.min(...(rights ?? []));
  });

export const ranksOf = (lines: readonly PdfLine[], order: DrawnOrder): number[] =>
  lines.flatMap(({ fragments }) => fragments.map((fragment) => order.get(fragment) ?? 0));

/** Whether a page is drawn from top to bottom, whatever belongs together. Its order then says nothing. */
function isDrawnByHeight(all: readonly Sides[], order: DrawnOrder): boolean {
  const lines = all.flatMap(({ left, right }) => [...left, ...right]);
  const drawn = lines
    .flatMap(({ fragments }) => fragments)
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const back = drawn.filter((fragment, at) => fragment.y < (drawn[at - 1]?.y ?? 0) - fragment.size);
  return back.length <= drawn.length * 0.02;
}

/** Whether most lines end only where the next word has no room. */
function isProse(lines: readonly PdfLine[]): boolean {
  const pairs = closePairs(lines);
  const edge = Math.max(...lines.map(({ right }) => right));
  return pairs.length >= lines.length / 2 && fullShare(pairs, edge) >= 0.5;
}

type ClosePair = readonly [PdfLine, PdfLine];

/** Lines of one size that follow each other closely. */
export const closePairs = (lines: readonly PdfLine[]): ClosePair[] =>
  lines.flatMap((line, at): ClosePair[] => {
    const before = lines[at - 1];
    if (!before || Math.abs(before.size - line.size) > 0.5) return [];
    const step = (line.y - before.y) / line.size;
    return step > 0.8 && step < 2.3 ? [[before, line]] : [];
  });

/** How many of the lines have no room for the first word of the next. */
export function fullShare(pairs: readonly ClosePair[], edge: number): number {
  const full = pairs.filter(([before, { text, x, right, size }]) => {
    const word = /^\S+/.exec(text.trimStart())?.[0] ?? '';
    const width = ((right - x) * (word.length + 1)) / Math.max(1, text.length);
    return before.right + width > edge - 1.5 * size;
  });
  return pairs.length === 0 ? 0 : full.length / pairs.length;
}

/** Whether the white between paragraphs of one side is beside text of the other, which rows of a table rule out. */
function haveNoRows({ left, right }: Sides): boolean {
  const own = [gapsBeside(left, right), gapsBeside(right, left)].flat();
  const apart = own.filter((isShared) => !isShared);
  return own.length === 0 || (apart.length >= 2 && apart.length > own.length / 2);
}

/** For each gap between the lines of a side: whether the other side has a gap there, too, or the end of a sentence. */
function gapsBeside(lines: readonly PdfLine[], others: readonly PdfLine[]): boolean[] {
  const leading = leadingOf(lines);
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (!before || line.y - before.y < 1.3 * leading) return [];
    return [beginsRow(line, others) || !others.some(({ y }) => y > before.y + 1 && y < line.y - 1)];
  });
}

/** Whether a line is at the height of one that may begin a cell. */
function beginsRow({ y, size }: PdfLine, others: readonly PdfLine[]): boolean {
  const at = others.findIndex((other) => Math.abs(other.y - y) < 0.3 * size);
  const before = others[at - 1];
  return at >= 0 && (!before || /[.!?:;]['’”")\]]*$/.test(before.text.trimEnd()));
}

/** The usual distance of lines in points. */
function leadingOf(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}
