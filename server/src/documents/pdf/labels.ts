// Labels of numbered paragraphs and of items of lists, at the beginning of a line.
import type { Line, Piece } from './lines';
import { bullet, isLabel, numbers, plainNumber } from './marks';

export interface Label {
  readonly label: string;
  readonly number?: number;
  /** Where the label and the text after it begin. */
  readonly x: number;
  readonly textX: number;
  /** The line without its label. */
  readonly pieces: readonly Piece[];
}

/** In ems: more than the space between words. */
const gap = 0.45;

/** What surrounds a line that may have a label. */
export interface Surroundings {
  /** The next line. Text that goes on to the right of a number shows that the number is a label. */
  readonly next?: Line | undefined;
  /** The label of the paragraph before. */
  readonly last?: Label | undefined;
}

/** The label that a line begins with. */
export function labelOf(line: Line, around: Surroundings = {}): Label | undefined {
  const [first, second, ...rest] = line.pieces;
  if (!first || first.isRaised) return undefined;
  const mark = first.text.trim();
  if (second && (isLabelBefore(first, second) || (numbers.test(mark) && hangsAt(second.x, line, around)))) {
    const pieces = [{ ...second, text: second.text.trimStart() }, ...rest];
    return { label: mark, ...numberOf(mark), x: first.x, textX: second.x, pieces };
  }
  const { startsItem, x, size } = first;
  if (startsItem && labelWithin(line, around) === undefined)
    return { label: '•', x: x - size, textX: x, pieces: line.pieces };
  return labelWithin(line, around);
}

function isLabelBefore(first: Piece, second: Piece): boolean {
  const mark = first.text.trim();
  const width = (second.x - first.right) / first.size;
  const isTagged = first.tag?.role === 'Lbl' && first.tag.element !== second.tag?.element;
  if (isTagged && width > 0.1 && mark.length <= 8 && (isLabel(mark) || !/\p{L}/u.test(mark))) return true;
  if (bullet.test(mark)) return true;
  if (plainNumber.test(mark)) return width > 0.9;
  return isLabel(mark) && width > gap;
}

/** Whether text at a place is where the text of the next line begins, or that of the paragraph before. */
function hangsAt(x: number, { x: left, size, page }: Line, { next, last }: Surroundings): boolean {
  const isNear = (place: number | undefined) => place !== undefined && Math.abs(place - x) < 0.15 * size;
  return (
    x - left > 0.8 * size &&
    ((next?.page === page && isNear(next.x)) || (isNear(last?.textX) && Math.abs((last?.x ?? 0) - left) < 1))
  );
}

/** A label that was drawn together with its text. */
function labelWithin(line: Line, { next, last }: Surroundings): Label | undefined {
  const [first, ...rest] = line.pieces;
  const text = first?.text.trimStart() ?? '';
  const mark = bullet.test(text.charAt(0)) ? text.charAt(0) : /^\(?\d{1,3}[.)](?=\s)/.exec(text)?.[0];
  if (!first || mark === undefined) return undefined;
  const after = text.slice(mark.length).trimStart();
  if (after.length === 0) return undefined;
  const textX = first.right - ((first.right - first.x) * after.length) / first.text.length;
  const pieces = [{ ...first, text: after, x: textX }, ...rest];
  if (mark.length === 1) return { label: mark, x: first.x, textX, pieces };
  const isHanging = (place: number | undefined) =>
    place !== undefined && Math.abs(place - textX) < first.size && place - first.x > 0.8 * first.size;
  const hang = next?.page === line.page && isHanging(next.x) ? next.x : last?.textX;
  if (hang === undefined || !isHanging(hang)) return undefined;
  return { label: mark, ...numberOf(mark), x: first.x, textX: hang, pieces };
}

function numberOf(label: string): { number?: number } {
  const digits = /^\(?(\d{1,3})[.)]?$/.exec(label)?.[1];
  return digits === undefined ? {} : { number: Number(digits) };
}
