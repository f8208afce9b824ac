import type { Checked } from '../../lint/check';
import type { JudgementEntry, Report } from '../../report/report';
import type { Edit } from '../../rules/finding';

/** A heading that has another grade than its judgement, or none, with the edit that gives it that grade. */
interface HeadingGradeEdit {
  readonly judged: JudgementEntry;
  readonly edit: Edit;
}

/** The headings that are to get the grade of their judgement. Judgements without a grade on the scale are left out. */
function gradeEdits({ report }: Checked): HeadingGradeEdit[] {
  if (!report?.graded || report.draft.surface !== 'markdown') return [];
  return report.sections.flatMap(({ heading, judgement }) => {
    const judged = report.judgementEntries.find((entry) => entry.judgement === judgement);
    const grade = gradeOf(judged);
    if (!heading || !judged || grade === undefined || heading.grade?.written === grade) return [];
    const edit = heading.grade
      ? { span: heading.grade.span, text: grade }
      : { span: heading.restSpan, text: report.framework.headings.separator + grade };
    return [{ judged, edit }];
  });
}

const gradeOf = (judged: JudgementEntry | undefined): string | undefined =>
  judged?.reading?.is === 'grade' ? judged.reading.grade?.label : undefined;

/**
 * The edits that give the headings the grades of `judgements`, if the cursor is in one of these headings or among the
 * judgements.
 * @param offset 0-based UTF-16 offset of the cursor
 */
export function headingGradesAt(checked: Checked, offset: number): readonly Edit[] {
  const { report } = checked;
  return report && isAmong(report, offset) ? gradeEdits(checked).map(({ edit }) => edit) : [];
}

function isAmong({ judgementEntries, sections }: Report, offset: number): boolean {
  const places = [
    ...judgementEntries.map(({ entry }) => ({ start: entry.keySpan.start, end: entry.value.span.end })),
    ...sections.flatMap(({ heading }) => heading?.heading.span ?? []),
  ];
  return places.some(({ start, end }) => start <= offset && offset <= end);
}

/**
 * The edits for the heading of the judgement whose grade has just been changed.
 * @param offset 0-based UTF-16 offset in the new grade, or at its end
 */
export const headingFollows = (checked: Checked, offset: number): readonly Edit[] =>
  gradeEdits(checked)
    .filter(({ judged: { scalar } }) => scalar && scalar.span.start <= offset && offset <= scalar.span.end)
    .map(({ edit }) => edit);
