import type { Draft } from '../../draft/draft';
import type { CommentWord } from '../../draft/suppression';
import type { Finding } from '../../rules/finding';
import { suppressible } from '../../rules/rule-ids';
import type { SuppressionInput, SuppressionReach } from '../../rules/suppression/input';
import { isForbidden, type SuppressionLimits } from '../../rules/suppression/limits';
import type { Span } from '../../text/span';
import { reachesOf } from './reach';

/** The findings that no comment suppresses, and how the comments were used. */
export interface SuppressionResult extends Pick<SuppressionInput, 'reaches' | 'used'> {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** A finding that a comment suppresses. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** As it is written; undefined if there is none. */
  readonly reason: string | undefined;
}

/** The suppressions that have no effect, although they are used. */
export interface SuppressionPolicy {
  readonly limits: SuppressionLimits;
  /** Says that none has an effect. */
  readonly ignored: boolean;
}

/** Takes out the findings that a draft's comments suppress. */
export function suppress(
  draft: Draft,
  findings: readonly Finding[],
  { limits, ignored }: SuppressionPolicy = { limits: {}, ignored: false },
): SuppressionResult {
  const used = new Set<CommentWord>();
  if (draft.suppressions.length === 0) return { findings, suppressed: [], reaches: [], used };
  const reaches = reachesOf(draft);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!suppressible(finding.rule)) continue;
    const found = byRule.get(finding.rule);
    if (found) found.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const covered = new Map<Finding, string | undefined>();
  for (const [rule, found] of byRule) {
    const cover = new Cover(found);
    const own = reaches.filter((reach) => reach.rule.text === rule);
    for (const reach of own) if (cover.add(reach)) used.add(reach.rule);
    if (ignored || isForbidden(rule, limits)) continue;
    const reasonAt = reasonsOf(own);
    for (const finding of cover.covered()) covered.set(finding, reasonAt(finding.span.start));
  }
  const suppressed = findings.filter((finding) => covered.has(finding));
  return {
    findings: findings.filter((finding) => !covered.has(finding)),
    suppressed: suppressed.map((finding) => ({ finding, reason: covered.get(finding) })),
    reaches,
    used,
  };
}

/**
 * Finds the reason of the stretch at an offset: of those that have begun, the one that goes furthest. No later call has a
 * smaller offset.
 */
function reasonsOf(reaches: readonly SuppressionReach[]): (offset: number) => string | undefined {
  const sorted = [...reaches].sort((a, b) => a.start - b.start);
  let next = 0;
  let furthest: SuppressionReach | undefined;
  return (offset) => {
    for (let reach = sorted[next]; reach && reach.start <= offset; reach = sorted[++next])
      if (!furthest || reach.end > furthest.end) furthest = reach;
    return furthest?.by.reason;
  };
}

/** Finds the findings of a rule that any of many stretches covers. Looking at each pair would take too long. */
class Cover {
  readonly #findings: readonly Finding[];
  /** By each finding, the number of stretches that begin at it less those that ended before it. */
  readonly #changes: number[];

  constructor(findings: readonly Finding[]) {
    this.#findings = [...findings].sort((a, b) => a.span.start - b.span.start);
    this.#changes = Array(findings.length + 1).fill(0);
  }

  /** Adds a stretch, both ends included; false if it covers nothing. */
  add({ start, end }: Span): boolean {
    const first = this.#firstFrom(start);
    const last = this.#firstFrom(end + 1);
    if (first >= last) return false;
    this.#changes[first] = (this.#changes[first] ?? 0) + 1;
    this.#changes[last] = (this.#changes[last] ?? 0) - 1;
    return true;
  }

  covered(): Finding[] {
    let stretches = 0;
    return this.#findings.filter((_, at) => {
      stretches += this.#changes[at] ?? 0;
      return stretches > 0;
    });
  }

  /** The index of the first finding that begins at an offset or after it. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#findings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#findings[middle] as Finding).span.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
