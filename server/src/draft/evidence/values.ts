import type { MapValue, ScalarValue, Value } from '../yaml/value';
import { type EvidenceMark, withoutMarks } from './marks';

/** The key under which a draft lists its evidence. Nothing below it is printed. */
export const evidenceKey = 'evidence';

interface ValueWithoutMarks {
  readonly value: Value | undefined;
  readonly marks: readonly EvidenceMark[];
}

/** The keys and texts of a draft without the marks of evidence in them, and the marks. The list of the evidence stays. */
export function valueWithoutMarks(data: Value | undefined): ValueWithoutMarks {
  if (data?.kind !== 'map') return { value: data, marks: [] };
  const reader = new MarkReader();
  return { value: reader.top(data), marks: reader.marks };
}

class MarkReader {
  readonly marks: EvidenceMark[] = [];
  // An alias repeats a value, with the marks in it.
  readonly #read = new Map<Value, Value>();

  top(map: MapValue): Value {
    const entries = map.entries.map((entry) =>
      entry.key === evidenceKey || entry.key.startsWith('x-')
        ? entry
        : { ...entry, value: this.#value(entry.value) },
    );
    return { ...map, entries };
  }

  #value(value: Value): Value {
    const known = this.#read.get(value);
    if (known) return known;
    const read = this.#without(value);
    this.#read.set(value, read);
    return read;
  }

  #without(value: Value): Value {
    if (value.kind === 'scalar') return this.#scalar(value);
    if (value.kind === 'list') return { ...value, items: value.items.map((item) => this.#value(item)) };
    const entries = value.entries.map((entry) => ({ ...entry, value: this.#value(entry.value) }));
    return { ...value, entries };
  }

  #scalar(scalar: ScalarValue): ScalarValue {
    if (scalar.value === null) return scalar;
    const { text, marks } = withoutMarks(scalar.text);
    if (text === scalar.text) return scalar;
    for (const mark of marks) this.marks.push(mark);
    return { ...scalar, value: text.text, text };
  }
}
