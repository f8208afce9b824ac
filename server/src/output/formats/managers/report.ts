import { FigurePart } from '../../figures/figure-part';
import type { Format } from '../../result';
import { SummaryBuilder } from '../../summary';
import { draftPart, type ListedFile } from './draft-parts';
import { managersPage } from './page';

/** Writes a report for managers once all results are there. */
export const managersReport: Format = (context) => {
  const summary = new SummaryBuilder();
  const figures = new FigurePart();
  const parts: ListedFile[] = [];
  let known = 0;
  return {
    add(result) {
      summary.add(result);
      figures.add(result);
      known += result.known?.length ?? 0;
      const part = draftPart(result, context);
      if (part) parts.push(part);
      return '';
    },
    end: () => managersPage({ summary: summary.end(), parts, known, figures, context }),
  };
};
