import type { Draft } from '../../draft/draft';
import { type Value, valueAt } from '../../draft/yaml/value';
import { yamlCursor } from '../../language/cursor/cursor';
import { span } from '../../text/span';
import { type Insertion, indented, isPlain, type Shape } from './insertion';

/** How a body is put in among the keys of a draft; undefined where there is no room for one. */
export function keyInsertion(draft: Draft, offset: number, shape: Shape): Insertion | undefined {
  const { lines, data } = draft;
  const { line, character } = lines.position(offset);
  const whole = lines.text(line);
  if (shape !== 'text' && inEmptyList(draft, offset))
    return behindKey(draft, line, whole.indexOf(':') + 1, whole.lastIndexOf(']') + 1, '', undefined);
  const cursor = yamlCursor(draft, offset);
  if (!cursor || cursor.flow) return undefined;
  const rest = whole.slice(character);
  if (cursor.at === 'value' && cursor.key !== undefined) {
    const typed = draft.text.slice(cursor.replace.start, offset);
    if (rest.trim() !== '' || !/^[\p{L}\p{N}_’-]*$/u.test(typed)) return undefined;
    const colon = cursor.replace.start - lines.start(line);
    const from = whole.slice(0, colon).trimEnd().length;
    const value = valueAt(data, ...cursor.path, cursor.key);
    if (shape === 'text') {
      const taken = value && !isNothing(value);
      const listed = cursor.path.length === 0 && cursor.key.startsWith('areas-for-');
      return taken || listed ? undefined : behindColon(draft, line, from, offset, typed);
    }
    if (value && !isNothing(value) && (value.kind === 'scalar' || value.flow)) return undefined;
    return behindKey(draft, line, from, character, typed, value);
  }
  if (cursor.at !== 'key' || shape === 'text') return undefined;
  const alone = /^(\s*)((?:-\s+)?)([\w-]*)$/.exec(whole);
  if (!alone || rest.trim() !== '' || cursor.path.length === 0) return undefined;
  const [, lead = '', dash = '', word = ''] = alone;
  if (dash && shape !== 'item') return undefined;
  const list = valueAt(data, ...cursor.path);
  // Beside “[]”, or a text, there is no room for an item on a line of its own.
  if (list && !isNothing(list) && (list.kind === 'scalar' || list.flow)) return undefined;
  if (list?.kind === 'map' && shape === 'item') return undefined;
  const parent = parentColumn(draft, line, lead.length);
  const column = dash ? lead.length : (columnOf(draft, list, line) ?? parent + 2);
  if (column <= parent && !(column === parent && shape === 'item')) return undefined;
  if (indentBelow(draft, line) > column) return undefined;
  const by = ' '.repeat(column);
  return {
    replace: span(lines.start(line) + (dash ? lead.length : 0), offset),
    query: word,
    prose: false,
    write: (text) => (dash ? '' : by) + indented(text, by),
  };
}

/** Whether a cursor is in or directly behind the brackets of “requirements: []”. */
export function inEmptyList({ lines }: Pick<Draft, 'lines'>, offset: number): boolean {
  const { line, character } = lines.position(offset);
  const whole = lines.text(line);
  const found = /^\s*(?:-\s+)*["']?[\w-]+["']?:\s*(?=\[\s*\]\s*$)/.exec(whole);
  return found !== null && character >= found[0].length && character <= whole.lastIndexOf(']') + 1;
}

/** A list or keys behind “requirements:”, on the lines below. */
function behindKey(
  draft: Draft,
  line: number,
  from: number,
  to: number,
  query: string,
  value: Value | undefined,
): Insertion | undefined {
  const start = draft.lines.start(line);
  const own = /^\s*(?:-\s+)*/.exec(draft.lines.text(line))?.[0].length ?? 0;
  const column = columnOf(draft, value, line) ?? own + 2;
  // What stands below, deeper than the key, would come under the new item.
  if (indentBelow(draft, line) > column) return undefined;
  const by = ' '.repeat(column);
  return {
    replace: span(start + from, start + to),
    query,
    prose: false,
    write: (text) => `\n${by}${indented(text, by)}`,
  };
}

/** A text behind “text:”: on the line where it can stand there, as a block below where not. */
function behindColon(draft: Draft, line: number, from: number, offset: number, query: string): Insertion {
  const own = /^\s*(?:-\s+)*/.exec(draft.lines.text(line))?.[0].length ?? 0;
  const by = ' '.repeat(own + 2);
  const block = indentBelow(draft, line) <= own;
  return {
    replace: span(draft.lines.start(line) + from, offset),
    query,
    prose: true,
    write: (text, plain) => {
      if (isPlain(plain, true) && !text.includes('\n')) return ` ${text}`;
      return block ? ` |\n${by}${indented(text, by)}` : undefined;
    },
  };
}

/** Whether a value is nothing, or only what is typed on this line to find a snippet. */
const isNothing = (value: Value): boolean =>
  value.kind === 'scalar' && (value.value === null || /^[\p{L}\p{N}_’-]*$/u.test(value.text.text.trim()));

/** The column of the items or keys of a value, other than on one line; undefined where there are none. */
function columnOf({ lines, text }: Draft, value: Value | undefined, not: number): number | undefined {
  if (!value || value.kind === 'scalar' || value.flow) return undefined;
  const starts =
    value.kind === 'map'
      ? value.entries.map(({ keySpan }) => keySpan.start)
      : value.items.map((one) => one.span.start);
  for (const start of starts) {
    if (lines.line(start) === not) continue;
    const { line, character } = lines.position(start);
    if (value.kind === 'map') return character;
    const dash = text.slice(lines.start(line), start).lastIndexOf('-');
    if (dash >= 0) return dash;
  }
  return undefined;
}

/** How far the next line that says anything is indented; -1 at the end. */
function indentBelow({ lines, yaml }: Draft, line: number): number {
  const last = yaml ? lines.line(yaml.end) : line;
  for (let at = line + 1; at <= last; at++) {
    const text = lines.text(at);
    if (text.trim() !== '' && !/^\s*#/.test(text))
      return /^---\s*$/.test(text) ? -1 : text.length - text.trimStart().length;
  }
  return -1;
}

/** The column of the key that a line stands under. */
function parentColumn({ lines }: Draft, line: number, indent: number): number {
  for (let at = line - 1; at >= 0; at--) {
    const found = /^(\s*)[\w-]+:\s*(?:#.*)?$/.exec(lines.text(at));
    if (found && (found[1] ?? '').length < Math.max(1, indent)) return (found[1] ?? '').length;
  }
  return 0;
}
