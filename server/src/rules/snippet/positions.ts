import { entryOf, type ScalarValue, scalarsOf, valueAt } from '../../draft/yaml/value';
import { type Span, span } from '../../text/span';
import type { CheckedSnippet, PlaceKey, SnippetFileInput } from './input';

/** The place of a key's value, or of the snippet's title if the value is not its own. */
export function keySpan({ written, at }: CheckedSnippet, key: string): Span {
  const value = entryOf(written, key)?.value;
  return value?.kind === 'scalar' ? value.span : at;
}

/** The values of a key of `where`: the snippet's own, or those of the file's defaults. */
export function placeScalars(
  { written }: CheckedSnippet,
  { draft }: SnippetFileInput,
  key: PlaceKey,
): readonly ScalarValue[] {
  const own = valueAt(written, 'where', key);
  return scalarsOf(own ?? valueAt(draft.data, 'defaults', 'where', key));
}

/** The first line of a body, without the spaces around it. */
export function firstLineOf({ body }: CheckedSnippet): Span {
  const lines = body.text.split('\n');
  const line = Math.max(
    0,
    lines.findIndex((text) => text.trim() !== ''),
  );
  const before = lines.slice(0, line).reduce((length, text) => length + text.length + 1, 0);
  const text = lines[line] ?? '';
  const lead = text.length - text.trimStart().length;
  const place = body.span(before + lead, before + text.trimEnd().length);
  return span(place.start, Math.max(place.start, place.end));
}
