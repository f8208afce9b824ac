import { isEmpty, valueAt } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Report } from '../../report/report';
import type { Finding } from '../../rules/finding';
import { insteadOfGrades } from '../../rules/judgement/instead-of-grades';
import { parentOf } from '../../rules/key-places';
import { inWords, typeset } from '../../text/words';
import type { ProgressRow, RowState } from './progress-model';

/**
 * The judgements of the inspection with their grades, or the one that it has instead.
 * @param findings the findings at stage `final`
 */
export function judgementRows(report: Report, findings: readonly Finding[]): ProgressRow[] {
  const isMissing = findings.some(({ rule }) => rule === 'judgement/missing');
  const missing: RowState = isMissing ? 'missing' : 'empty';
  if (!report.graded) return insteadRows(report, missing);
  const { draft, expected, judgementEntries } = report;
  return expected.map((judgement) => {
    const found = judgementEntries.find((entry) => entry.judgement === judgement);
    const { entry, scalar, reading } = found ?? {};
    const grade = reading?.grade?.label;
    const unread: RowState = scalar ? 'gaps' : missing;
    const place = scalar?.span ?? entry?.value.span ?? parentOf(draft, 'judgements');
    return {
      label: inWords(judgement.id),
      wording: typeset(nameOf(judgement)),
      state: grade === undefined ? unread : 'done',
      ...(grade !== undefined && { detail: grade }),
      range: draft.lines.range(place),
    };
  });
}

function insteadRows(report: Report, missing: RowState): ProgressRow[] {
  const instead = insteadOfGrades(report);
  if (!instead) return [];
  const { draft } = report;
  const value = valueAt(draft.data, instead.key);
  const isDone = !isEmpty(value) || report.unjudged;
  return [
    {
      label: instead.key === 'outcome' ? 'Outcome' : 'Judgement',
      state: isDone ? 'done' : missing,
      range: draft.lines.range(value?.span ?? parentOf(draft, instead.key)),
    },
  ];
}
