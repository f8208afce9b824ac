import type { FigureCounting } from '../result';
import { chartStyle } from './charts';
import { FigureCollector } from './collector';
import { figuresSection } from './section';
import { reportTables } from './tables';

/** The figures of a report of findings. It is loaded only for formats that show figures. */
export const counting: FigureCounting = {
  begin() {
    const collector = new FigureCollector();
    return {
      style: chartStyle,
      add({ figures, people, checked }) {
        if (!figures) return;
        const team = people?.team?.trim() || undefined;
        collector.add({ figures, team, findings: checked?.findings.length ?? 0 });
      },
      html: () => figuresSection(reportTables(collector), collector.drafts),
    };
  },
};
