import type { Checked } from '../../lint/check';
import type { Span } from '../../text/span';
import { citationOccurrenceAt, citationOccurrences, isDeclared, markedSpan } from './occurrences';
import { overlapsTarget } from './target';

/** The places in a draft that a citation leads to. */
export interface CitationDefinition {
  /** The citation at the cursor. */
  readonly from: Span;
  readonly to: readonly Span[];
}

/**
 * Leads from a citation in the text to the requirements and recommendations based on it, and from the key of one of those
 * to the citations in the text. A paragraph leads to a requirement on the whole regulation, and back.
 * @param offset 0-based UTF-16 offset
 */
export function definition({ report, knowledge }: Checked, offset: number): CitationDefinition | undefined {
  if (!report) return undefined;
  const from = citationOccurrenceAt(report, knowledge.instruments, offset);
  const target = from?.target;
  if (!from || !target) return undefined;
  const to = citationOccurrences(report, knowledge.instruments)
    .filter((other) => isDeclared(other) !== isDeclared(from))
    .filter((other) => other.target && overlapsTarget(other.target, target))
    .map(markedSpan);
  return { from: markedSpan(from), to };
}
