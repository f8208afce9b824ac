import { messagesOf } from '../../../text/messages';
import { proseKeys } from '../../format-keys';
import { type CurrentLine, endsValue, isBlank, type RepairContext } from './context';
import { EditedLine } from './edited-line';
import type { SourceLine } from './lines';
import { type FlowEnd, flowEnd, plainKey, quoteEnd } from './scan';

const messages = messagesOf({
  quotationMark: (mark: string) =>
    `Add ${mark} at the end of the line. The quotation mark here is not closed.`,
  bracket: (marks: string) => `Add ${marks} at the end of the line. The bracket here is not closed.`,
});

/** A value that begins on a line. */
export interface ValueStart {
  /** Offset in the line. */
  readonly start: number;
  /** Column of its key or dash. */
  readonly column: number;
  /** The key that it belongs to, or that its list belongs to. */
  readonly key: string;
}

/** Lines to look at for the end of a value: few at first, so that a text of many such values is not read over and over. */
const portions = [8, 64, 512, 4096, Number.POSITIVE_INFINITY];

/**
 * Adds the lines of a value in quotes or brackets that does not end on its line; closes it if it does not end at all.
 * @returns the line after it; undefined if the value ends on its line
 */
export function openValue(
  current: CurrentLine,
  value: ValueStart,
  context: RepairContext,
): number | undefined {
  const { line, at } = current;
  const text = line.text.slice(value.start);
  if (!/^["'[{]/.test(text) || ends(text).end !== undefined) return undefined;
  const { lines, out, broken } = context;
  const limit = broken ? limitOf(at, value.column, context) : lines.length;
  for (const portion of portions) {
    const to = Math.min(limit, at + 1 + portion);
    const close = lineOfEnd(text, lines.slice(at + 1, to));
    if (close !== undefined) {
      out.add(line, at);
      for (let index = at + 1; index <= at + 1 + close; index++) out.copy(index);
      return at + 2 + close;
    }
    if (to === limit) break;
  }
  if (!broken || (text.startsWith('[') && proseKeys.has(value.key) && /^\[[^,:]*$/.test(text)))
    return undefined;
  return closed(current, { ...value, limit }, context);
}

function ends(text: string): FlowEnd {
  const first = text.charAt(0);
  if (first !== '"' && first !== "'") return flowEnd(text);
  const end = quoteEnd(text, 0);
  return end === undefined
    ? { quote: { close: first, at: 0 }, brackets: [] }
    : { end: end + 1, brackets: [] };
}

/** The index of the line on which a value ends. */
function lineOfEnd(text: string, lines: readonly SourceLine[]): number | undefined {
  const joined = [text, ...lines.map(({ raw }) => raw)].join('\n');
  const { end } = ends(joined);
  return end === undefined ? undefined : joined.slice(0, end).split('\n').length - 2;
}

/** The line before which a value ends at the latest. */
function limitOf(at: number, column: number, context: RepairContext): number {
  const { lines } = context;
  for (let index = at + 1; index < lines.length; index++) {
    if (endsValue(lines[index]?.raw ?? '', column, context)) return index;
  }
  return lines.length;
}

/** Closes a value before the line that cannot be part of it. */
function closed(
  { line, at }: CurrentLine,
  { start, limit }: ValueStart & { readonly limit: number },
  context: RepairContext,
): number {
  const { lines, out } = context;
  const last = lastLine(at, limit, context);
  const text = [line.text.slice(start), ...lines.slice(at + 1, last + 1).map(({ raw }) => raw)].join('\n');
  const { quote, brackets, comment } = ends(text);
  const add =
    (quote?.close ?? '') +
    brackets
      .map(({ close }) => close)
      .reverse()
      .join('');
  const opened = (quote ?? brackets[0])?.at ?? 0;
  const inFirst = opened < line.text.length - start;
  const place = inFirst ? start + opened : start;
  // The end of the first line belongs to the value, except for a comment.
  const shown = last === at && comment !== undefined ? line.text.slice(0, start + comment) : line.text;
  const span = line.place(place, Math.max(place + 1, shown.trimEnd().length));
  if (last > at) out.add(line, at);
  for (let index = at + 1; index < last; index++) out.copy(index);
  const { raw, start: offset } = lines[last] as SourceLine;
  const edited = last === at ? line : new EditedLine(raw, offset);
  const before = text.lastIndexOf('\n') + 1 - (last === at ? start : 0);
  const end = edited.text.slice(0, comment === undefined ? undefined : comment - before).trimEnd().length;
  const fix = { span: edited.place(end, end), text: add };
  edited.replace(end, end, add);
  const named = messages[quote ? 'quotationMark' : 'bracket']([...add].join(' '));
  out.report(last, { at: span, slip: { ...named, title: `Add “${add}”` }, fix });
  out.add(edited, last);
  return last + 1;
}

/** The last line that may be part of a value that nothing closes. */
function lastLine(at: number, limit: number, { lines }: RepairContext): number {
  let last = at;
  for (let index = at + 1; index < limit; index++) {
    const raw = lines[index]?.raw ?? '';
    if (plainKey.test(raw.trimStart()) || /^\s*- /.test(raw)) break;
    if (!isBlank(raw)) last = index;
  }
  return last;
}
