import { type ItemHead, itemHead } from '../../../../server/src/language/format/item-head';

/** A change within a line, or at its end. Lines and columns are 0-based, in UTF-16. */
export interface LineEdit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Renumbering {
  /** The line after which items get other numbers. */
  readonly after: number;
  /** The item that gains or loses the next one. */
  readonly head: ItemHead;
  readonly by: 1 | -1;
}

/**
 * The edits that change the numbers of the items below by 1, as far as they follow each other: numbered paragraphs run on through
 * the report. The lines of an item stay below its text when its number gets longer or shorter.
 */
export function renumbered(lines: readonly string[], { after, head, by }: Renumbering): LineEdit[] {
  if (head.number === undefined) return [];
  const edits: LineEdit[] = [];
  let next = head.number + 1;
  // The lines right below an item that is split belong to the new one.
  let below = { textStart: head.textStart, growth: by === 1 ? growthOf(head.number, by) : 0 };
  for (const [line, text] of lines.entries()) {
    if (line <= after || text.trim() === '') continue;
    const found = itemHead(text);
    if (found?.indent === head.indent) {
      if (found.number !== next) break;
      const start = found.indent.length;
      edits.push({ line, start, end: start + found.digits.length, text: String(next + by) });
      below = { textStart: found.textStart, growth: growthOf(next, by) };
      next++;
    } else if (indentOf(text) < below.textStart) {
      // A nested list ends with the item around it, and a report goes on.
      if (indentOf(text) < head.indent.length) break;
      below = { ...below, growth: 0 };
    } else if (below.growth === 1) edits.push({ line, start: 0, end: 0, text: ' ' });
    else if (below.growth === -1) edits.push({ line, start: 0, end: 1, text: '' });
  }
  return edits;
}

/** The columns by which a number gets longer. */
const growthOf = (number: number, by: 1 | -1): number => String(number + by).length - String(number).length;

/** The number of spaces and tabs before the text of a line. */
export const indentOf = (text: string): number => text.length - text.trimStart().length;
