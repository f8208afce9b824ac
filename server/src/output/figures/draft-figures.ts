import { textAt } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Checked } from '../../lint/check';
import { daysBetween, readDay } from '../../report/days';
import { lastDay } from '../../report/last-day';
import type { Report } from '../../report/report';
import { typeset } from '../../text/words';

/** A grade that a draft gives. */
interface GivenGrade {
  readonly judgement: string;
  readonly grade: string;
}

/** Figures of one draft: a number, and names from frameworks. No text of the draft is among them. */
export interface DraftFigures {
  readonly framework: string;
  readonly setting?: string;
  readonly grades: readonly GivenGrade[];
  /** Days from the last day of the inspection to the final report. */
  readonly days?: number;
}

/** The figures of a checked draft; null if its framework is not known. */
export function figuresOf({ report }: Pick<Checked, 'report'>): DraftFigures | null {
  if (!report) return null;
  const days = daysToFinal(report);
  return {
    framework: report.framework.short,
    ...(report.setting && { setting: typeset(report.setting.name) }),
    grades: gradesOf(report),
    ...(days !== undefined && { days }),
  };
}

const gradesOf = ({ judgementEntries }: Report): GivenGrade[] =>
  judgementEntries.flatMap(({ judgement, reading }) =>
    judgement && reading?.grade
      ? [{ judgement: typeset(nameOf(judgement)), grade: reading.grade.label }]
      : [],
  );

/** The date of the final report is the date of a letter, or the team’s own key `x-final`. */
function daysToFinal(report: Report): number | undefined {
  const { data } = report.draft;
  const final = readDay(textAt(data, 'x-final')) ?? readDay(textAt(data, 'letter-date'));
  const last = lastDay(report)?.day;
  if (!final || !last) return undefined;
  const days = daysBetween(last, final);
  return days < 0 ? undefined : days;
}
