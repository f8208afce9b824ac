import type { Draft } from '../../draft/draft';
import type { CommentWord } from '../../draft/suppression';
import type { Finding } from '../../rules/finding';
import { suppressible } from '../../rules/rule-ids';
import type { SuppressionInput } from '../../rules/suppression/input';
import type { Span } from '../../text/span';
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
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!suppressible(finding.rule)) continue;
    const found = byRule.get(finding.rule);
    if (found) found.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const covered = new Set<Finding>();
  for (const [rule, found] of byRule) {
    const cover = new Cover(found);
    for (const reach of reaches) if (reach.rule.text === rule && cover.add(reach)) used.add(reach.rule);
    for (const finding of cover.covered()) covered.add(finding);
  }
  return { findings: findings.filter((finding) => !covered.has(finding)), reaches, used };
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
