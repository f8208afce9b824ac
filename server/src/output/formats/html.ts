import { markup } from './escape';
import type { OutputFormat } from './format';
import { htmlPage, htmlTable } from './html-page';
import { isTextHead, reportFormat, totalsHelp } from './report';

/** A report for a manager as one file that needs nothing else: totals and tables, no text of the drafts. */
export const html: OutputFormat = {
  name: 'html',
  help: totalsHelp,
  readBy: 'managers',
  compares: true,
  save: {
    label: 'HTML',
    detail: 'A page for managers: totals by rule, draft, lead inspector and team, without the text of drafts',
    extension: 'html',
  },
  run: reportFormat(({ title, sentences, tables }) =>
    htmlPage(
      title,
      [
        ...sentences.map((sentence) => `<p>${markup(sentence)}</p>`),
        ...tables.map((table) => htmlTable(table, (column) => isTextHead(table.heads[column] ?? ''))),
      ].join('\n'),
    ),
  ),
};
