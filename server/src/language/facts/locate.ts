import type { Draft } from '../../draft/draft';
import {
  type Entry,
  isEmpty,
  type ListValue,
  type MapValue,
  type ScalarValue,
  type Value,
} from '../../draft/yaml/value';
import type { Span } from '../../text/span';

/** The part of an id that stands for an item that is still to be added. */
export const newItem = 'new';

/** A map or list that has a value, with the way to it. */
interface PlaceAround {
  /** The entry whose value it is; absent for the whole front matter, and for an item. */
  readonly entry?: Entry;
  /** In braces or brackets, or below some. */
  readonly isFlow: boolean;
}

/** The place of a fact: its value, or what is there instead. */
export type FactPlace =
  | (PlaceAround & { readonly kind: 'value'; readonly value: ScalarValue })
  /** Its key, or the keys that lead to it, can be added to a map, or an item to a list. */
  | (PlaceAround & {
      readonly kind: 'absent';
      readonly parent: MapValue | ListValue;
      readonly rest: readonly string[];
    })
  /** A key above it has no value, or empty braces. */
  | (PlaceAround & { readonly kind: 'empty'; readonly value: Value; readonly rest: readonly string[] })
  /** A name is written instead of a map with the name. */
  | (PlaceAround & { readonly kind: 'name'; readonly value: ScalarValue; readonly rest: readonly string[] })
  | { readonly kind: 'locked'; readonly why: LockReason; readonly span: Span };

export type LockReason = 'twice' | 'elsewhere' | 'several' | 'flow' | 'nested';

/** Finds the fact at a path of keys and item numbers. */
export function locate(draft: Draft, path: readonly string[]): FactPlace {
  const { data } = draft;
  if (data?.kind !== 'map') return { kind: 'locked', why: 'nested', span: { start: 0, end: 0 } };
  return inMap(draft, data, { isFlow: data.flow, rest: path });
}

/** A value on the way, and the rest of the way. */
interface Way extends PlaceAround {
  readonly rest: readonly string[];
}

function below(draft: Draft, at: Value, way: Way): FactPlace {
  const { rest, ...around } = way;
  if (rest.length === 0) return atEnd(at, around);
  if (isEmpty(at)) return atEmpty(at, way);
  if (at.kind === 'scalar') return atScalar(at, way);
  const inner = { ...way, isFlow: way.isFlow || at.flow };
  return at.kind === 'list' ? inList(draft, at, inner) : inMap(draft, at, inner);
}

function atEnd(at: Value, around: PlaceAround): FactPlace {
  if (at.kind === 'scalar') return { kind: 'value', ...around, value: at };
  return isEmpty(at) ? { kind: 'empty', ...around, value: at, rest: [] } : locked('several', at);
}

function inList(draft: Draft, list: ListValue, { isFlow, entry, rest }: Way): FactPlace {
  const [step, ...after] = rest;
  if (step === newItem) return { kind: 'absent', isFlow, ...(entry && { entry }), parent: list, rest };
  const item = list.items[Number(step)];
  if (!item) return locked('nested', list);
  return isWithin(list, item.span) ? below(draft, item, { isFlow, rest: after }) : locked('elsewhere', list);
}

function inMap(draft: Draft, map: MapValue, way: Way): FactPlace {
  const { isFlow, rest } = way;
  const [step, ...after] = rest;
  const [entry, other] = map.entries.filter(({ key }) => key === step);
  if (!entry) return { kind: 'absent', ...way, parent: map };
  if (other) return { kind: 'locked', why: 'twice', span: other.keySpan };
  if (!isPlain(draft, map, entry)) return locked('elsewhere', map);
  return below(draft, entry.value, { entry, isFlow, rest: after });
}

const locked = (why: LockReason, { span }: Value): FactPlace => ({ kind: 'locked', why, span });

const atEmpty = (value: Value, way: Way): FactPlace =>
  way.isFlow || !way.entry ? locked('flow', value) : { kind: 'empty', ...way, value };

/** A name stands for a map that has only the name. */
function atScalar(value: ScalarValue, { rest, ...around }: Way): FactPlace {
  if (rest.length > 1) return locked('nested', value);
  if (rest[0] === 'name') return { kind: 'value', ...around, value };
  return { kind: 'name', ...around, value, rest };
}

const isWithin = (around: Value, { start, end }: Span): boolean =>
  start >= around.span.start && end <= around.span.end;

/** Tells whether an entry is written here alone: not taken in from elsewhere, and neither an anchor, an alias nor a tag. */
function isPlain({ text }: Draft, map: MapValue, { keySpan, value }: Entry): boolean {
  const isHere =
    isWithin(map, keySpan) && value.span.start >= keySpan.end && value.span.end <= map.span.end + 1;
  if (!isHere) return false;
  const between = text.slice(keySpan.end, value.span.start).replace(/#[^\n]*/g, '');
  return !/[&*!?]/.test(between);
}
