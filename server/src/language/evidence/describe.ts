import type { Draft } from '../../draft/draft';
import { type Evidence, evidenceOf } from '../../draft/evidence/evidence';
import { printDay, readDay } from '../../report/days';
import type { Span } from '../../text/span';
import { capital, inflect } from '../../text/words';
import { evidenceAt, evidencePlaces } from './places';

/** The kind, date and place of evidence on one line; empty if the entry has none of them. */
export function evidenceDetail({ kind, date, place }: Evidence): string {
  const day = readDay(date);
  return [kind && capital(kind), day ? printDay(day) : date, place].filter(Boolean).join(', ');
}

/** Explains the evidence at an offset (0-based UTF-16), in Markdown; undefined if nothing there names any. */
export function hoverEvidence(draft: Draft, offset: number): { markdown: string; span: Span } | undefined {
  const found = evidenceAt(draft, offset);
  if (!found) return undefined;
  return { markdown: describeEvidence(draft, found.id), span: found.span };
}

/** The entry of an id, and how often the draft points to it. */
export function describeEvidence(draft: Draft, id: string): string {
  const entry = evidenceOf(draft.data).find((item) => item.id === id);
  if (!entry) return `**${id}**\n\nThis draft lists no evidence with this id.`;
  const uses = evidencePlaces(draft).filter((place) => place.id === id && !place.entry).length;
  const detail = evidenceDetail(entry).replace(/[\\`*_[\]<>|~#]/g, '\\$&');
  const head = detail === '' ? `**${id}**` : `**${id}**: ${detail}`;
  const used =
    uses === 0
      ? 'No sentence points to this evidence.'
      : `${uses} ${inflect(uses, 'mark points', 'marks point')} to it.`;
  return `${head}\n\n${used}`;
}
