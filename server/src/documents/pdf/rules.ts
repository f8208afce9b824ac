// The straight lines that a page draws, such as the borders of tables.
import type { PDFPageProxy } from 'unpdf/pdfjs';

/** A line across or down the page, in points from its left and top, with `x1 <= x2` and `y1 <= y2`. */
export interface PdfRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** As pdf.js numbers what a page draws. Fields of `OPS` would load the library. */
const operators = { save: 10, restore: 11, transform: 12, path: 91 };
/** Strokes, and fills with and without strokes. */
const strokes: ReadonlySet<number> = new Set([20, 21, 24, 25, 26, 27]);
const fills: ReadonlySet<number> = new Set([22, 23, ...strokes]);
/** In points: lines are thinner, and longer. */
const [thin, long] = [3, 6];
/** More than tables have; a map or a drawing has more. */
const mostRules = 4000;

/** The lines of a page, from the list of what it draws; none if that list fails. */
export async function rulesOf(page: PDFPageProxy): Promise<readonly PdfRule[]> {
  const list = await page.getOperatorList({ annotationMode: 0 }).catch(() => undefined);
  if (!list) return [];
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const stack: Matrix[] = [];
  let matrix = view;
  const rules: PdfRule[] = [];
  for (const [at, operator] of list.fnArray.entries()) {
    const values: unknown = list.argsArray[at];
    if (operator === operators.save) stack.push(matrix);
    else if (operator === operators.restore) matrix = stack.pop() ?? view;
    else if (operator === operators.transform && isMatrix(values)) matrix = times(matrix, values);
    else if (operator === operators.path) rules.push(...rulesIn(values, matrix));
    if (rules.length > mostRules) return [];
  }
  return rules;
}

const isMatrix = (values: unknown): values is Matrix =>
  Array.isArray(values) && values.length === 6 && values.every((value) => typeof value === 'number');

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** A path is how it is painted, its points, and its bounds. */
function rulesIn(values: unknown, matrix: Matrix): PdfRule[] {
  const [paint, points, bounds] = values as [number, ArrayLike<ArrayLike<number>>?, ArrayLike<number>?];
  if (!fills.has(paint) || !bounds || !points?.[0]) return [];
  const whole = between(matrix, [bounds[0], bounds[1], bounds[2], bounds[3]]);
  if (isRule(whole)) return [whole];
  return strokes.has(paint) ? sidesOf(points[0], matrix).filter(isRule) : [];
}

const isRule = ({ x1, y1, x2, y2 }: PdfRule): boolean =>
  Math.min(x2 - x1, y2 - y1) < thin && Math.max(x2 - x1, y2 - y1) > long;

/** The sides of a shape of straight lines; none if it has others. */
function sidesOf(path: ArrayLike<number>, matrix: Matrix): PdfRule[] {
  const sides: PdfRule[] = [];
  let start: readonly [number, number] = [0, 0];
  let last: readonly [number, number] | undefined;
  for (let at = 0; at < Math.min(path.length, 400); ) {
    const kind = path[at];
    const isClosing = kind === 4;
    if (kind !== 0 && kind !== 1 && !isClosing) return [];
    const next: readonly [number, number] = isClosing ? start : [path[at + 1] ?? 0, path[at + 2] ?? 0];
    if (kind !== 0 && last) sides.push(between(matrix, [...last, ...next]));
    if (kind === 0) start = next;
    last = next;
    at += isClosing ? 1 : 3;
  }
  return sides;
}

function between(
  [a, b, c, d, e, f]: Matrix,
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: (number | undefined)[],
): PdfRule {
  const [left, right] = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const [top, bottom] = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return {
    x1: Math.min(left, right),
    y1: Math.min(top, bottom),
    x2: Math.max(left, right),
    y2: Math.max(top, bottom),
  };
}
