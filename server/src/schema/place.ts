import type { Draft } from '../draft/draft';
import { type Entry, entryOf, type MapValue, type Value } from '../draft/yaml/value';
import { type Span, span } from '../text/span';
import { type Shape, shapeIn } from './shape';

/** A place in a draft, with its part of the schema. */
export interface SchemaPlace {
  readonly value: Value;
  readonly shape: Shape | undefined;
  /** The key it belongs to: its own, or that of the list it is an item of. */
  readonly entry?: Entry;
  /** It is an item of a list. */
  readonly item: boolean;
}

/** The keys and item numbers of a JSON pointer. */
const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The place at a JSON pointer; undefined if the draft has none. */
export function placeAt(data: Value, top: Shape | undefined, pointer: string): SchemaPlace | undefined {
  let place: SchemaPlace = { value: data, shape: top, item: false };
  for (const step of steps(pointer)) {
    const next = inside(place, step);
    if (!next) return undefined;
    place = next;
  }
  return place;
}

function inside({ value, shape, entry }: SchemaPlace, step: string): SchemaPlace | undefined {
  const inner = entryOf(value, step);
  if (inner) return { value: inner.value, shape: shapeIn(shape, step), entry: inner, item: false };
  const item = value.kind === 'list' ? value.items[Number(step)] : undefined;
  return item && { value: item, shape: shapeIn(shape, step), ...(entry && { entry }), item: true };
}

/** The range of a value without the blank lines after it; of its key if it is empty. */
export function valueSpan({ text }: Draft, { value, entry }: SchemaPlace): Span {
  const { start, end } = value.span;
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return trimmed > start || !entry ? span(start, trimmed) : entry.keySpan;
}

/** The range to mark when a key is missing: the key of the map, or the first line of an item of a list. */
export function parentSpan(draft: Draft, place: SchemaPlace): Span {
  const { value, entry, item } = place;
  if (!item && entry) return entry.keySpan;
  const whole = valueSpan(draft, place);
  return span(whole.start, Math.min(whole.end, draft.lines.end(draft.lines.line(value.span.start))));
}

/** The map that a place is. */
export const mapOf = ({ value }: SchemaPlace): MapValue | undefined =>
  value.kind === 'map' ? value : undefined;

/** The part of a draft that a message is about: its key, or the kind of item of a list. */
export function partOf({ entry, item, shape }: SchemaPlace): string {
  if (!item) return `“${entry?.key}”`;
  return shape?.title ? `this ${shape.title.toLowerCase()}` : `this item of “${entry?.key}”`;
}
