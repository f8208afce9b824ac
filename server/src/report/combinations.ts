import type { Combination, Expectation } from '../knowledge/frameworks/grades';
import { rank, type Scale } from '../knowledge/frameworks/terms';
import type { JudgementEntry, Report } from './report';

/** A judgement with a grade of the scale. */
interface GradedJudgement {
  readonly entry: JudgementEntry;
  /** `overall` for the overall judgement of any edition. */
  readonly id: string;
  readonly label: string;
}

export interface BrokenCombination {
  readonly combination: Combination;
  readonly overall: GradedJudgement;
  /** The judgements that do not go with the overall one. */
  readonly others: readonly GradedJudgement[];
}

/** Two rules ask, and most drafts break none. */
const brokenOf = new WeakMap<Report, { readonly broken: BrokenCombination | undefined }>();

/**
 * The first of the framework's rules on how grades go together that a draft breaks; undefined if it breaks none, or if
 * grades are missing that the rules need.
 */
export function brokenCombination(report: Report): BrokenCombination | undefined {
  const known = brokenOf.get(report) ?? { broken: findBroken(report) };
  brokenOf.set(report, known);
  return known.broken;
}

function findBroken(report: Report): BrokenCombination | undefined {
  const graded = gradedJudgements(report);
  const overall = graded.find(({ id }) => id === 'overall');
  const others = graded.filter(({ id }) => id !== 'overall');
  if (!overall || others.length === 0) return undefined;
  const complete = others.length === report.expected.length - 1;
  for (const combination of report.terms.combinations) {
    const { from = '', when = {}, expect } = combination;
    if ((report.edition.from ?? '') < from) continue;
    const applies = Object.entries(when).every(([id, labels]) =>
      graded.some((judgement) => judgement.id === id && labels.includes(judgement.label)),
    );
    // An expectation of all judgements can be checked only when all are there.
    const ofAll = expect.some || expect.half || expect.within;
    if (!applies || (ofAll && !complete)) continue;
    const against = violating(expect, { overall, others, scale: report.terms.scale });
    if (against) {
      const conditions = others.filter(({ id }) => id in when);
      return { combination, overall, others: against.length > 0 ? against : conditions };
    }
  }
  return undefined;
}

function gradedJudgements({ judgementEntries, expected }: Report): GradedJudgement[] {
  return judgementEntries.flatMap((entry) => {
    const { judgement, reading } = entry;
    if (!judgement || judgement.separate || !expected.includes(judgement) || !reading?.grade) return [];
    return [{ entry, id: judgement.overall ? 'overall' : judgement.id, label: reading.grade.label }];
  });
}

/** The grades of a draft. */
interface Grades {
  readonly overall: GradedJudgement;
  readonly others: readonly GradedJudgement[];
  readonly scale: Scale;
}

/** The judgements that break an expectation, none if only the overall one does; undefined if it is met. */
function violating(expect: Expectation, grades: Grades): readonly GradedJudgement[] | undefined {
  const { overall, others } = grades;
  const outside = (labels: readonly string[]) => others.filter(({ label }) => !labels.includes(label));
  const inside = (labels: readonly string[]) => others.filter(({ label }) => labels.includes(label));
  if (expect.overall && !expect.overall.includes(overall.label)) return [];
  const wrong = others.filter(({ id, label }) => expect.judgements?.[id]?.includes(label) === false);
  if (wrong.length > 0) return wrong;
  if (expect.every && outside(expect.every).length > 0) return outside(expect.every);
  if (expect.some && inside(expect.some).length === 0) return others;
  if (expect.half && inside(expect.half).length * 2 < others.length) return outside(expect.half);
  const many = expect['most-one'] ? inside(expect['most-one']) : [];
  if (many.length > 1) return many;
  return expect.within && !isWithin(grades) ? others : undefined;
}

/** Tells whether the overall grade is no better than the best and no worse than the worst of the others. */
function isWithin({ overall, others, scale }: Grades): boolean {
  const ranks = others.map(({ label }) => rank(scale, label) ?? 0);
  const own = rank(scale, overall.label) ?? 0;
  return own <= Math.max(...ranks) && own >= Math.min(...ranks);
}
