// Footnotes: the small text at the foot of a page, and the raised marks in the text that refer to it.
import type { Printed } from './furniture';
import type { Line, Piece } from './lines';
import { isNoteMark } from './marks';

export interface FoundNote {
  readonly page: number;
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Takes the footnotes out of a page. `bodySize` is the size of the document’s text. */
export function withoutNotes(printed: Printed, bodySize: number): { printed: Printed; notes: FoundNote[] } {
  const { page, lines } = printed;
  const references = new Set(
    lines.flatMap(({ pieces }) =>
      pieces.slice(1).flatMap((piece) => (piece.isRaised ? [markOf(piece)] : [])),
    ),
  );
  const start = startOf(lines, { bodySize, middle: page.height / 2, references });
  const notes: FoundNote[] = [];
  for (const line of lines.slice(start)) {
    const mark = openingOf(line);
    const last = notes.at(-1);
    if (mark !== undefined) notes.push({ page: page.index, label: mark, lines: [withoutMark(line)] });
    else if (last) notes[notes.length - 1] = { ...last, lines: [...last.lines, line] };
  }
  return { printed: { page, lines: lines.slice(0, start) }, notes };
}

interface Foot {
  readonly bodySize: number;
  readonly middle: number;
  readonly references: ReadonlySet<string>;
}

/** The index of the first line of the notes; the number of lines if there are none. */
function startOf(lines: readonly Line[], { bodySize, middle, references }: Foot): number {
  let start = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line) break;
    const mark = openingOf(line);
    const isSmall = line.size < 0.92 * bodySize || line.tag?.isNote === true;
    const isReferred = mark !== undefined && references.has(mark) && line.y > middle;
    if (!isSmall && !isReferred) break;
    if (mark !== undefined) start = index;
  }
  return start;
}

const markOf = ({ text }: Piece) => text.trim();

/** The mark that a note begins with. */
function openingOf({ pieces, tag, size }: Line): string | undefined {
  const [first, second] = pieces;
  if (!first || !second || !isNoteMark(first.text)) return undefined;
  const isNote = first.isRaised || tag?.isNote === true || first.size < 0.8 * size;
  return isNote ? markOf(first) : undefined;
}

function withoutMark(line: Line): Line {
  const [, second, ...rest] = line.pieces;
  if (!second) return line;
  const pieces = [{ ...second, text: second.text.trimStart() }, ...rest];
  return { ...line, pieces, text: pieces.map(({ text }) => text).join('') };
}
