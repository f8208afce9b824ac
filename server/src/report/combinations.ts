import type { Combination, Expectation } from '../knowledge/frameworks/grades';
import { rank } from '../knowledge/frameworks/terms';
import type { JudgementEntry, Report } from './report';

/** A judgement with a grade of the scale. */
interface GradedJudgement {
  readonly given: JudgementEntry;
  readonly id: string;
  readonly label: string;
}

export interface BrokenCombination {
  readonly combination: Combination;
  readonly overall: GradedJudgement;
  /** The judgements that the overall one does not go with. */
  readonly others: readonly GradedJudgement[];
}

/**
 * The first of the framework's rules on how grades go together that a draft breaks; undefined where it breaks none,
 * or where grades are missing that the rules need.
 */
export function brokenCombination(report: Report): BrokenCombination | undefined {
  const graded = report.judgementEntries.flatMap((given): GradedJudgement[] => {
    const { judgement, reading } = given;
    const known = judgement && !judgement.separate && report.expected.includes(judgement) && reading?.grade;
    return known ? [{ given, id: judgement.overall ? 'overall' : judgement.id, label: known.label }] : [];
  });
  const overall = graded.find(({ id }) => id === 'overall');
  const others = graded.filter(({ id }) => id !== 'overall');
  if (!overall || others.length === 0) return undefined;
  const complete = others.length === report.expected.length - 1;
  for (const combination of report.terms.combinations) {
    const { from = '', when = {}, expect } = combination;
    if ((report.edition.from ?? '') < from) continue;
    const applies = Object.entries(when).every(([id, labels]) =>
      graded.some((one) => one.id === id && labels.includes(one.label)),
    );
    // What is said of all judgements can be checked only when all are there.
    const ofAll = expect.some || expect.half || expect.within;
    if (!applies || (ofAll && !complete)) continue;
    const against = violating(report, expect, overall, others);
    if (against)
      return {
        combination,
        overall,
        others: against.length > 0 ? against : others.filter(({ id }) => id in when),
      };
  }
  return undefined;
}

/** The judgements that speak against an expectation; undefined where it is met. */
function violating(
  report: Report,
  expect: Expectation,
  overall: GradedJudgement,
  others: readonly GradedJudgement[],
): GradedJudgement[] | undefined {
  const outside = (labels: readonly string[]) => others.filter(({ label }) => !labels.includes(label));
  const inside = (labels: readonly string[]) => others.filter(({ label }) => labels.includes(label));
  const broken: GradedJudgement[][] = [];
  if (expect.overall && !expect.overall.includes(overall.label)) broken.push([]);
  const wrong = others.filter(({ id, label }) => expect.judgements?.[id]?.includes(label) === false);
  if (wrong.length > 0) broken.push(wrong);
  if (expect.every && outside(expect.every).length > 0) broken.push(outside(expect.every));
  if (expect.some && inside(expect.some).length === 0) broken.push([...others]);
  if (expect.half && inside(expect.half).length * 2 < others.length) broken.push(outside(expect.half));
  const many = expect['most-one'] ? inside(expect['most-one']) : [];
  if (many.length > 1) broken.push(many);
  if (expect.within) {
    const ranks = others.map(({ label }) => rank(report.terms.scale, label) ?? 0);
    const own = rank(report.terms.scale, overall.label) ?? 0;
    if (own > Math.max(...ranks) || own < Math.min(...ranks)) broken.push([...others]);
  }
  return broken[0];
}
