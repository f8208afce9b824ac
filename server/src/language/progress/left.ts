import type { Checked } from '../../lint/check';
import type { Finding } from '../../rules/finding';
import { isMissing, isUnfinished } from '../../rules/gap-findings';
import type { Span } from '../../text/span';
import type { LaterStage, LeftItem } from './progress-model';

/** An item with its place in the draft. */
export interface PlacedLeftItem extends LeftItem {
  readonly span: Span;
}

/** The things left to do in a draft, and the findings that say so. */
export interface Left {
  readonly items: readonly PlacedLeftItem[];
  /** The findings that the draft has at stage `final`. */
  readonly findings: readonly Finding[];
}

/**
 * Lists the things left to do before a report is finished: all that the rules find missing or wrong in it at a later stage. So the
 * list agrees with `lint --stage final` and with exports. Known findings are included, because a report must not be
 * published with them.
 * @param withhold puts marks in place of guarded words
 */
export function leftIn(checked: Checked, withhold: (text: string) => string): Left {
  const { lines } = checked.draft;
  const [review, final] = [checked.atStage('review'), checked.atStage('final')];
  const stagesOf = new Map<string, LaterStage[]>();
  for (const [stage, { findings }] of [
    ['review', review],
    ['final', final],
  ] as const)
    for (const finding of findings)
      if (finding.severity === 'error')
        stagesOf.set(keyOf(finding), [...(stagesOf.get(keyOf(finding)) ?? []), stage]);
  const inFinal = new Set(final.findings.map(keyOf));
  const all = [...final.findings, ...review.findings.filter((finding) => !inFinal.has(keyOf(finding)))];
  const seen = new Set<string>();
  const items = all
    .filter(isLeft)
    .filter((finding) => !seen.has(keyOf(finding)) && seen.add(keyOf(finding)))
    .sort((a, b) => a.span.start - b.span.start)
    .map(
      (finding): PlacedLeftItem => ({
        kind: kindOf(finding),
        rule: finding.rule,
        message: withhold(finding.message),
        range: lines.range(finding.span),
        span: finding.span,
        blocks: stagesOf.get(keyOf(finding)) ?? [],
      }),
    );
  return { items, findings: final.findings };
}

/** A hint is for a person to consider, even on something missing. */
const isLeft = (finding: Finding): boolean =>
  finding.severity === 'error' || (finding.severity !== 'hint' && isMissing(finding));

function kindOf(finding: Finding): LeftItem['kind'] {
  if (isUnfinished(finding)) return 'unfinished';
  return isMissing(finding) ? 'missing' : 'wrong';
}

const keyOf = ({ rule, span, message }: Finding): string => `${span.start} ${span.end} ${rule} ${message}`;

/** The state of a part of the draft that has text: with something left inside it, or done. */
export function stateWithin(items: readonly PlacedLeftItem[], place: Span): 'done' | 'missing' | 'gaps' {
  const inside = items.filter(({ span }) => span.start >= place.start && span.start <= place.end);
  if (inside.length === 0) return 'done';
  return inside.some(({ kind }) => kind === 'missing') ? 'missing' : 'gaps';
}
