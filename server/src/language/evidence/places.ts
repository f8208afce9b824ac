import type { Draft } from '../../draft/draft';
import { type Evidence, evidenceOf } from '../../draft/evidence/evidence';
import type { Span } from '../../text/span';

/** A place of a draft that names evidence: a mark, or the entry in the list. */
export interface EvidencePlace {
  /** In small letters, such as “e12”. */
  readonly id: string;
  /** The id alone. */
  readonly span: Span;
  /** The entry in the list, where this is its id. */
  readonly entry?: Evidence;
}

const placesByDraft = new WeakMap<Draft, readonly EvidencePlace[]>();

/** All places that name evidence, in the order of the draft. The same draft always gives the same list. */
export function evidencePlaces(draft: Draft): readonly EvidencePlace[] {
  const known = placesByDraft.get(draft);
  if (known) return known;
  const entries = evidenceOf(draft.data).flatMap((entry): EvidencePlace[] =>
    entry.id !== undefined && entry.idScalar
      ? [{ id: entry.id, span: entry.idScalar.text.trim().whole, entry }]
      : [],
  );
  const marks = draft.evidence.map(({ id, idSpan }): EvidencePlace => ({ id, span: idSpan }));
  const places = [...entries, ...marks].sort((a, b) => a.span.start - b.span.start);
  placesByDraft.set(draft, places);
  return places;
}

/** The place at an offset (0-based UTF-16), with the braces of a mark around it. */
export const evidenceAt = (draft: Draft, offset: number): EvidencePlace | undefined =>
  evidencePlaces(draft).find(
    ({ span, entry }) => offset >= span.start - (entry ? 0 : 1) && offset <= span.end + (entry ? 0 : 1),
  );

/** All places of the evidence at an offset; undefined if nothing there names any. */
export function sameEvidence(draft: Draft, offset: number): readonly EvidencePlace[] | undefined {
  const found = evidenceAt(draft, offset);
  return found && evidencePlaces(draft).filter(({ id }) => id === found.id);
}

/** The entries of the evidence at an offset, and the place of the id there; from an entry, its marks. */
export function evidenceDefinition(
  draft: Draft,
  offset: number,
): { readonly from: Span; readonly to: readonly Span[] } | undefined {
  const found = evidenceAt(draft, offset);
  if (!found) return undefined;
  const to = evidencePlaces(draft).filter(
    ({ id, entry }) => id === found.id && (entry === undefined) === (found.entry !== undefined),
  );
  return { from: found.span, to: to.map(({ span }) => span) };
}
