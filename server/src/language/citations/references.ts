import type { Checked } from '../../lint/check';
import type { Span } from '../../text/span';
import { citationOccurrenceAt, markedSpan } from './occurrences';
import { type CitationTarget, covers } from './target';

/** The target cited at an offset (0-based UTF-16), with the place of the citation. */
export function targetAt(
  { report, knowledge }: Checked,
  offset: number,
): { readonly target: CitationTarget; readonly span: Span } | undefined {
  const occurrence = report && citationOccurrenceAt(report, knowledge.instruments, offset);
  return occurrence?.target && { target: occurrence.target, span: markedSpan(occurrence) };
}

/** The citations of a target or of a part of it. */
export const occurrencesOf = <T extends { readonly target?: CitationTarget }>(
  occurrences: readonly T[],
  wanted: CitationTarget,
): T[] => occurrences.filter(({ target }) => target !== undefined && covers(wanted, target));
