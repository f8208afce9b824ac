import type { Combination } from '../../knowledge/frameworks/grades';
import { brokenCombination } from '../../report/combinations';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { capital } from '../../text/words';
import type { RuleFinding } from '../finding';

const messages = messagesOf({
  unusual: (grade: string, reason: string) => `Check “${grade}” and the other grades. ${capital(reason)}.`,
  impossible: (grade: string, reason: string) =>
    `Correct “${grade}”, or the grades that it does not fit. ${capital(reason)}.`,
});

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
    ...messages[observed ? 'unusual' : 'impossible'](overall.label, combination.text),
    // A known finding stays known if the sentence in the data is reworded.
    words: [overall.label, combination.id],
    ...(observed && { atMost: 'warning' as const }),
    related: others.flatMap(({ entry, label }) =>
      entry.scalar
        ? [{ span: entry.scalar.span, message: `The grade for ${entry.judgement?.short} is “${label}”.` }]
        : [],
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
