import type { Draft } from '../../draft/draft';
import type { CommentWord } from '../../draft/suppression';
import type { Finding } from '../../rules/finding';
import { suppressible } from '../../rules/rule-ids';
import type { SuppressionInput } from '../../rules/suppression/input';
import { reachesOf } from './reach';

/** The findings that no comment suppresses, and how the comments were used. */
export interface SuppressionResult extends Pick<SuppressionInput, 'reaches' | 'used'> {
  readonly findings: readonly Finding[];
}

/** Takes out the findings that a draft's comments suppress. */
export function suppress(draft: Draft, findings: readonly Finding[]): SuppressionResult {
  const used = new Set<CommentWord>();
  if (draft.suppressions.length === 0) return { findings, reaches: [], used };
  const reaches = reachesOf(draft);
  const remaining = findings.filter(({ rule, span }) => {
    if (!suppressible(rule)) return true;
    const covering = reaches.filter(
      ({ rule: { text }, start, end }) => text === rule && start <= span.start && span.start <= end,
    );
    for (const reach of covering) used.add(reach.rule);
    return covering.length === 0;
  });
  return { findings: remaining, reaches, used };
}
