import { type Amounts, noAmounts, withOneMore } from './previous';
import { type Counts, type FileResult, nothing, plus, unreadable } from './result';

/** The findings of one rule, of one draft, or of the drafts of one person or team. */
export interface SummaryRow extends Amounts {
  readonly name: string;
  readonly drafts: number;
}

/** The totals of a run, as a manager reads them. */
export interface Summary {
  readonly counts: Counts;
  /** The number of drafts without findings. */
  readonly clean: number;
  /** By rule, the one with the most findings first. */
  readonly rules: readonly SummaryRow[];
  /** The drafts with findings, the worst first. */
  readonly drafts: readonly SummaryRow[];
  /** By lead inspector, in alphabetical order; empty if no draft names one. */
  readonly inspectors: readonly SummaryRow[];
  /** By team, from the key `x-team`; empty if no draft has it. */
  readonly teams: readonly SummaryRow[];
  /** The findings that comments suppress, by draft. */
  readonly suppressed: readonly SuppressedRow[];
}

/** A finding that a comment suppresses, without its text. */
export interface SuppressedRow {
  readonly draft: string;
  readonly line: number;
  readonly rule: string;
  /** Empty if there is none. */
  readonly reason: string;
}

/** Adds up results one after the other, and keeps only numbers and names of them. */
export class SummaryBuilder {
  #counts: Counts = nothing;
  #clean = 0;
  readonly #rules = new Map<string, SummaryRow>();
  readonly #drafts: SummaryRow[] = [];
  readonly #inspectors = new Map<string, SummaryRow>();
  readonly #teams = new Map<string, SummaryRow>();
  readonly #suppressed: SuppressedRow[] = [];

  add(result: FileResult): void {
    const { path, checked, failure, people, config, suppressed = [] } = result;
    for (const { finding, reason = '' } of suppressed) {
      const line = (checked?.lines.line(finding.span.start) ?? 0) + 1;
      this.#suppressed.push({ draft: path, line, rule: finding.rule, reason });
    }
    this.#counts = plus(this.#counts, result);
    const found = (checked?.findings ?? []).map(({ rule, severity }) => ({ rule, severity }));
    if (failure !== undefined) found.push({ rule: unreadable, severity: 'error' });
    let amounts = noAmounts;
    const inDraft = new Map<string, Amounts>();
    for (const { rule, severity } of found) {
      amounts = withOneMore(severity, amounts);
      inDraft.set(rule, withOneMore(severity, inDraft.get(rule)));
    }
    for (const [rule, some] of inDraft) addTo(this.#rules, rule, some);
    if (found.length > 0) this.#drafts.push({ name: path, drafts: 1, ...amounts });
    if (config) return;
    if (found.length === 0) this.#clean++;
    addTo(this.#inspectors, people?.inspector?.trim() || unnamed, amounts);
    addTo(this.#teams, people?.team?.trim() || unnamed, amounts);
  }

  end(): Summary {
    const named = (rows: ReadonlyMap<string, SummaryRow>): SummaryRow[] =>
      [...rows.keys()].every((name) => name === unnamed)
        ? []
        : [...rows.values()].sort(
            (a, b) => Number(a.name === unnamed) - Number(b.name === unnamed) || byName(a, b),
          );
    return {
      counts: this.#counts,
      clean: this.#clean,
      rules: [...this.#rules.values()].sort(worst),
      drafts: [...this.#drafts].sort(worst),
      inspectors: named(this.#inspectors),
      teams: named(this.#teams),
      suppressed: this.#suppressed,
    };
  }
}

/** The name for drafts that do not name anybody. */
const unnamed = '(not named)';

function addTo(rows: Map<string, SummaryRow>, name: string, { errors, warnings, others }: Amounts): void {
  const row = rows.get(name) ?? { name, drafts: 0, ...noAmounts };
  rows.set(name, {
    name,
    drafts: row.drafts + 1,
    errors: row.errors + errors,
    warnings: row.warnings + warnings,
    others: row.others + others,
  });
}

const byName = (a: SummaryRow, b: SummaryRow): number =>
  a.name.localeCompare(b.name, 'en') || (a.name < b.name ? -1 : 1);

const worst = (a: SummaryRow, b: SummaryRow): number =>
  b.errors - a.errors || b.warnings - a.warnings || b.others - a.others || byName(a, b);
