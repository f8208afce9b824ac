import type { ScalarValue, Value } from '../../draft/yaml/value';
import type { Span } from '../../text/span';

/** A key or a value of a YAML text. */
export interface WordAtOffset {
  /** The keys down to it; list items have none. */
  readonly path: readonly string[];
  /** The value; undefined for a key. */
  readonly scalar?: ScalarValue;
  readonly span: Span;
}

/** The key or the value at an offset (0-based UTF-16); undefined between them. */
export function wordAt(value: Value, offset: number, path: readonly string[] = []): WordAtOffset | undefined {
  const isWithin = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  if (value.kind === 'scalar')
    return isWithin(value.span) ? { path, scalar: value, span: value.span } : undefined;
  if (value.kind === 'list') return firstResult(value.items, (item) => wordAt(item, offset, path));
  return firstResult(value.entries, ({ key, keySpan, value: below }) => {
    const keyPath = [...path, key];
    return isWithin(keySpan) ? { path: keyPath, span: keySpan } : wordAt(below, offset, keyPath);
  });
}

function firstResult<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
