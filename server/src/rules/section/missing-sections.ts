import type { Judgement } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';

/** The judgements that have a section in such reports, and none in this one. */
export function missingSections({ graded, regraded, terms, sections }: Report): Judgement[] {
  if (!graded || regraded) return [];
  const present = new Set(sections.map(({ judgement }) => judgement));
  // A section on children in care and care leavers together is reported as one of another edition, not as two missing.
  const covered = (wanted: Judgement) =>
    [...present].some(
      (judgement) =>
        judgement === wanted || judgement.parts?.includes(wanted.id) || wanted.parts?.includes(judgement.id),
    );
  return terms.sections
    .map((id) => terms.judgements.find((judgement) => judgement.id === id))
    .filter((judgement): judgement is Judgement => judgement !== undefined && !covered(judgement));
}
