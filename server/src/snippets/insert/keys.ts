import type { Draft } from '../../draft/draft';
import { type Value, valueAt } from '../../draft/yaml/value';
import { type YamlCursor, yamlCursor } from '../../language/cursor/yaml-cursor';
import { span } from '../../text/span';
import { inEmptyList } from '../where/place';
import { type BodyShape, type InsertionPoint, indented, isPlain } from './insertion';

/** The line that a cursor is on. */
interface CursorLine {
  readonly draft: Draft;
  /** 0-based UTF-16 offset of the cursor. */
  readonly offset: number;
  readonly line: number;
  readonly text: string;
}

/** The part of a line that an insertion replaces, as 0-based columns, and the word typed there. */
interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

/**
 * The insertion point of a body among the keys of a draft; undefined if there is no room for one.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export function keyInsertion(draft: Draft, offset: number, shape: BodyShape): InsertionPoint | undefined {
  const { line, character } = draft.lines.position(offset);
  const text = draft.lines.text(line);
  const here: CursorLine = { draft, offset, line, text };
  if (shape !== 'text' && inEmptyList(draft, offset)) {
    return belowKey(here, { from: text.indexOf(':') + 1, to: text.lastIndexOf(']') + 1, query: '' });
  }
  const cursor = yamlCursor(draft, offset);
  if (!cursor || cursor.flow || text.slice(character).trim() !== '') return undefined;
  if (cursor.at === 'value') return valueInsertion(here, cursor, shape);
  return shape === 'text' ? undefined : lineInsertion(here, cursor, shape);
}

/** The insertion point after the colon of a key. */
function valueInsertion(
  { draft, offset, line, text }: CursorLine,
  { path, key, replace }: YamlCursor,
  shape: BodyShape,
): InsertionPoint | undefined {
  if (key === undefined) return undefined;
  const start = draft.lines.start(line);
  const query = draft.text.slice(replace.start, offset);
  if (!isWordPart(query)) return undefined;
  const from = text.slice(0, replace.start - start).trimEnd().length;
  const replaced = { from, to: offset - start, query };
  const value = valueAt(draft.data, ...path, key);
  const isTaken = value !== undefined && !isNothing(value);
  const here: CursorLine = { draft, offset, line, text };
  if (shape === 'text') {
    const listed = path.length === 0 && key.startsWith('areas-for-');
    return isTaken || listed ? undefined : afterColon(here, replaced);
  }
  return isTaken && isOnOneLine(value) ? undefined : belowKey(here, replaced, value);
}

/** The insertion point on a line that has no more than a dash and a word: for an item or keys of the list or map above. */
function lineInsertion(
  { draft, offset, line, text }: CursorLine,
  { path }: YamlCursor,
  shape: 'item' | 'keys',
): InsertionPoint | undefined {
  const alone = /^(\s*)((?:-\s+)?)([\w-]*)$/.exec(text);
  if (!alone || path.length === 0) return undefined;
  const [, lead = '', dash = '', query = ''] = alone;
  if (dash && shape !== 'item') return undefined;
  const above = valueAt(draft.data, ...path);
  // Next to “[]”, or a text, there is no room for an item on a line below.
  if (above && !isNothing(above) && isOnOneLine(above)) return undefined;
  if (above?.kind === 'map' && shape === 'item') return undefined;
  const parent = parentColumn(draft, line, lead.length);
  const column = dash ? lead.length : (columnOf(draft, above, line) ?? parent + 2);
  if (column <= parent && !(column === parent && shape === 'item')) return undefined;
  if (indentBelow(draft, line) > column) return undefined;
  const by = ' '.repeat(column);
  return {
    replace: span(draft.lines.start(line) + (dash ? lead.length : 0), offset),
    query,
    prose: false,
    write: (body) => (dash ? '' : by) + indented(body, by),
  };
}

/** The insertion point for a list or keys under “requirements:”, on the lines below. */
function belowKey(
  { draft, line, text }: CursorLine,
  { from, to, query }: Replaced,
  value?: Value,
): InsertionPoint | undefined {
  const start = draft.lines.start(line);
  const column = columnOf(draft, value, line) ?? keyColumn(text) + 2;
  // A line below that is indented deeper than the key would come under the new item.
  if (indentBelow(draft, line) > column) return undefined;
  const by = ' '.repeat(column);
  return {
    replace: span(start + from, start + to),
    query,
    prose: false,
    write: (body) => `\n${by}${indented(body, by)}`,
  };
}

/** The insertion point for a text after “text:”: on the same line if it can be, else as a block below. */
function afterColon({ draft, offset, line, text }: CursorLine, { from, query }: Replaced): InsertionPoint {
  const column = keyColumn(text);
  const by = ' '.repeat(column + 2);
  const block = indentBelow(draft, line) <= column;
  return {
    replace: span(draft.lines.start(line) + from, offset),
    query,
    prose: true,
    write: (body, plain) => {
      if (isPlain(plain, true) && !body.includes('\n')) return ` ${body}`;
      return block ? ` |\n${by}${indented(body, by)}` : undefined;
    },
  };
}

/** The column of the key on a line, after the dashes of its list. */
const keyColumn = (line: string): number => /^\s*(?:-\s+)*/.exec(line)?.[0].length ?? 0;

const isWordPart = (text: string): boolean => /^[\p{L}\p{N}_’-]*$/u.test(text);

/** Tells if a value is empty, or only the word that is typed on this line to find a snippet. */
const isNothing = (value: Value): boolean =>
  value.kind === 'scalar' && (value.value === null || isWordPart(value.text.text.trim()));

const isOnOneLine = (value: Value): boolean => value.kind === 'scalar' || value.flow;

/** The column of the items or keys of a value that are on lines other than `except`; undefined if there are none. */
function columnOf({ lines, text }: Draft, value: Value | undefined, except: number): number | undefined {
  if (!value || value.kind === 'scalar' || value.flow) return undefined;
  const starts =
    value.kind === 'map'
      ? value.entries.map(({ keySpan }) => keySpan.start)
      : value.items.map((item) => item.span.start);
  for (const start of starts) {
    if (lines.line(start) === except) continue;
    const { line, character } = lines.position(start);
    if (value.kind === 'map') return character;
    const dash = text.slice(lines.start(line), start).lastIndexOf('-');
    if (dash >= 0) return dash;
  }
  return undefined;
}

/** The indentation of the next line with anything but a comment; -1 at the end. */
function indentBelow({ lines, yaml }: Draft, line: number): number {
  const last = yaml ? lines.line(yaml.end) : line;
  for (let at = line + 1; at <= last; at++) {
    const text = lines.text(at);
    if (text.trim() !== '' && !/^\s*#/.test(text))
      return /^---\s*$/.test(text) ? -1 : text.length - text.trimStart().length;
  }
  return -1;
}

/** The column of the key that a line is under. */
function parentColumn({ lines }: Draft, line: number, indent: number): number {
  for (let at = line - 1; at >= 0; at--) {
    const found = /^(\s*)[\w-]+:\s*(?:#.*)?$/.exec(lines.text(at));
    if (found && (found[1] ?? '').length < Math.max(1, indent)) return (found[1] ?? '').length;
  }
  return 0;
}
