import { proseKeys } from '../../format-keys';
import { type CurrentLine, endsValue, isBlank, type RepairContext } from './context';
import { EditedLine } from './edited-line';
import type { SourceLine } from './lines';
import { type FlowEnd, flowEnd, plainKey, quoteEnd } from './scan';

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
  { lines, out }: RepairContext,
): number {
  const last = lastOfOpenValue(at, limit, lines);
  const text = [line.text.slice(start), ...lines.slice(at + 1, last + 1).map(({ raw }) => raw)].join('\n');
  const { quote, brackets, comment = text.length } = ends(text);
  const closing = brackets.map(({ close }) => close).reverse();
  const add = (quote?.close ?? '') + closing.join('');
  const opened = quote ?? brackets[0];
  const place = opened && opened.at < line.text.length - start ? start + opened.at : start;
  const written = line.text.slice(0, start + comment).trimEnd();
  const span = line.place(place, Math.max(place + 1, written.length));
  if (last > at) out.add(line, at);
  for (let index = at + 1; index < last; index++) out.copy(index);
  const { raw, start: offset } = lines[last] as SourceLine;
  const lastLine = last === at ? line : new EditedLine(raw, offset);
  // A comment stays after what is added.
  const moved = last === at ? start : -(text.lastIndexOf('\n') + 1);
  const end = lastLine.text.slice(0, moved + comment).trimEnd().length;
  const fix = { span: lastLine.place(end, end), text: add };
  lastLine.replace(end, end, add);
  const mark = quote ? 'quotation mark' : 'bracket';
  const message = `Add ${[...add].join(' ')} at the end of the line. The ${mark} here is not closed.`;
  out.report(last, { at: span, slip: { message, title: `Add “${add}”` }, fix });
  out.add(lastLine, last);
  return last + 1;
}

function lastOfOpenValue(at: number, limit: number, lines: readonly SourceLine[]): number {
  let last = at;
  for (let index = at + 1; index < limit; index++) {
    const raw = lines[index]?.raw ?? '';
    if (plainKey.test(raw.trimStart()) || /^\s*- /.test(raw)) break;
    if (!isBlank(raw)) last = index;
  }
  return last;
}
