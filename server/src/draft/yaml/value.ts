import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';

/** The style of a YAML scalar. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A single value. `value` is its text as written, so that 0123456 and 4.10 keep their digits; null if it is empty. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: string | null;
  readonly style: ScalarStyle;
  /** The value with its quotes; if there is none, the empty span after the colon. */
  readonly span: Span;
  /** The text without quotes, escapes and indentation, each character with its place in the file. */
  readonly text: MappedText;
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
}

export interface MapValue {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly span: Span;
  /** True for `{a: 1}`, false for a map over several lines. */
  readonly flow: boolean;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly span: Span;
  readonly flow: boolean;
}

export type Value = ScalarValue | MapValue | ListValue;

/** The first entry with this key, if the value is a map that has one. */
export function entryOf(value: Value | undefined, key: string): Entry | undefined {
  return value?.kind === 'map' ? value.entries.find((entry) => entry.key === key) : undefined;
}

/** The entries of a map that are read: the first of each key. */
export function firstOfEach(entries: readonly Entry[]): Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) if (!first.has(entry.key)) first.set(entry.key, entry);
  return [...first.values()];
}

/** The value at a path of keys. */
export function valueAt(value: Value | undefined, ...path: string[]): Value | undefined {
  return path.reduce<Value | undefined>((at, key) => entryOf(at, key)?.value, value);
}

/** The trimmed text of the scalar at a path of keys; undefined if it is absent, empty or not a scalar. */
export function textAt(value: Value | undefined, ...path: string[]): string | undefined {
  const found = valueAt(value, ...path);
  const text = found?.kind === 'scalar' ? found.value?.trim() : undefined;
  return text === '' ? undefined : text;
}

/** The scalar at a path of keys, if it has a value. */
export function scalarAt(value: Value | undefined, ...path: string[]): ScalarValue | undefined {
  const found = valueAt(value, ...path);
  return found?.kind === 'scalar' && found.value !== null ? found : undefined;
}

/** Tells whether nothing has been written yet: no value, or an empty text, map or list. */
export function isEmpty(value: Value | undefined): boolean {
  if (!value) return true;
  if (value.kind === 'scalar') return value.value === null || value.value.trim() === '';
  return value.kind === 'map' ? value.entries.length === 0 : value.items.length === 0;
}

/** A scalar, or the scalars of a list, without empty ones. */
export function scalarsOf(value: Value | undefined): ScalarValue[] {
  const scalars = value?.kind === 'list' ? value.items : [value];
  return scalars.filter((item): item is ScalarValue => item?.kind === 'scalar' && !isEmpty(item));
}

/**
 * The value as JSON for a schema: numbers stay text, because identifiers and citations are read as written;
 * `true`, `false` and an empty value are read as YAML has them.
 */
export function toJson(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(toJson);
  if (value.kind === 'map') {
    // A key named __proto__ must become a key, not a prototype; of a key that is there twice the first counts, as in `entryOf`.
    const entries = value.entries.map((entry) => [entry.key, toJson(entry.value)] as const);
    return Object.fromEntries(entries.reverse());
  }
  if (value.style === 'plain' && (value.value === 'true' || value.value === 'false')) {
    return value.value === 'true';
  }
  return value.value;
}
