import type { Draft } from '../../draft/draft';
import { type MapValue, scalarsOf, type Value, valueAt } from '../../draft/yaml/value';
import { type SnippetWhere, whereKeys } from '../library/snippet';

/** The snippet that is written at an offset (0-based UTF-16), or the last one before it; undefined before the first. */
export function snippetAt({ data }: Draft, offset: number): MapValue | undefined {
  const list = valueAt(data, 'snippets');
  const before = list?.kind === 'list' ? list.items.filter(({ span }) => span.start <= offset) : [];
  const last = before.at(-1);
  return last?.kind === 'map' ? last : undefined;
}

/** The value under a path of keys; under `snippets` it is that of the snippet at the offset. */
export function valueUnder(draft: Draft, offset: number, path: readonly string[]): Value | undefined {
  const inSnippet = path[0] === 'snippets';
  const start = inSnippet ? snippetAt(draft, offset) : draft.data;
  return start && valueAt(start, ...path.slice(inSnippet ? 1 : 0));
}

/**
 * The `where` of the snippet at an offset: its own keys, then those of the file's defaults.
 * @param path the keys above `where`: `snippets` or `defaults`
 */
export function whereAt(draft: Draft, offset: number, path: readonly string[]): SnippetWhere {
  const own = path[0] === 'snippets' ? valueAt(snippetAt(draft, offset), 'where') : undefined;
  const defaults = valueAt(draft.data, 'defaults', 'where');
  const written = whereKeys.flatMap((key) => {
    const texts = scalarsOf(valueAt(own, key) ?? valueAt(defaults, key)).map(
      ({ value }) => value?.trim() ?? '',
    );
    const values = texts.filter((text) => text !== '');
    return values.length > 0 ? [[key, values] as const] : [];
  });
  return Object.fromEntries(written);
}
