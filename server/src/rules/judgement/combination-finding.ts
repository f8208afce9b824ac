import type { Combination } from '../../knowledge/frameworks/grades';
import { brokenCombination } from '../../report/combinations';
import type { Report } from '../../report/report';
import type { RuleFinding } from '../finding';

/** Finds grades that break a rule of a kind on how they can be combined. */
export function* combinationFindings(report: Report, kind: Combination['kind']): Generator<RuleFinding> {
  const broken = brokenCombination(report);
  if (!broken || broken.combination.kind !== kind) return;
  const { combination, overall, others } = broken;
  const scalar = overall.entry.scalar;
  if (!scalar) return;
  const allowed = combination.expect.overall ?? [];
  const name = overall.entry.judgement?.short;
  const observed = combination.certainty !== 'certain';
  yield {
    span: scalar.span,
    message: observed
      ? `“${overall.label}” for ${name} does not go with the other grades as they have gone together: ${combination.text}; check the grades.`
      : `“${overall.label}” for ${name} cannot stand: ${combination.text}; correct one of the grades.`,
    ...(observed && { atMost: 'warning' as const }),
    related: others.flatMap(({ entry, label }) =>
      entry.scalar ? [{ span: entry.scalar.span, message: `${entry.judgement?.short}: ${label}` }] : [],
    ),
    fixes: observed
      ? []
      : allowed.map((label) => ({
          title: `Change ${name} to “${label}”`,
          kind: 'suggestion' as const,
          edits: [{ span: scalar.span, text: label }],
        })),
    source: report.framework.sources[combination.source],
  };
}
