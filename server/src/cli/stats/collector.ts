import type { DraftFigures } from './figures';
import { quartilesOf, type SectionSpread } from './spread';

/** How often something is there, and in how many drafts. */
interface Frequency {
  readonly name: string;
  readonly count: number;
  readonly drafts: number;
}

/** The grades of some drafts, by the name of their group and by grade. */
export type GradeCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Lengths {
  readonly framework: string;
  readonly section: string;
  readonly name: string;
  readonly words: number[];
  readonly paragraphs: number[];
}

/** Adds up the figures of drafts, one after the other. It keeps counts alone. */
export class StatsCollector {
  drafts = 0;
  readonly gradesBy = {
    judgement: new Tally(),
    setting: new Tally(),
    team: new Tally(),
    month: new Tally(),
    inspector: new Tally(),
  };
  readonly provisions = new Frequencies();
  readonly regulations = new Frequencies();
  readonly areas = new Frequencies();
  readonly rules = new Frequencies();
  readonly #days = new Map<string, number[]>();
  readonly #lengths = new Map<string, Lengths>();

  add(figures: DraftFigures): void {
    this.drafts++;
    const { framework, setting, team, month, inspector, days } = figures;
    for (const { judgement, grade } of figures.grades) {
      this.gradesBy.judgement.add(`${framework}: ${judgement}`, grade);
      if (setting) this.gradesBy.setting.add(setting, grade);
      if (team) this.gradesBy.team.add(team, grade);
      if (month) this.gradesBy.month.add(month, grade);
      if (inspector) this.gradesBy.inspector.add(inspector, grade);
    }
    this.provisions.add(figures.provisions);
    this.regulations.add(figures.regulations);
    this.areas.add(figures.areas);
    this.rules.add(figures.rules);
    if (days !== undefined) this.#days.set(framework, [...(this.#days.get(framework) ?? []), days]);
    for (const section of figures.sections) this.#addLength(framework, section);
  }

  #addLength(framework: string, { id, name, words, paragraphs }: DraftFigures['sections'][number]): void {
    const key = `${framework}/${id}`;
    const known = this.#lengths.get(key) ?? { framework, section: id, name, words: [], paragraphs: [] };
    known.words.push(words);
    known.paragraphs.push(paragraphs);
    this.#lengths.set(key, known);
  }

  /** The days from the inspection to the final report, by framework. */
  get days(): ReadonlyMap<string, readonly number[]> {
    return this.#days;
  }

  /** The lengths of the sections, in the order in which they were met. */
  get sections(): SectionSpread[] {
    return [...this.#lengths.values()].flatMap(({ words, paragraphs, ...section }) => {
      const [ofWords, ofParagraphs] = [quartilesOf(words), quartilesOf(paragraphs)];
      return ofWords && ofParagraphs
        ? [{ ...section, reports: words.length, words: ofWords, paragraphs: ofParagraphs }]
        : [];
    });
  }
}

class Tally {
  readonly counts = new Map<string, Map<string, number>>();

  add(name: string, grade: string): void {
    const row = this.counts.get(name) ?? new Map<string, number>();
    row.set(grade, (row.get(grade) ?? 0) + 1);
    this.counts.set(name, row);
  }
}

class Frequencies {
  readonly #counts = new Map<string, { count: number; drafts: number }>();

  /** Adds the names in one draft. */
  add(names: readonly string[]): void {
    for (const name of names) {
      const known = this.#counts.get(name) ?? { count: 0, drafts: 0 };
      known.count++;
      this.#counts.set(name, known);
    }
    for (const name of new Set(names)) (this.#counts.get(name) as { drafts: number }).drafts++;
  }

  /** The most frequent, those in most drafts first. */
  most(limit: number): Frequency[] {
    return [...this.#counts]
      .map(([name, counts]) => ({ name, ...counts }))
      .sort((a, b) => b.drafts - a.drafts || b.count - a.count || (a.name < b.name ? -1 : 1))
      .slice(0, limit);
  }
}
