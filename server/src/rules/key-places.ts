import type { Draft } from '../draft/draft';
import { type Entry, entryOf, type MapValue, valueAt } from '../draft/yaml/value';
import { type Span, span } from '../text/span';
import type { Edit } from './finding';

/** The place of a finding on a missing top-level key: the `framework` key, or the first line. */
export function topOf(draft: Draft): Span {
  return entryOf(draft.data, 'framework')?.keySpan ?? firstLine(draft);
}

/** The first line of a draft, without a byte order mark. */
export function firstLine({ lines, text }: Draft): Span {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return span(start, lines.end(0));
}

/** The place of a finding on a missing key of a map: the map's own key, or the top. */
export const parentOf = (draft: Draft, key: string): Span =>
  entryOf(draft.data, key)?.keySpan ?? topOf(draft);

/** A top-level map, such as `judgements`. */
export function mapAt(draft: Draft, key: string): MapValue | undefined {
  const value = valueAt(draft.data, key);
  return value?.kind === 'map' ? value : undefined;
}

/**
 * Adds lines `key: value` after the last entry of a block map, indented like it; undefined for maps in braces, and where one
 * of the keys is written already.
 */
export function addKeys(draft: Draft, map: MapValue, lines: readonly string[]): Edit | undefined {
  const last = map.entries.at(-1);
  if (map.flow || !last || lines.some((line) => isWritten(draft, line))) return undefined;
  const at = draft.lines.end(draft.lines.line(Math.max(last.keySpan.end, trimmedEnd(draft, last))));
  const indent = ' '.repeat(draft.lines.position(last.keySpan.start).character);
  return { span: span(at, at), text: lines.map((line) => `\n${indent}${line}`).join('') };
}

/** Tells whether the key of a line is in a draft that cannot be read in full, so that it only seems to be missing. */
function isWritten({ problems, text, yaml }: Draft, line: string): boolean {
  const key = /^[\s-]*([a-z][a-z-]*):/.exec(line)?.[1];
  if (problems.length === 0 || !yaml || key === undefined) return false;
  return new RegExp(`(?<![\\w-])${key}\\s*:`).test(text.slice(yaml.start, yaml.end));
}

/** Adds lines at the end of the front matter or YAML draft; undefined if there is none. */
export function addTopKeys(draft: Draft, lines: readonly string[]): Edit | undefined {
  return draft.data?.kind === 'map' ? addKeys(draft, draft.data, lines) : undefined;
}

/** The whole lines of an entry, with their line break; undefined for entries in braces. */
export function lineOf(draft: Draft, entry: Entry, map: MapValue): Span | undefined {
  if (map.flow) return undefined;
  const from = draft.lines.line(entry.keySpan.start);
  const to = draft.lines.line(Math.max(entry.keySpan.end, trimmedEnd(draft, entry)));
  return span(draft.lines.start(from), draft.lines.start(to + 1));
}

// The range of a block scalar or map includes the blank lines before the next key.
function trimmedEnd({ text }: Draft, { value }: Entry): number {
  const { start, end } = value.span;
  return start + text.slice(start, end).trimEnd().length;
}
