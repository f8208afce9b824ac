import type { OutputFormat } from './format';

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
  load: async () => (await import('./managers/report')).managersReport,
};
