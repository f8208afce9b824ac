// Footnotes: the small text at the foot of a page, and the raised marks in the text that refer to it.
import { type PdfPage, sheetOf } from './furniture';
import type { PdfLine, PdfPiece } from './lines';
import { isNoteMark } from './marks';

export interface FoundNote {
  /** The index of the page on which it is printed. */
  readonly sheet: number;
  readonly label: string;
  readonly lines: readonly PdfLine[];
}

interface SplitPage {
  readonly printed: PdfPage;
  readonly notes: readonly FoundNote[];
}

/** Takes the footnotes out of pages. `bodySize` is the size of the document’s text. */
export function withoutNotes(pages: readonly PdfPage[], bodySize: number): SplitPage[] {
  const references = new Map<number, Set<string>>();
  for (const page of pages) {
    const known = references.get(sheetOf(page)) ?? new Set();
    references.set(sheetOf(page), new Set([...known, ...referencesIn(page)]));
  }
  return pages.map((page) => {
    const middle = page.page.height / 2;
    return split(page, { bodySize, middle, references: references.get(sheetOf(page)) ?? new Set() });
  });
}

const referencesIn = ({ lines }: PdfPage): string[] =>
  lines.flatMap(({ pieces }) => pieces.slice(1).flatMap((piece) => (piece.isRaised ? [markOf(piece)] : [])));

function split(printed: PdfPage, foot: Foot): SplitPage {
  const { lines } = printed;
  const start = startOf(lines, foot);
  const notes: FoundNote[] = [];
  for (const line of lines.slice(start)) {
    const mark = openingOf(line);
    const last = notes.at(-1);
    if (mark !== undefined) notes.push({ sheet: sheetOf(printed), label: mark, lines: [withoutMark(line)] });
    else if (last) notes[notes.length - 1] = { ...last, lines: [...last.lines, line] };
  }
  return { printed: { ...printed, lines: lines.slice(0, start) }, notes };
}

interface Foot {
  readonly bodySize: number;
  readonly middle: number;
  readonly references: ReadonlySet<string>;
}

/** The index of the first line of the notes; the number of lines if there are none. */
function startOf(lines: readonly PdfLine[], foot: Foot): number {
  let start = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line) break;
    const isSmall = line.size < 0.92 * foot.bodySize || line.tag?.isNote === true;
    if (!isSmall && !isReferred(line, foot)) break;
    if (openingOf(line) !== undefined) start = index;
  }
  // Notes can be as large as the text. Their marks then tell them.
  const referred = lines.findIndex((line) => isReferred(line, foot));
  return referred < 0 ? start : Math.min(start, referred);
}

/** Whether a line in the lower half of a page begins with a mark that its text has, too. */
function isReferred(line: PdfLine, { middle, references }: Foot): boolean {
  const mark = openingOf(line);
  return mark !== undefined && references.has(mark) && line.y > middle;
}

const markOf = ({ text }: PdfPiece) => text.trim();

/** The mark that a note begins with. */
function openingOf({ pieces, tag, size }: PdfLine): string | undefined {
  const [first, second] = pieces;
  if (!first || !second || !isNoteMark(first.text)) return undefined;
  const isNote = first.isRaised || tag?.isNote === true || first.size < 0.8 * size;
  return isNote ? markOf(first) : undefined;
}

function withoutMark(line: PdfLine): PdfLine {
  const [, second, ...rest] = line.pieces;
  if (!second) return line;
  const pieces = [{ ...second, text: second.text.trimStart() }, ...rest];
  return { ...line, pieces, text: pieces.map(({ text }) => text).join('') };
}
