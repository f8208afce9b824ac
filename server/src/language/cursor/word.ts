import type { ScalarValue, Value } from '../../draft/yaml/value';
import type { Span } from '../../text/span';

/** A key or a value of a YAML text. */
export interface WordAtOffset {
  /** The keys down to it; items of a list have none of their own. */
  readonly path: readonly string[];
  /** The value, where it is no key. */
  readonly scalar?: ScalarValue;
  readonly span: Span;
}

/** The key or the value at an offset (0-based UTF-16); undefined between them. */
export function wordAt(value: Value, offset: number, path: readonly string[] = []): WordAtOffset | undefined {
  const within = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  if (value.kind === 'scalar')
    return within(value.span) ? { path, scalar: value, span: value.span } : undefined;
  if (value.kind === 'list') return first(value.items, (item) => wordAt(item, offset, path));
  return first(value.entries, ({ key, keySpan, value: below }) => {
    const here = [...path, key];
    return within(keySpan) ? { path: here, span: keySpan } : wordAt(below, offset, here);
  });
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
