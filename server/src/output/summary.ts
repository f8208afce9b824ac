import { type Amounts, one } from './previous';
import { type Counts, type FileResult, nothing, plus, unreadable } from './result';

/** A line of a table: what was found in one draft, or in those of one person or team. */
export interface Row extends Amounts {
  readonly name: string;
  readonly drafts: number;
}

/** What a run came to, as a manager reads it. */
export interface Summary {
  readonly counts: Counts;
  /** How many drafts nothing was found in. */
  readonly clean: number;
  /** By rule, the most found first. */
  readonly rules: readonly Row[];
  /** The drafts in which anything was found, the worst first. */
  readonly drafts: readonly Row[];
  /** By lead inspector, in the order of the alphabet; empty where no draft names one. */
  readonly inspectors: readonly Row[];
  /** By team, from the key `x-team`; empty where no draft has it. */
  readonly teams: readonly Row[];
}

const empty: Amounts = { errors: 0, warnings: 0, others: 0 };

/** Sums up results one after the other, and keeps nothing of them but numbers and names. */
export class Summing {
  #counts: Counts = nothing;
  #clean = 0;
  readonly #rules = new Map<string, Row>();
  readonly #drafts: Row[] = [];
  readonly #inspectors = new Map<string, Row>();
  readonly #teams = new Map<string, Row>();

  add(result: FileResult): void {
    const { path, checked, failure, people, config } = result;
    this.#counts = plus(this.#counts, result);
    const found = (checked?.findings ?? []).map(({ rule, severity }) => ({ rule, severity }));
    if (failure !== undefined) found.push({ rule: unreadable, severity: 'error' });
    let amounts = empty;
    const inDraft = new Map<string, Amounts>();
    for (const { rule, severity } of found) {
      amounts = one(amounts, severity);
      inDraft.set(rule, one(inDraft.get(rule), severity));
    }
    for (const [rule, some] of inDraft) put(this.#rules, rule, some);
    if (found.length > 0) this.#drafts.push({ name: path, drafts: 1, ...amounts });
    if (config) return;
    if (found.length === 0) this.#clean++;
    put(this.#inspectors, people?.inspector?.trim() || unnamed, amounts);
    put(this.#teams, people?.team?.trim() || unnamed, amounts);
  }

  end(): Summary {
    const named = (rows: ReadonlyMap<string, Row>): Row[] =>
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
    };
  }
}

/** Stands for drafts that do not say whose they are. */
const unnamed = '(not named)';

function put(rows: Map<string, Row>, name: string, { errors, warnings, others }: Amounts): void {
  const row = rows.get(name) ?? { name, drafts: 0, ...empty };
  rows.set(name, {
    name,
    drafts: row.drafts + 1,
    errors: row.errors + errors,
    warnings: row.warnings + warnings,
    others: row.others + others,
  });
}

const byName = (a: Row, b: Row): number => a.name.localeCompare(b.name, 'en') || (a.name < b.name ? -1 : 1);

const worst = (a: Row, b: Row): number =>
  b.errors - a.errors || b.warnings - a.warnings || b.others - a.others || byName(a, b);
