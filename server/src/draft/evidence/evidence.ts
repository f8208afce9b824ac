import { type Entry, entryOf, type ScalarValue, scalarAt, textAt, type Value } from '../yaml/value';
import { evidenceKey } from './values';

/** An item of the list of evidence. It tells where evidence is, never what it says. */
export interface Evidence {
  /** In small letters, such as “e12”; undefined if it has none. */
  readonly id: string | undefined;
  readonly idScalar: ScalarValue | undefined;
  readonly kind: string | undefined;
  /** As written. */
  readonly date: string | undefined;
  /** The place in the case file. */
  readonly place: string | undefined;
  /** The whole item. */
  readonly value: Value;
}

/** The entry with the list of evidence, if a draft has one. */
export const evidenceEntry = (data: Value | undefined): Entry | undefined => entryOf(data, evidenceKey);

/** The evidence that a draft lists, in its order. */
export function evidenceOf(data: Value | undefined): Evidence[] {
  const list = evidenceEntry(data)?.value;
  const items = list?.kind === 'list' ? list.items : [];
  return items.flatMap((value): Evidence[] => {
    if (value.kind !== 'map') return [];
    const idScalar = scalarAt(value, 'id');
    const id = idScalar?.text.text.trim().toLowerCase();
    return [
      {
        id: id === '' ? undefined : id,
        idScalar,
        kind: textAt(value, 'kind'),
        date: textAt(value, 'date'),
        place: textAt(value, 'place'),
        value,
      },
    ];
  });
}
