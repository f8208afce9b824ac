import type { Draft } from '../../draft/draft';
import {
  type Entry,
  isEmpty,
  type ListValue,
  type MapValue,
  type ScalarValue,
  type Value,
} from '../../draft/yaml/value';
import { Literal, quoted, scalar, type YamlValue, yamlLines } from '../../draft/yaml/write';
import type { Report } from '../../report/report';
import type { Edit } from '../../rules/finding';
import { type Span, span } from '../../text/span';
import { keysAt } from '../keys';
import { flowScalar } from './flow-edits';
import { newItem } from './locate';

/** The edit that writes a text in place of a scalar. Its quotes and its comment stay. */
export function replaceScalar(
  draft: Draft,
  value: ScalarValue,
  { text, isFlow }: { text: string; isFlow: boolean },
): Edit {
  const { style, span: whole } = value;
  const source = draft.text;
  const place = span(whole.start, endOf(source, whole));
  if (text === '')
    return { span: place, text: isFlow || style === 'literal' || style === 'folded' ? "''" : '' };
  const isBlock = style === 'literal' || style === 'folded';
  if (!isFlow && (text.includes('\n') || isBlock)) {
    const indent = indentOf(draft, value);
    const header =
      style === 'literal'
        ? (/^\|[-+]?(?=[ \t]*(?:#|[\r\n]))/.exec(source.slice(whole.start))?.[0] ?? '|')
        : '|';
    const written = isBlock ? lineEnd(source, whole.start) : whole.start;
    const comment = isBlock ? source.slice(whole.start, written).replace(/^[|>][-+\d]*/, '') : '';
    return { span: place, text: glued(source, place) + header + comment + literalBody(text, indent) };
  }
  const isQuoted = style === 'single' || style === 'double';
  const plain = isFlow ? flowScalar(text) : scalar(text);
  return { span: place, text: glued(source, place) + (isQuoted ? quoted(text) : plain) };
}

/** A space, if a value would begin at once after its colon or dash. */
export const glued = (source: string, { start }: Span): string =>
  /[:-]/.test(source[start - 1] ?? '') ? ' ' : '';

/** The indentation of the lines of a text: that which it has, or two more than its key. */
function indentOf({ text, lines }: Draft, { style, span: { start, end } }: ScalarValue): string {
  const below = text.slice(lineEnd(text, start), end);
  const written = /^[\r\n]+( +)\S/.exec(below)?.[1];
  if (written !== undefined && (style === 'literal' || style === 'folded')) return written;
  const line = text.slice(lines.start(lines.line(start)), start);
  const lead = /^[ ]*(?:- +)*/.exec(line)?.[0] ?? '';
  return ' '.repeat(lead.length + 2);
}

const literalBody = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => `\n${line === '' ? '' : indent + line}`)
    .join('');

const lineEnd = (source: string, at: number): number => {
  const length = source.slice(at).search(/[\r\n]/);
  return length < 0 ? source.length : at + length;
};

/** The end of a value without the blank lines after it. */
const endOf = (source: string, { start, end }: Span): number =>
  start + source.slice(start, end).trimEnd().length;

/** The end of an entry without the blank lines after it. */
export const entryEnd = (source: string, { keySpan, value }: Entry): number =>
  Math.max(keySpan.end, endOf(source, value.span));

/** The value of a path of keys below another, as the product writes it: a person who has only a name is that name. */
export function nest(path: readonly string[], value: YamlValue, above: string | undefined): YamlValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const isPerson = above === 'lead-inspector' || above === newItem;
  if (step === 'name' && isPerson) return value;
  const below = nest(rest, value, step);
  return step === newItem ? [below] : { [step]: below };
}

/** The edit that adds a key to a map over several lines, after those that usually come before it. */
export function addEntry(
  draft: Draft,
  map: MapValue,
  { above, value, report }: AddedEntry,
): Edit | undefined {
  const [key] = Object.keys(value);
  const last = key === undefined ? undefined : entryBefore(map.entries, orderUnder(report, above), key);
  const [first] = map.entries;
  if (!first) return undefined;
  const indent = ' '.repeat(draft.lines.position(first.keySpan.start).character);
  const lines = yamlLines(Object.entries(value));
  if (!last)
    return {
      span: span(first.keySpan.start, first.keySpan.start),
      text: lines.map((line) => `${line}\n${indent}`).join(''),
    };
  const at = lineEnd(draft.text, entryEnd(draft.text, last));
  return { span: span(at, at), text: lines.map((line) => `\n${indent}${line}`).join('') };
}

interface AddedEntry {
  /** The keys above the map, without item numbers. */
  readonly above: readonly string[];
  readonly value: { readonly [key: string]: YamlValue };
  readonly report: Report | undefined;
}

/** The keys of a map in their usual order. */
export const orderUnder = (report: Report | undefined, above: readonly string[]): readonly string[] =>
  keysAt(
    report,
    above.filter((step) => !/^\d+$/.test(step)),
  ).map(({ text }) => text);

/** The entry to write after: the last of those that usually come before a key, or of all if its place is not known. */
function entryBefore(entries: readonly Entry[], order: readonly string[], key: string): Entry | undefined {
  const index = order.indexOf(key);
  if (index < 0) return entries.at(-1);
  const earlier = new Set(order.slice(0, index));
  const before = entries.filter((entry) => earlier.has(entry.key)).at(-1);
  if (before) return before;
  // At the top the framework is first, which decides on everything else.
  return entries.every((entry) => order.indexOf(entry.key) > index) ? undefined : entries.at(-1);
}

/** The edits that write a map, a list or a text below a key that has no value, or empty braces. */
export function fillEmpty(draft: Draft, entry: Entry, value: YamlValue): Edit[] {
  const { text, lines } = draft;
  const { span: written } = entry.value;
  const removed: Edit[] = written.end > written.start ? [{ span: written, text: '' }] : [];
  const indent = ' '.repeat(lines.position(entry.keySpan.start).character);
  const [head = '', ...below] = yamlLines([[entry.key, value]], indent);
  const inline = head.slice(head.indexOf(':') + 1).trim();
  if (inline !== '') {
    const place = written.end > written.start ? written : span(written.start, written.start);
    return [
      { span: place, text: `${glued(text, place)}${inline}${below.map((line) => `\n${line}`).join('')}` },
    ];
  }
  const at = lineEnd(text, Math.max(entry.keySpan.end, written.end));
  return [...removed, { span: span(at, at), text: below.map((line) => `\n${line}`).join('') }];
}

/** The edit that adds an item to a list over several lines; undefined for one whose dashes cannot be found. */
export function addItem(draft: Draft, list: ListValue, item: YamlValue): Edit | undefined {
  const last = list.items.at(-1);
  const dash = last && dashOf(draft, last);
  if (!last || dash === undefined) return undefined;
  const at = lineEnd(draft.text, Math.max(dash + 1, endOf(draft.text, last.span)));
  const [, ...lines] = yamlLines([['x', [item]]]);
  const indent = ' '.repeat(draft.lines.position(dash).character);
  return {
    span: span(at, at),
    text: lines.map((line) => `\n${line === '' ? '' : indent + line.slice(2)}`).join(''),
  };
}

/** The offset of an item’s dash, if it is the first on its line. */
function dashOf({ text, lines }: Draft, item: Value): number | undefined {
  const start = lines.start(lines.line(item.span.start));
  const lead = /^( *)-[ \t]*$/.exec(text.slice(start, item.span.start))?.[1];
  return lead === undefined ? undefined : start + lead.length;
}

/** The edits that remove an item with its lines; the last one leaves an empty list. */
export function removeItem(
  draft: Draft,
  { list, entry, index }: { list: ListValue; entry: Entry; index: number },
): Edit[] | undefined {
  const item = list.items[index];
  const dash = item && dashOf(draft, item);
  if (!item || dash === undefined || list.flow) return undefined;
  const { text, lines } = draft;
  const from = lines.start(lines.line(dash));
  const end = lineEnd(text, Math.max(dash + 1, endOf(text, item.span)));
  // The break before the lines goes with them, so that the last line of a draft is not a special case.
  const before = text[from - 2] === '\r' ? from - 2 : from - 1;
  const removed = { span: span(before, end), text: '' };
  if (list.items.length > 1) return [removed];
  const colon = entry.keySpan.end + text.slice(entry.keySpan.end).indexOf(':') + 1;
  return [{ span: span(colon, colon), text: ' []' }, removed];
}

/** The edits that make a map of a name, with another detail. */
export function nameToMap(
  draft: Draft,
  value: ScalarValue,
  { key, detail, isItem }: NewDetail,
): Edit[] | undefined {
  const { text, lines } = draft;
  const { start, end } = value.span;
  if (isEmpty(value) || lines.line(start) !== lines.line(end)) return undefined;
  const lead = /^[ ]*(?:- +)*/.exec(text.slice(lines.start(lines.line(start)), start))?.[0] ?? '';
  const indent = ' '.repeat(isItem ? lead.length : lead.length + 2);
  const after = lineEnd(text, end);
  const more = yamlLines([[key, detail]], indent).map((line) => `\n${line}`);
  return [
    { span: span(start, start), text: isItem ? 'name: ' : `\n${indent}name: ` },
    { span: span(after, after), text: more.join('') },
  ];
}

interface NewDetail {
  readonly key: string;
  readonly detail: YamlValue;
  readonly isItem: boolean;
}

/** A text as it is written: in separate lines if it has several. */
export const yamlText = (text: string): YamlValue => (text.includes('\n') ? new Literal(text) : text);
