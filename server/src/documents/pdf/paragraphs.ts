// Joins lines to paragraphs, within a page and from one page to the next.
import { labelOf, type PdfLabel } from './labels';
import { isOneElement, type PdfLine, type PdfPiece } from './lines';
import type { Measures } from './measures';
import { recipientLines } from './recipients';

export interface PdfParagraph {
  readonly label?: PdfLabel;
  readonly lines: readonly ParagraphLine[];
}

interface ParagraphLine {
  readonly line: PdfLine;
  /** Without the label. */
  readonly pieces: readonly PdfPiece[];
  /** The line before ends because the writer wanted it to. */
  readonly isBroken: boolean;
}

/** The paragraphs that some lines make, which follow each other in reading order. */
export function paragraphsOf(lines: readonly PdfLine[], measures: Measures): PdfParagraph[] {
  const paragraphs: { label?: PdfLabel; lines: ParagraphLine[] }[] = [];
  let lastLabel: PdfLabel | undefined;
  const recipients = recipientLines(lines);
  for (const [index, line] of lines.entries()) {
    const label = labelOf(line, { next: lines[index + 1], last: lastLabel });
    lastLabel = label ?? lastLabel;
    const last = paragraphs.at(-1);
    const before = last?.lines.at(-1);
    const next = { line, pieces: label?.pieces ?? line.pieces, isBroken: false };
    const mayGoOn = !label && (measures.isTagged || !recipients.has(line));
    if (last && before && mayGoOn && goesOn({ paragraph: last, before: before.line, line }, measures))
      last.lines.push({ ...next, isBroken: isBrokenBetween(before.line, line, measures) });
    else paragraphs.push({ ...(label && { label }), lines: [next] });
  }
  return paragraphs;
}

interface Joint {
  readonly paragraph: PdfParagraph;
  readonly before: PdfLine;
  readonly line: PdfLine;
}

/** Whether a line belongs to the paragraph of the line before it. */
function goesOn(joint: Joint, measures: Measures): boolean {
  const { before, line } = joint;
  if (before.page !== line.page) return goesOnOverPages(joint, measures);
  const isOne = isOneElement(before, line);
  const step = (line.y - before.y) / Math.max(before.size, line.size);
  if (step <= 0.3 && !isOne) return false;
  if (step > measures.leading * (isOne ? 1.9 : 1.28)) return false;
  if (isOne && measures.isTagged) return true;
  if (!isSameSize(before, line)) return false;
  if (measures.isTagged && before.tag && line.tag) return isWrapped(joint, measures);
  if (before.bold !== line.bold && (isShort(before, line, measures) || isEnded(before))) return false;
  if (!isIndentedAlike(joint)) return false;
  return !isShort(before, line, measures) || (!isEnded(before) && isLower(line));
}

/** Whether the tags say that two lines are of different paragraphs, and are wrong. */
function isWrapped(joint: Joint, measures: Measures): boolean {
  const { before, line } = joint;
  if (before.tag?.cells.at(-1)?.cell !== line.tag?.cells.at(-1)?.cell) return false;
  if (before.bold !== line.bold || isEnded(before) || !isLower(line)) return false;
  return isIndentedAlike(joint) && !isShort(before, line, measures);
}

function goesOnOverPages(joint: Joint, measures: Measures): boolean {
  const { paragraph, before, line } = joint;
  if (line.page !== before.page + 1 || !isSameSize(before, line) || before.bold !== line.bold) return false;
  if (isCell(before) !== isCell(line) || before.size > 1.08 * measures.bodySize) return false;
  if (!isIndentedAlike(joint)) return false;
  if (isLower(line)) return !before.bold || isEnded(before);
  if (isShort(before, line, measures)) return false;
  if (!isEnded(before)) return !before.bold;
  // Text that hangs from a number, without a number of its own, goes on.
  return paragraph.label !== undefined;
}

const isCell = ({ tag }: PdfLine) => (tag?.cells.length ?? 0) > 0;

const isSameSize = (a: PdfLine, b: PdfLine) => Math.abs(a.size - b.size) < 0.08 * a.size;

const isEnded = ({ text }: PdfLine) => /[.!?:;]['’”")\]]*$/.test(text.trimEnd());

const isLower = ({ text }: PdfLine) => /^['‘“"(]?\p{Ll}/u.test(text.trimStart());

function isIndentedAlike({ paragraph, before, line }: Joint): boolean {
  const { label } = paragraph;
  // Items need not hang: a sentence can go on below its bullet.
  if (label && before.page === line.page && !isEnded(before) && Math.abs(line.x - label.x) < 0.3 * line.size)
    return true;
  const left = label?.textX ?? paragraph.lines.at(-1)?.line.x ?? before.x;
  return Math.abs(line.x - left) < (label ? 0.8 : 1.5) * line.size;
}

/** The first word of the next line would have fitted: whoever wrote the line ended it. */
function isShort(before: PdfLine, next: PdfLine, measures: Measures): boolean {
  const text = next.text.trimStart();
  const word = /^\S+/.exec(text)?.[0] ?? '';
  const width = ((next.right - next.x) * word.length) / Math.max(1, text.length);
  return before.right + 0.3 * next.size + 1.15 * width < rightEdgeAt(before, measures) - 0.8 * next.size;
}

const rightEdgeAt = ({ page }: PdfLine, { rightEdge, rightEdges }: Measures): number =>
  rightEdges?.get(page) ?? rightEdge;

/** A line break within a paragraph. Cells are too narrow to tell. */
function isBrokenBetween(before: PdfLine, line: PdfLine, measures: Measures): boolean {
  if (before.page !== line.page || isCell(line) || before.size > 1.08 * measures.bodySize) return false;
  return isShort(before, line, measures) && rightEdgeAt(before, measures) - before.right > 8 * before.size;
}
