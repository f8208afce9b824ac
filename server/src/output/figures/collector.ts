import { Frequencies, Tally } from './counts';
import type { DraftFigures } from './draft-figures';

/** A draft whose figures are counted. */
export interface CountedDraft {
  readonly figures: DraftFigures;
  readonly team: string | undefined;
  /** The number of its findings. */
  readonly findings: number;
}

/** Adds up the figures of drafts, one after the other. It keeps counts alone. */
export class FigureCollector {
  drafts = 0;
  readonly gradesBy = { judgement: new Tally(), team: new Tally() };
  /** Findings by framework and setting. */
  readonly settings = new Frequencies();
  readonly #days = new Map<string, number[]>();

  add({ figures, team, findings }: CountedDraft): void {
    this.drafts++;
    const { framework, setting, grades, days } = figures;
    for (const { judgement, grade } of grades) {
      this.gradesBy.judgement.add(`${framework}: ${judgement}`, grade);
      if (team) this.gradesBy.team.add(team, grade);
    }
    this.settings.addCount(setting === undefined ? framework : `${framework}: ${setting}`, findings);
    if (days === undefined) return;
    const known = this.#days.get(framework);
    if (known) known.push(days);
    else this.#days.set(framework, [days]);
  }

  /** The days from the inspection to the final report, by framework. */
  get days(): ReadonlyMap<string, readonly number[]> {
    return this.#days;
  }
}
