import type { Span } from '../../text/span';
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

/** Tells if an id is the letter e and a number. Another one may name somebody, and is not quoted. */
export const isEvidenceId = (id: string): boolean => /^e\d{1,9}$/.test(id);

/** The places of all that the list of evidence says, but for its ids. No output quotes them: they may be from a case file. */
export function evidenceDetails(data: Value | undefined): Span[] {
  const list = evidenceEntry(data)?.value;
  return list ? [...detailsIn(list)] : [];
}

function* detailsIn(value: Value): Generator<Span> {
  if (value.kind === 'list') for (const item of value.items) yield* detailsIn(item);
  else if (value.kind === 'map') for (const entry of value.entries) yield* detailsIn(entry.value);
  else if (!isEvidenceId(value.text.text.trim().toLowerCase())) yield value.span;
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
