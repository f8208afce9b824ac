import type { Draft } from '../../draft/draft';
import type { ScalarStyle, ScalarValue, Value } from '../../draft/yaml/value';

/** A cursor in a text: in the body of a Markdown draft, or in a value of the YAML. */
export interface TextCursor {
  /** The text of its line before the cursor, and after it. */
  readonly before: string;
  readonly after: string;
  /** The keys down to the value, without list items; undefined in the body. */
  readonly path?: readonly string[];
  readonly style?: ScalarStyle;
}

/** The cursor at an offset (0-based UTF-16) in a text; undefined outside of any. */
export function textCursor({ text, lines, yaml, data, surface }: Draft, at: number): TextCursor | undefined {
  const line = lines.line(at);
  const offset = Math.min(at, lines.end(line));
  const [start, end] = [lines.start(line), lines.end(line)];
  if (surface === 'markdown' && (!yaml || offset > yaml.end)) {
    const isEndOfYaml = yaml && start <= yaml.end + 1 && /^---\s*$/.test(text.slice(start, end));
    if (isEndOfYaml) return undefined;
    return { before: text.slice(start, offset), after: text.slice(offset, end) };
  }
  const around = data && textAround(data, { text, offset }, { path: [], flow: false });
  // Without quotes a comma would end a text in brackets.
  if (!around || (around.flow && around.scalar.style === 'plain')) return undefined;
  const { path, scalar } = around;
  const { style, span } = scalar;
  const before = text.slice(Math.max(start, span.start), offset).replace(/^\s*(?:["']|[|>][-+\d]*$)?/, '');
  // The closing quote is not part of the text.
  const textEnd = isQuoted(style) && span.end <= end ? Math.max(offset, span.end - 1) : end;
  return { before, after: text.slice(offset, textEnd), path, style };
}

const isQuoted = (style: ScalarStyle): boolean => style === 'single' || style === 'double';

interface CursorOffset {
  readonly text: string;
  readonly offset: number;
}

/** The keys above a value, and whether it is in braces or brackets. */
interface ValueContext {
  readonly path: readonly string[];
  readonly flow: boolean;
}

interface TextAround extends ValueContext {
  readonly scalar: ScalarValue;
}

/** The value that an offset is in, or after with only spaces between. */
function textAround(value: Value, cursor: CursorOffset, place: ValueContext): TextAround | undefined {
  if (value.kind === 'scalar') return isInText(value, cursor) ? { ...place, scalar: value } : undefined;
  const flow = value.flow || place.flow;
  const below =
    value.kind === 'map'
      ? value.entries.map((entry) => ({ child: entry.value, path: [...place.path, entry.key] }))
      : value.items.map((item) => ({ child: item, path: place.path }));
  for (const { child, path } of below.reverse()) {
    if (child.span.start > cursor.offset) continue;
    const around = textAround(child, cursor, { path, flow });
    if (around) return around;
  }
  return undefined;
}

function isInText({ value, style, span }: ScalarValue, { text, offset }: CursorOffset): boolean {
  if (value === null || offset <= span.start) return false;
  if (isQuoted(style)) return offset < span.end;
  const between = text.slice(span.end, Math.max(span.end, offset));
  if (style === 'plain') return /^[ \t]*$/.test(between);
  // In a block text, a line without indent belongs to the next key.
  const isAtMargin = /^\S|^$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
  return /^\s*$/.test(between) && !isAtMargin;
}
