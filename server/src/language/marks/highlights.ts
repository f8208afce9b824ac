import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';
import { citationOccurrences, markedSpan } from '../citations/occurrences';
import { occurrencesOf, targetAt } from '../citations/references';
import { sameEvidence } from '../evidence/places';
import { gradeAt, gradePlaces } from '../rename/grade-places';
import { nameAt, namePlaces } from '../rename/name-places';
import { judgementPlaces } from './judgement-places';

/**
 * The places of a draft that say the same as the one at an offset (0-based UTF-16): the same grade of the same judgement, the same
 * judgement, the name of who is inspected, the same evidence, or a citation of the same provision.
 */
export function highlightsAt(checked: Checked, offset: number): readonly Span[] {
  const { draft, report, knowledge } = checked;
  const evidence = sameEvidence(draft, offset);
  if (evidence) return evidence.map(({ span }) => span);
  if (!report) return [];
  const own = ownPlaces(report, offset);
  if (own) return own;
  const cited = targetAt(checked, offset);
  return cited
    ? occurrencesOf(citationOccurrences(report, knowledge.instruments), cited.target).map(markedSpan)
    : [];
}

function ownPlaces(report: Report, offset: number): readonly Span[] | undefined {
  const grade = gradeAt(report, offset);
  if (grade)
    return gradePlaces(report)
      .filter(({ judgement }) => judgement.id === grade.judgement.id)
      .map(({ span }) => span);
  const judgements = judgementPlaces(report);
  const judgement = judgements.find(({ span: { start, end } }) => start <= offset && offset <= end);
  if (judgement) return judgements.filter(({ id }) => id === judgement.id).map(({ span }) => span);
  return nameAt(report, offset) ? namePlaces(report).map(({ span }) => span) : undefined;
}
