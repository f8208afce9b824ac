import { span } from '../../../text/span';
import type { CurrentLine, RepairContext } from './context';
import { EditedLine } from './edited-line';
import type { SourceLine } from './lines';
import { inQuotes, type Slip } from './slip';

/** A plain text from a place in a line to the end of another. */
interface TextLines {
  /** Offset in the first line. */
  readonly start: number;
  readonly last: number;
  readonly slip: Slip;
}

/**
 * Adds the lines of a text with single quotes around it.
 * @returns the line after it
 */
export function quoteLines(
  { line, at }: CurrentLine,
  { start, last, slip }: TextLines,
  { lines, out }: Pick<RepairContext, 'lines' | 'out'>,
): number {
  const edited = [
    line,
    ...lines.slice(at + 1, last + 1).map(({ raw, start: offset }) => new EditedLine(raw, offset)),
  ];
  const place = line.place(...slip.at);
  const from = line.place(start, start).start;
  let text = '';
  let end = from;
  edited.forEach((each, index) => {
    const first = index === 0;
    const begin = first ? start : 0;
    const to = each.text.trimEnd().length;
    const [opening, ...rest] = inQuotes(each.text, begin, to);
    const changes = [
      ...(first && opening ? [opening] : []),
      ...rest.slice(0, index < edited.length - 1 ? -1 : undefined),
    ];
    end = each.place(0, to).end;
    each.change(changes);
    text +=
      each.text.slice(begin) + (index < edited.length - 1 ? (lines[at + index] as SourceLine).lineBreak : '');
  });
  const fix = { span: span(from, end), text: text.trimEnd() };
  out.report(at, { at: place, slip, fix });
  edited.forEach((each, index) => {
    out.add(each, at + index);
  });
  return last + 1;
}
