import type { ReportTable } from '../report-table';
import { markup } from './escape';

/**
 * A page for managers as one file that needs nothing else and runs no scripts.
 * @param body its content after the title, as HTML
 */
export const htmlPage = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${markup(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${markup(title)}</h1>
${body}
</main>
</body>
</html>
`;

const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1.5rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: 1.25rem; font-weight: bold; }
th, td { padding: .25rem 1rem .25rem 0; border-bottom: 1px solid GrayText; text-align: right; vertical-align: top; }
th[scope=row], th:first-child, .text { text-align: left; font-weight: normal; }
thead th[scope=col] { font-weight: bold; }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; }
  .wide { overflow: visible; }
  caption, thead, tr { break-inside: avoid; break-after: auto; }
  caption { break-after: avoid; }
  th, td { padding-right: .5rem; }
}
`;

/**
 * A table with a caption; the first cell of each row is its header.
 * @param isText tells the columns whose cells are texts, not numbers
 */
export function htmlTable(
  { caption, heads, rows }: ReportTable,
  isText: (column: number) => boolean,
): string {
  const kind = (column: number): string => (column > 0 && isText(column) ? ' class="text"' : '');
  const head = heads
    .map((name, column) =>
      name === '' ? '<td></td>' : `<th scope="col"${kind(column)}>${markup(name)}</th>`,
    )
    .join('');
  const body = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${markup(name)}</th>${cells.map((text, n) => `<td${kind(n + 1)}>${markup(text)}</td>`).join('')}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="${markup(caption)}">
<table>
<caption>${markup(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}
