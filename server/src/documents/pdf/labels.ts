// Labels of numbered paragraphs and of items of lists, at the beginning of a line.
import type { Line, Piece } from './lines.js';

export interface Label {
  readonly label: string;
  readonly number?: number;
  /** Where the label and the text after it begin. */
  readonly x: number;
  readonly textX: number;
  /** The line without its label. */
  readonly pieces: readonly Piece[];
}

/** Marks that are hardly anything else than a bullet: also of symbol fonts, which have characters of their own. */
const bullet = /^[•●◦○▪▫■□◼◻‣⁃∙►➢➤✓✔❖◆\u00b7\ue000-\uf8ff]$/u;
/** Marks that are bullets only if there is a gap after them. */
const likelyBullet = /^[o–—*-]$/;
const numbers = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,5})[.)]$/i;
const plainNumber = /^\d{1,3}$/;

/** In ems: more than the space between words. */
const gap = 0.45;

/** Whether a text could be a label; the gap after it decides. */
export function isLabel(text: string): boolean {
  const mark = text.trim();
  return bullet.test(mark) || likelyBullet.test(mark) || numbers.test(mark);
}

/** The label that a line begins with. */
export function labelOf(line: Line): Label | undefined {
  const [first, second, ...rest] = line.pieces;
  if (!first) return undefined;
  const mark = first.text.trim();
  if (second && isLabelBefore(first, second)) {
    const pieces = [{ ...second, text: second.text.trimStart() }, ...rest];
    return { label: mark, ...numberOf(mark), x: first.x, textX: second.x, pieces };
  }
  return labelWithin(line);
}

function isLabelBefore(first: Piece, second: Piece): boolean {
  const mark = first.text.trim();
  if (first.isRaised) return false;
  const isTagged = first.tag?.role === 'Lbl' && first.tag.element !== second.tag?.element;
  if (isTagged && !/\p{L}{2}/u.test(mark) && mark.length <= 8) return true;
  if (bullet.test(mark)) return true;
  const width = (second.x - first.right) / first.size;
  if (plainNumber.test(mark)) return width > 0.9;
  return isLabel(mark) && width > gap;
}

/** A bullet that was drawn together with its text. */
function labelWithin(line: Line): Label | undefined {
  const [first, ...rest] = line.pieces;
  const mark = first?.text.trimStart().charAt(0) ?? '';
  if (!first || !bullet.test(mark)) return undefined;
  const text = first.text.trimStart().slice(1).trimStart();
  if (text.length === 0) return undefined;
  const textX = first.right - ((first.right - first.x) * text.length) / first.text.length;
  return { label: mark, x: first.x, textX, pieces: [{ ...first, text, x: textX }, ...rest] };
}

function numberOf(label: string): { number?: number } {
  const digits = /^\(?(\d{1,3})[.)]?$/.exec(label)?.[1];
  return digits === undefined ? {} : { number: Number(digits) };
}
