import type { ReportTable, RunChanges } from '../../report-table';
import { markup } from '../escape';
import { wideTable } from '../page/html-table';
import { isTextHead } from '../report';
import { ruleCell } from './markup';

/** The part of the page on what has changed since an earlier run. */
export function changesSection({ sentences, tables }: RunChanges, titleOf: (rule: string) => string): string {
  const shown = tables.filter(({ rows }) => rows.length > 0);
  return `<section>
<h2 id="changes">What has changed</h2>
<p>${markup(sentences.join(' '))}</p>
${shown.map((table) => changesTable(table, titleOf)).join('\n')}
</section>`;
}

/** A table of changes. The title of a rule and its id are one cell, as elsewhere on the page. */
function changesTable({ caption, heads, rows }: ReportTable, titleOf: (rule: string) => string): string {
  const title = heads.indexOf('What is checked');
  const columns = heads.map((_, column) => column).filter((column) => column !== title);
  const cellOf = (text: string, head: string | undefined) => {
    if (head === 'Rule') return ruleCell(text, titleOf(text));
    return isTextHead(head ?? '') || text === '' ? text : Number(text);
  };
  return wideTable({
    caption,
    heads: columns.map((column) => headOf(heads[column])),
    rows: rows.map((row) => columns.map((column) => cellOf(row[column] ?? '', heads[column]))),
  });
}

/** A head that says what is in its column: no head of a page is empty. */
const headOf = (head = ''): string => (head === 'Rule' ? 'What is checked' : head || 'Severity');
