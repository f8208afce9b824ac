import { SummaryBuilder } from '../summary';
import type { OutputFormat } from './format';
import { draftPart, type ListedFile } from './managers/draft-parts';
import { managersPage } from './managers/page';

/** A report for managers as one file that needs nothing else, with a part for each draft. */
export const html: OutputFormat = {
  name: 'html',
  help: 'a page with totals, changes, figures and a part for each draft, without the text of drafts',
  readBy: 'managers',
  compares: true,
  showsFigures: true,
  save: {
    label: 'HTML',
    detail:
      'A page for managers: totals, changes, figures and a part for each draft, without the text of drafts',
    extension: 'html',
  },
  run: (context) => {
    const summary = new SummaryBuilder();
    const figures = context.figures?.begin();
    const parts: ListedFile[] = [];
    let known = 0;
    return {
      add(result) {
        summary.add(result);
        figures?.add(result);
        known += result.known?.length ?? 0;
        const part = draftPart(result, context);
        if (part) parts.push(part);
        return '';
      },
      end: () => managersPage({ summary: summary.end(), parts, known, figures, context }),
    };
  },
};
