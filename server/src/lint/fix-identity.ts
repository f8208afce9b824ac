import type { Finding, Fix } from '../rules/finding';
import { digest } from '../text/plain';

/** A fix with the id by which the findings that have it name it. */
export interface IdentifiedFix extends Fix {
  readonly id: string;
}

/**
 * The fixes of a text by their effect: findings with the same title and edits share one fix, which is written once. For
 * example, all wrong numbers share the fix that renumbers all paragraphs.
 */
export class FixIdentities {
  readonly #fixes = new Map<Fix, IdentifiedFix>();
  readonly #findings = new Map<string, number>();
  readonly #shared = new Map<string, IdentifiedFix>();

  constructor(findings: readonly Finding[]) {
    for (const { fixes = [] } of findings) {
      for (const fix of fixes) {
        const identified = this.#fixes.get(fix) ?? identify(fix);
        this.#fixes.set(fix, identified);
        const { id } = identified;
        const count = (this.#findings.get(id) ?? 0) + 1;
        this.#findings.set(id, count);
        if (count === 2) this.#shared.set(id, identified);
      }
    }
  }

  /** The fixes that several findings have, each once, in the order in which they are shared. */
  get shared(): readonly IdentifiedFix[] {
    return [...this.#shared.values()];
  }

  idOf(fix: Fix): string {
    return this.#fixes.get(fix)?.id ?? identify(fix).id;
  }

  isShared(fix: Fix): boolean {
    return this.#shared.has(this.idOf(fix));
  }

  /** The id of the fix that a finding is best fixed by: the certain one, or the first. */
  mainOf({ fixes = [] }: Finding): string | undefined {
    const fix = fixes.find(({ kind }) => kind === 'safe') ?? fixes[0];
    return fix && this.idOf(fix);
  }
}

// The title tells apart what has the same edits for different reasons.
const identify = (fix: Fix): IdentifiedFix => ({
  ...fix,
  id: digest(JSON.stringify([fix.kind, fix.title, fix.edits])),
});
