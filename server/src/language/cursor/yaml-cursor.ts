import type { Draft } from '../../draft/draft';
import { type Span, span } from '../../text/span';

/** Where in the YAML of a draft a cursor stands; read from the lines, so that half-typed ones do. */
export interface YamlCursor {
  readonly at: 'key' | 'value';
  /** The keys above, from the top. */
  readonly path: readonly string[];
  /** The key whose value is typed. */
  readonly key?: string;
  /** What a completion replaces: the word or value around the cursor, with its quotes. */
  readonly replace: Span;
  /** The quote that the value was begun with. */
  readonly quote: '' | '"' | "'";
  /** A key: whether its colon is there already. A value: whether a space has to come before it. */
  readonly colon: boolean;
  readonly space: boolean;
  /** Whether it stands in braces, where a key must not begin lines of its own. */
  readonly flow: boolean;
  /** Whether it is an item of a list. */
  readonly item: boolean;
}

const keyLine = /^(\s*)((?:-\s+)*)(["']?)([\w-]+)\3\s*:(?:\s|$)/;
const blockText = /:\s*[|>][-+0-9]*\s*(?:#.*)?$/;

/** Where the cursor stands; undefined outside the YAML, in a comment and in a text. */
export function yamlCursor(draft: Draft, at: number): YamlCursor | undefined {
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
  const value = /^(\s*["']?([\w-]+)["']?\s*:)(\s*)(.*)$/.exec(segment);
  if (!value) return undefined;
  const [, head = '', name = '', gap = '', typed = ''] = value;
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

/** A cursor in an item of a list that has no keys of its own, such as `[12(1), 13]`. */
export function yamlItem(draft: Draft, at: number): YamlCursor | undefined {
  const line = lineAt(draft, at);
  if (!line || (line.flow ? line.bracket !== '[' : !line.dash)) return undefined;
  const { offset, before, whole, base, from, path, flow } = line;
  const segment = before.slice(from);
  const typed = segment.trimStart();
  const quote = typed[0] === '"' || typed[0] === "'" ? typed[0] : '';
  const start = base + from + segment.length - typed.length;
  const end = offset + valueTail(whole.slice(before.length), quote, flow);
  return { path, at: 'value', replace: span(start, end), quote, colon: true, space: false, flow, item: true };
}

/** What a line says of where a cursor in it stands; undefined outside the YAML, in a comment and in a text. */
function lineAt({ lines, yaml }: Draft, at: number) {
  // Between the two characters of a line break there is no place of its own.
  const offset = Math.min(at, lines.end(lines.line(at)));
  if (!yaml || offset < yaml.start || offset > yaml.end) return undefined;
  const { line, character } = lines.position(offset);
  const whole = lines.text(line);
  const before = whole.slice(0, character);
  if (/(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, (text) => '_'.repeat(text.length))))
    return undefined;
  const lead = /^\s*(?:-\s+)*/.exec(before)?.[0] ?? '';
  const above = parents(lines, line, lead.length);
  if (above === undefined) return undefined;
  const { stack, from, bracket } = braces(before, lead.length);
  const flow = bracket !== undefined;
  return {
    offset,
    before,
    whole,
    base: lines.start(line),
    from,
    path: [...above, ...stack],
    flow,
    /** The bracket that is open around the cursor. */
    bracket,
    dash: lead.includes('-'),
  };
}

/** How much of the line behind the cursor belongs to the value: all up to a comment, in braces to the next comma. */
function valueTail(rest: string, quote: string, flow: boolean): number {
  const end = quote
    ? new RegExp(`^[^${quote}]*${quote}`).exec(rest)?.[0].length
    : rest.search(flow ? /[,}\]]|\s#/ : /\s#/);
  if (end !== undefined && end >= 0) return quote ? end : rest.slice(0, end).trimEnd().length;
  return rest.trimEnd().length;
}

/** The keys in whose braces the end of a text stands, and where its own key or value begins. */
function braces(text: string, from: number): { stack: string[]; from: number; bracket?: string } {
  const stack: { key: string; kind: string }[] = [];
  let start = from;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const c = text[at] as string;
    if (quote) {
      if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && /[\s{[,:]/.test(text[at - 1] ?? ' ')) quote = c;
    else if (c === '{' || c === '[') {
      stack.push({ key: /([\w-]+)\s*:\s*$/.exec(text.slice(start, at))?.[1] ?? '', kind: c });
      start = at + 1;
    } else if (c === ',' && stack.length > 0) start = at + 1;
    else if ((c === '}' || c === ']') && stack.length > 0) {
      stack.pop();
      start = at + 1;
    }
  }
  const bracket = stack.at(-1)?.kind;
  return {
    stack: stack.map(({ key }) => key).filter((key) => key !== ''),
    from: start,
    ...(bracket && { bracket }),
  };
}

/** The keys above a line that is indented so far; undefined where the line is part of a text. */
function parents(lines: Draft['lines'], line: number, indent: number): string[] | undefined {
  const path: string[] = [];
  let within = indent;
  for (let at = line - 1; at >= 0 && within > 0; at--) {
    const text = lines.text(at);
    if (text.trim() === '' || /^\s*#/.test(text)) continue;
    const found = keyLine.exec(text);
    const own = found
      ? (found[1] ?? '').length + (found[2] ?? '').length
      : text.length - text.trimStart().length;
    if (own >= within) continue;
    if (!found) {
      if (text.trim() === '---') break;
      continue;
    }
    if (blockText.test(text)) return undefined;
    path.unshift(found[4] as string);
    // A key behind a dash stands as deep as its siblings below it; the list itself as deep as the dash.
    within = (found[1] ?? '').length;
    if (found[2] && within === 0) within = 1;
  }
  return path;
}
