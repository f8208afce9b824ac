import type { Draft } from '../../draft/draft';
import { type Span, span } from '../../text/span';

/** A cursor in the YAML of a draft. It is read from the lines, because half-typed YAML has no tree. */
export interface YamlCursor {
  readonly at: 'key' | 'value';
  /** The keys above, from the top. */
  readonly path: readonly string[];
  /** The key whose value is typed. */
  readonly key?: string;
  /** The text that a completion replaces: the word or value around the cursor, with its quotes. */
  readonly replace: Span;
  /** The quote that the value begins with. */
  readonly quote: '' | '"' | "'";
  /** A key has its colon already. */
  readonly colon: boolean;
  /** A value needs a space before it. */
  readonly space: boolean;
  /** In braces or brackets, where a key must not begin a line. */
  readonly flow: boolean;
  /** In an item of a list. */
  readonly item: boolean;
}

/** The lines of a text, and the place of the YAML in it. */
type YamlLines = Pick<Draft, 'lines' | 'yaml'>;

const keyLine = /^(\s*)((?:-\s+)*)(["']?)([\w-]+)\3\s*:(?:\s|$)/;
const keyOfLine = /^\s*["']?([\w-]+)["']?\s*:/;
/** Anchors and tags before a value (`&grade good`) are kept. */
const properties = /^\s*(?:[&!]\S*\s+)*/;
const blockText = /:\s*[|>][-+0-9]*\s*(?:#.*)?$/s;

/**
 * The cursor at an offset (0-based UTF-16) in a key or a value; undefined outside of the YAML, in a comment and in a
 * block text.
 */
export function yamlCursor(draft: YamlLines, at: number): YamlCursor | undefined {
  const line = lineAt(draft, at);
  if (!line) return undefined;
  const { offset, before, whole, base, from, path, flow, dash } = line;
  const shared = { path, flow, item: !flow && dash };
  const segment = before.slice(from);
  const rest = whole.slice(before.length);
  const key = /^\s*["']?([\w-]*)$/.exec(segment);
  if (key) {
    const word = key[1] ?? '';
    const quoted = segment.length - word.length - (/^\s*/.exec(segment)?.[0].length ?? 0);
    const tail = /^[\w-]*/.exec(rest)?.[0].length ?? 0;
    const start = offset - word.length - quoted;
    const colon = /^[\w-]*["']?\s*:/.test(rest);
    return { ...shared, at: 'key', replace: span(start, offset + tail), quote: '', colon, space: false };
  }
  const [head, name] = keyOfLine.exec(segment) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const [gap = ''] = properties.exec(segment.slice(head.length)) ?? [];
  const typed = segment.slice(head.length + gap.length);
  // An anchor or tag is nothing that is completed.
  if (/^[&!]/.test(typed)) return undefined;
  const start = base + from + head.length + gap.length;
  const quote = typed[0] === '"' || typed[0] === "'" ? typed[0] : '';
  return {
    ...shared,
    at: 'value',
    key: name,
    replace: span(start, offset + valueTail(rest, quote, flow)),
    quote,
    colon: true,
    space: gap === '',
  };
}

/** The cursor in an item of a list without keys, such as `[12(1), 13]`. */
export function yamlItem(draft: YamlLines, at: number): YamlCursor | undefined {
  const line = lineAt(draft, at);
  if (!line || (line.flow ? line.bracket !== '[' : !line.dash)) return undefined;
  const { offset, before, whole, base, from, path, flow } = line;
  const segment = before.slice(from);
  const typed = segment.replace(properties, '');
  if (/^[&!]/.test(typed)) return undefined;
  const quote = typed[0] === '"' || typed[0] === "'" ? typed[0] : '';
  const start = base + from + segment.length - typed.length;
  const end = offset + valueTail(whole.slice(before.length), quote, flow);
  return { path, at: 'value', replace: span(start, end), quote, colon: true, space: false, flow, item: true };
}

/** The line of a cursor with the keys above it; undefined outside of the YAML, in a comment and in a block text. */
function lineAt({ lines, yaml }: YamlLines, at: number) {
  // An offset between the two characters of a line break is the end of the line.
  const offset = Math.min(at, lines.end(lines.line(at)));
  if (!yaml || offset < yaml.start || offset > yaml.end) return undefined;
  const { line, character } = lines.position(offset);
  const whole = lines.text(line);
  const before = whole.slice(0, character);
  if (/(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, (text) => '_'.repeat(text.length))))
    return undefined;
  const lead = /^\s*(?:-\s+)*/.exec(before)?.[0] ?? '';
  const above = parentKeys(lines, line, lead.length);
  if (above === undefined) return undefined;
  const { keys, from, bracket } = openBrackets(before, lead.length);
  const flow = bracket !== undefined;
  return {
    offset,
    before,
    whole,
    base: lines.start(line),
    from,
    path: [...above, ...keys],
    flow,
    /** The innermost bracket around the cursor. */
    bracket,
    dash: lead.includes('-'),
  };
}

/** The length of the text after the cursor that belongs to the value: up to a comment, and in brackets to the next comma. */
function valueTail(rest: string, quote: YamlCursor['quote'], flow: boolean): number {
  if (quote) return closing[quote].exec(rest)?.[0].length ?? rest.trimEnd().length;
  const end = rest.search(flow ? /[,}\]]|\s#/ : /\s#/);
  return rest.slice(0, end < 0 ? undefined : end).trimEnd().length;
}

const closing = { '"': /^[^"]*"/, "'": /^[^']*'/ } as const;

/** The brackets that are open at the end of a text. */
interface OpenBrackets {
  /** The keys whose brackets they are. */
  readonly keys: readonly string[];
  /** The innermost, if any is open. */
  readonly bracket?: string;
  /** The offset at which the key or value in it begins. */
  readonly from: number;
}

/** Characters before a bracket in which its key is looked for. */
const longestKey = 200;

function openBrackets(text: string, from: number): OpenBrackets {
  const stack: { key: string; bracket: string }[] = [];
  let start = from;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const letter = text[at] as string;
    if (quote) {
      if (letter === quote) quote = '';
      continue;
    }
    if (beginsQuote(text, at)) {
      quote = letter;
      continue;
    }
    if (letter === '{' || letter === '[') stack.push({ key: keyBefore(text, start, at), bracket: letter });
    else if (stack.length === 0 || !/[,}\]]/.test(letter)) continue;
    else if (letter !== ',') stack.pop();
    start = at + 1;
  }
  const bracket = stack.at(-1)?.bracket;
  const keys = stack.map(({ key }) => key).filter((key) => key !== '');
  return { keys, from: start, ...(bracket && { bracket }) };
}

/** The key before a bracket, which is after an offset; empty if there is none. */
const keyBefore = (text: string, start: number, at: number): string =>
  (start < at && /(?<![\w-])([\w-]+)\s*:\s*$/.exec(text.slice(Math.max(start, at - longestKey), at))?.[1]) ||
  '';

/** Tells a quote that begins a value: one within a word is an apostrophe. */
const beginsQuote = (text: string, at: number): boolean =>
  (text[at] === '"' || text[at] === "'") && /[\s{[,:]/.test(text[at - 1] ?? ' ');

/** The keys above a line with an indent; undefined if the line is part of a block text. */
function parentKeys(lines: Draft['lines'], line: number, indent: number): string[] | undefined {
  const path: string[] = [];
  let within = indent;
  for (let above = line - 1; above >= 0 && within > 0; above--) {
    const text = lines.text(above);
    if (text.trim() === '' || /^\s*#/.test(text)) continue;
    const match = keyLine.exec(text);
    if (columnOf(text, match) >= within) continue;
    if (!match && text.trim() === '---') break;
    if (!match) continue;
    if (blockText.test(text)) return undefined;
    path.unshift(match[4] as string);
    within = columnBelow(match);
  }
  return path;
}

/** The column of a line's key, after the dash of its list item; of a line without a key the column of its text. */
const columnOf = (text: string, match: RegExpExecArray | null): number =>
  match ? (match[1] ?? '').length + (match[2] ?? '').length : text.length - text.trimStart().length;

/** The column before which the parent of a key is: a list is at the column of its dash, or left of it. */
function columnBelow([, indent = '', dash]: RegExpExecArray): number {
  return dash && indent === '' ? 1 : indent.length;
}
