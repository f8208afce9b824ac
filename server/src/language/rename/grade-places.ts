import type { ScalarValue } from '../../draft/yaml/value';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';

/** A place of a draft that has the grade of a judgement. */
export interface GradePlace {
  readonly judgement: Judgement;
  readonly span: Span;
  readonly written: string;
  /** The value under `judgements`; undefined for a heading. */
  readonly scalar?: ScalarValue;
}

const placesByReport = new WeakMap<Report, readonly GradePlace[]>();

/** The grades under `judgements` and in the headings, in the order of the text. The same report always gives the same list. */
export function gradePlaces(report: Report): readonly GradePlace[] {
  const known = placesByReport.get(report);
  if (known) return known;
  const values = report.judgementEntries.flatMap(({ judgement, scalar }): GradePlace[] => {
    if (!judgement || !scalar) return [];
    const text = scalar.text.trim();
    return [{ judgement, span: text.whole, written: text.text, scalar }];
  });
  const headings = report.sections.flatMap(({ judgement, heading }): GradePlace[] => {
    const grade = heading?.grade;
    return grade ? [{ judgement, span: grade.span, written: grade.written }] : [];
  });
  const places = [...values, ...headings].sort((a, b) => a.span.start - b.span.start);
  placesByReport.set(report, places);
  return places;
}

/** The grade at an offset (0-based UTF-16). */
export const gradeAt = (report: Report, offset: number): GradePlace | undefined =>
  gradePlaces(report).find(({ span: { start, end } }) => start <= offset && offset <= end);
