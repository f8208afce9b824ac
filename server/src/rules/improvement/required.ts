import { isEmpty, valueAt } from '../../draft/yaml/value';
import type { Improvement } from '../../knowledge/frameworks/report-form';
import { rank } from '../../knowledge/frameworks/terms';
import type { Report } from '../../report/report';

/** Tells whether a report lacks the areas for improvement that it must have. */
export function lacksAreas(report: Report): boolean {
  const { draft, framework, improvement, graded } = report;
  const facts = framework.improvement;
  if (!facts || !graded || (improvement && improvement.items.length > 0) || !isBelow(report, facts))
    return false;
  // In Markdown the key is not expected, but areas that are under it count.
  return isEmpty(valueAt(draft.data, facts.id));
}

function isBelow({ judgementEntries, terms }: Report, facts: Improvement): boolean {
  const mark = rank(terms.scale, facts['required-below']) ?? 0;
  return judgementEntries.some(
    ({ reading }) => reading?.grade && (rank(terms.scale, reading.grade.label) ?? mark) < mark,
  );
}
