import type { Checked } from '../../lint/check';
import type { Span } from '../../text/span';
import { type Mention, mentionAt, mentionsOf, placeOf } from './citation-occurrences';
import { covers, meets, type Subject } from './citation-target';

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
  const here = mentionAt(report, knowledge.instruments, offset);
  const subject = here?.subject;
  if (!here || !subject) return undefined;
  const to = mentionsOf(report, knowledge.instruments)
    .filter((one) => isDeclared(one) !== isDeclared(here) && one.subject && meets(one.subject, subject))
    .map(placeOf);
  return { from: placeOf(here), to };
}

/** What is cited at an offset, with the span that says so. */
export function subjectAt(
  { report, knowledge }: Checked,
  offset: number,
): { readonly subject: Subject; readonly span: Span } | undefined {
  const here = report && mentionAt(report, knowledge.instruments, offset);
  return here?.subject && { subject: here.subject, span: placeOf(here) };
}

/** Whether a citation is the one that a requirement, recommendation or area for improvement rests on. */
export const isDeclared = ({ place }: Pick<Mention, 'place'>): boolean => place === 'key';

/** The citations of a draft that are of a subject or of a part of it. */
export const citing = <M extends { readonly subject?: Subject }>(all: readonly M[], wanted: Subject): M[] =>
  all.filter(({ subject }) => subject !== undefined && covers(wanted, subject));
