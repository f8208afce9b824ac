import type { FileResult } from '../result';
import { chartStyle } from './charts';
import { FigureCollector } from './collector';
import { figuresSection } from './section';
import { reportTables } from './tables';

/** The part of a report of findings with figures. */
export class FigurePart {
  readonly #collector = new FigureCollector();
  /** The style of what only this part has. */
  readonly style = chartStyle;

  add({ figures, people, checked }: FileResult): void {
    if (!figures) return;
    const team = people?.team?.trim() || undefined;
    this.#collector.add({ figures, team, findings: checked?.findings.length ?? 0 });
  }

  /** The part, with its heading; empty if there is nothing to show. */
  html(): string {
    return figuresSection(reportTables(this.#collector), this.#collector.drafts);
  }
}
