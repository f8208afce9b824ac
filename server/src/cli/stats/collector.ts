import { FigureCollector } from '../../output/figures/collector';
import { Frequencies, Tally } from '../../output/figures/counts';
import { quartilesOf } from '../../output/figures/quartiles';
import type { DraftStats, SectionFigures } from './draft-stats';
import type { SectionSpread } from './spread';

interface Lengths {
  readonly framework: string;
  readonly section: string;
  readonly name: string;
  readonly words: number[];
  readonly paragraphs: number[];
}

/** Adds up the figures of drafts, one after the other. It keeps counts alone. */
export class StatsCollector {
  /** The figures that a report of findings has, too. */
  readonly figures = new FigureCollector();
  readonly gradesBy = { setting: new Tally(), month: new Tally(), inspector: new Tally() };
  readonly provisions = new Frequencies();
  readonly regulations = new Frequencies();
  readonly areas = new Frequencies();
  readonly rules = new Frequencies();
  readonly #lengths = new Map<string, Lengths>();

  add(stats: DraftStats): void {
    const { figures, month, inspector, team, rules } = stats;
    this.figures.add({ figures, team, findings: rules.length });
    for (const { grade } of figures.grades) {
      if (figures.setting) this.gradesBy.setting.add(figures.setting, grade);
      if (month) this.gradesBy.month.add(month, grade);
      if (inspector) this.gradesBy.inspector.add(inspector, grade);
    }
    this.provisions.add(stats.provisions);
    this.regulations.add(stats.regulations);
    this.areas.add(stats.areas);
    this.rules.add(rules);
    for (const section of stats.sections) this.#addLength(figures.framework, section);
  }

  #addLength(framework: string, { id, name, words, paragraphs }: SectionFigures): void {
    const key = `${framework}/${id}`;
    const known = this.#lengths.get(key) ?? { framework, section: id, name, words: [], paragraphs: [] };
    known.words.push(words);
    known.paragraphs.push(paragraphs);
    this.#lengths.set(key, known);
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
