import type { Checked } from '../../lint/check';
import type { Span } from '../../text/span';
import {
  type CitationOccurrence,
  citationOccurrenceAt,
  citationOccurrences,
  markedSpan,
} from './occurrences';
import { type CitationTarget, covers, overlapsTarget } from './target';

/** Where a citation leads to within its draft. */
export interface Definition {
  /** The citation that was asked about. */
  readonly from: Span;
  readonly to: readonly Span[];
}

/**
 * From a citation in the text to the requirements and recommendations that rest on it, and from the key of one of them
 * to the places of the text that cite it. A paragraph leads to a requirement on the whole regulation, and back.
 */
export function definition({ report, knowledge }: Checked, offset: number): Definition | undefined {
  if (!report) return undefined;
  const here = citationOccurrenceAt(report, knowledge.instruments, offset);
  const target = here?.target;
  if (!here || !target) return undefined;
  const to = citationOccurrences(report, knowledge.instruments)
    .filter((one) => isDeclared(one) !== isDeclared(here) && one.target && overlapsTarget(one.target, target))
    .map(markedSpan);
  return { from: markedSpan(here), to };
}

/** What is cited at an offset, with the span that says so. */
export function targetAt(
  { report, knowledge }: Checked,
  offset: number,
): { readonly target: CitationTarget; readonly span: Span } | undefined {
  const here = report && citationOccurrenceAt(report, knowledge.instruments, offset);
  return here?.target && { target: here.target, span: markedSpan(here) };
}

/** Whether a citation is the one that a requirement, recommendation or area for improvement rests on. */
export const isDeclared = ({ place }: Pick<CitationOccurrence, 'place'>): boolean => place === 'key';

/** The citations of a draft that are of a target or of a part of it. */
export const occurrencesOf = <M extends { readonly target?: CitationTarget }>(
  all: readonly M[],
  wanted: CitationTarget,
): M[] => all.filter(({ target }) => target !== undefined && covers(wanted, target));
