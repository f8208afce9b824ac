import type { ReportTable } from '../report-table';
import { cell } from './escape';
import type { OutputFormat } from './format';
import { isTextHead, reportFormat } from './report';

/** A report for a manager, or a comment on a merge request: totals and tables, no text of the drafts. */
export const markdown: OutputFormat = {
  name: 'markdown',
  help: 'totals by rule, draft and team (x-team), and changes, without the text of drafts',
  readBy: 'managers',
  compares: true,
  save: {
    label: 'Markdown',
    detail: 'Totals by rule, draft and team as text',
    extension: 'md',
  },
  run: reportFormat(
    ({ title, sentences, tables }) => `${[`# ${title}`, ...sentences, ...tables.map(table)].join('\n\n')}\n`,
  ),
};

function table({ caption, heads, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `|${heads.map((head) => (isTextHead(head) ? '---' : '--:')).join('|')}|`;
  return `## ${caption}\n\n${[line(heads), rule, ...rows.map(line)].join('\n')}`;
}
