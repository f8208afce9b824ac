/** How often something is there, and in how many drafts. */
interface Frequency {
  readonly name: string;
  readonly count: number;
  readonly drafts: number;
}

/** Grades by the name of their group and by grade. */
export class Tally {
  readonly counts = new Map<string, Map<string, number>>();

  add(name: string, grade: string): void {
    const row = this.counts.get(name) ?? new Map<string, number>();
    row.set(grade, (row.get(grade) ?? 0) + 1);
    this.counts.set(name, row);
  }
}

/** Counts names by draft. */
export class Frequencies {
  readonly #counts = new Map<string, { count: number; drafts: number }>();

  /** Adds the names in one draft. */
  add(names: readonly string[]): void {
    for (const name of names) this.addCount(name, 1, 0);
    for (const name of new Set(names)) this.addCount(name, 0);
  }

  /** Adds a draft in which a name is there so many times, which may be none. */
  addCount(name: string, count: number, drafts = 1): void {
    const known = this.#counts.get(name) ?? { count: 0, drafts: 0 };
    known.count += count;
    known.drafts += drafts;
    this.#counts.set(name, known);
  }

  /** All of them, in alphabetical order. */
  get all(): Frequency[] {
    return [...this.#counts]
      .map(([name, counts]) => ({ name, ...counts }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The most frequent, those in most drafts first. */
  most(limit: number): Frequency[] {
    return this.all.sort((a, b) => b.drafts - a.drafts || b.count - a.count).slice(0, limit);
  }
}
