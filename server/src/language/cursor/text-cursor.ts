import type { Draft } from '../../draft/draft';
import type { ScalarStyle, Value } from '../../draft/yaml/value';

/** A cursor in a text: in the body of a Markdown draft, or in a value of the YAML. */
export interface TextCursor {
  /** What of the text stands before the cursor in its line, and behind it. */
  readonly before: string;
  readonly after: string;
  /** The keys that lead to the value, lists left out; none in the body. */
  readonly path?: readonly string[];
  readonly style?: ScalarStyle;
}

/** Where in a text a cursor stands; undefined where it is in no text. */
export function textCursor({ text, lines, yaml, data, surface }: Draft, at: number): TextCursor | undefined {
  const line = lines.line(at);
  const offset = Math.min(at, lines.end(line));
  const [start, end] = [lines.start(line), lines.end(line)];
  if (surface === 'markdown' && (!yaml || offset > yaml.end)) {
    const whole = text.slice(start, end);
    return /^---\s*$/.test(whole) && yaml && start <= yaml.end + 1
      ? undefined
      : { before: text.slice(start, offset), after: text.slice(offset, end) };
  }
  const found = data && scalarAround(data, text, offset, []);
  if (!found || found.flow) return undefined;
  const { path, style } = found;
  const from = Math.max(start, found.start);
  const quote = style === 'double' ? '"' : style === 'single' ? "'" : '';
  const rest = text.slice(offset, end);
  // The closing quote is no part of the text.
  const after = quote && found.end <= end ? text.slice(offset, Math.max(offset, found.end - 1)) : rest;
  return { before: text.slice(from, offset).replace(/^\s*(?:["']|[|>][-+\d]*$)?/, ''), after, path, style };
}

interface TextAround {
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyle;
  /** Whether it stands unquoted between brackets, where a comma would end it. */
  readonly flow: boolean;
}

/** The value that an offset is in, or directly behind but for spaces. */
function scalarAround(
  value: Value,
  text: string,
  offset: number,
  path: readonly string[],
  flow = false,
): TextAround | undefined {
  if (value.kind === 'scalar') {
    const { start, end } = value.span;
    const { style } = value;
    if (value.value === null || offset <= start) return undefined;
    const block = style === 'literal' || style === 'folded';
    const behind = text.slice(end, Math.max(end, offset));
    const quoted = style === 'single' || style === 'double';
    if (quoted ? offset >= end : !(block ? /^\s*$/ : /^[ \t]*$/).test(behind)) return undefined;
    // A line at the margin is the next key's.
    const margin = block && /^\S|^$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
    return margin ? undefined : { path, start, end, style, flow: flow && style === 'plain' };
  }
  const inner =
    value.kind === 'map'
      ? value.entries.map((entry) => ({ at: entry.value, under: [...path, entry.key] }))
      : value.items.map((item) => ({ at: item, under: path }));
  for (const { at, under } of inner.reverse()) {
    if (at.span.start > offset) continue;
    const found = scalarAround(at, text, offset, under, value.flow || flow);
    if (found) return found;
  }
  return undefined;
}
