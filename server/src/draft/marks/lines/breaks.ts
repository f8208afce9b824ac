import { lineBreaks } from '../../../text/characters';
import { span } from '../../../text/span';
import { lineBreakMessage } from '../line';
import { bulletOf } from '../lists/bullets';
import { type FoundSlip, mostRead, repairedBy } from '../slip';
import type { MarkdownView } from '../view';

const breaks = new RegExp(`[${lineBreaks}]+`, 'g');
const listMark = /^[ \t]*[-*+][ \t]/;
const blockMark = /^[ \t]*(?:#{1,6}[ \t]|\d{1,3}[.)][ \t])/;
const heading = /^[ \t]*#{1,6}[ \t]/;

/** Line breaks of other kinds, after which a mark of Markdown is in the middle of a line. */
export function breakSlips({ text, lines, fenced, odd }: MarkdownView): FoundSlip[] {
  if (!odd) return [];
  const found: FoundSlip[] = [];
  for (const { 0: written, index } of text.matchAll(breaks)) {
    if (found.length >= mostRead) break;
    const line = lines.line(index);
    const end = index + written.length;
    const before = text.slice(lines.start(line), index);
    const after = text.slice(end, Math.min(lines.end(line), end + 200));
    // Numbers of paragraphs have a separate check.
    if (fenced.has(line) || /^\s*(?:\d{1,3}\W{0,3}\s*)?$/.test(before.slice(0, 20)) || after.trim() === '')
      continue;
    const right = newLines(written, before.slice(0, 10), after);
    if (right === '') continue;
    const edits = [{ span: span(index, end), text: right }];
    const fix = { title: 'Start a new line', kind: 'safe', edits } as const;
    found.push(repairedBy({ code: 'character', span: span(index, end), ...lineBreakMessage(written) }, fix));
  }
  return found;
}

/** The line breaks that are to be there; empty if a text may go on. */
function newLines(written: string, before: string, after: string): string {
  if (heading.test(before) || blockMark.test(after)) return '\n\n';
  if (listMark.test(after) || bulletOf(after)?.family === 'sure') return '\n';
  return written.includes('\u2029') || written.length > 1 ? '\n\n' : '';
}
