import { messagesOf } from '../../../text/messages';
import { span } from '../../../text/span';
import type { RepairContext } from './context';
import type { EditedLine } from './edited-line';
import type { SourceLine } from './lines';

const messages = messagesOf({
  htmlComment: () =>
    'Remove this comment, or write it after “#” without “<!--” and “-->”. HTML cannot be used here.',
});

/** No comment between keys has more lines. */
const mostLines = 40;

/**
 * Leaves out a comment of HTML, to its last line.
 * @returns the next line to read
 */
export function leaveOutHtml(line: EditedLine, at: number, { lines, out }: RepairContext): number {
  const length = lines.slice(at, at + mostLines).findIndex(({ raw }) => raw.includes('-->'));
  const last = at + Math.max(0, length);
  const end = lines[last] as SourceLine;
  const place = line.place(0, line.text.length);
  const slip = { ...messages.htmlComment(), title: 'Remove the comment' };
  out.report(at, {
    at: place,
    slip,
    fix: { span: span(place.start, end.start + end.raw.length), text: '' },
  });
  for (let index = at; index <= last; index++) out.blank(index);
  return last + 1;
}
