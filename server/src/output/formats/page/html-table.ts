import { markup } from '../escape';
import { barSteps } from './style';

/** Markup that is ready, as against text. */
export interface Markup {
  readonly html: string;
}

/** A cell: text, a number or markup. */
export type PageCell = string | number | Markup;

export interface MarkupTable {
  readonly caption: string;
  /** The heading before the table has the words of the caption, so that it need not be seen. */
  readonly captionHidden?: boolean;
  /** The heads of the columns. */
  readonly heads: readonly string[];
  /** In each row the first cell names the row. */
  readonly rows: readonly (readonly PageCell[])[];
}

const contentOf = (cell: PageCell): string => (typeof cell === 'object' ? cell.html : markup(String(cell)));

/** The head of a column with bars. */
export const shareHead = 'Compared';

/** A table. A column is of numbers if one of its cells is one. */
export function tableOf({ caption, captionHidden = false, heads, rows }: MarkupTable): string {
  const kindOf = (column: number): string => {
    if (heads[column] === shareHead) return ' class="share"';
    return rows.some((row) => typeof row[column] === 'number') ? ' class="number"' : '';
  };
  const head = heads.map((name, column) => `<th scope="col"${kindOf(column)}>${markup(name)}</th>`).join('');
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell, at) => `<td${kindOf(at + 1)}>${contentOf(cell)}</td>`).join('');
    return `<tr><th scope="row"${kindOf(0)}>${contentOf(first)}</th>${rest}</tr>`;
  });
  return `<table>
<caption${captionHidden ? ' class="unseen"' : ''}>${markup(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

/** A table that may be wider than a small screen, in a region that the keyboard can scroll. */
export const wideTable = (table: MarkupTable): string => wideRegion(table.caption, tableOf(table));

/** Anything that may be wider than a small screen, as such a region. */
export const wideRegion = (name: string, html: string): string =>
  `<section class="wide" tabindex="0" aria-label="${markup(name)}">\n${html}\n</section>`;

/** A bar as wide as a share of the largest amount. The number is in another cell. */
export const barOf = (amount: number, largest: number): Markup => ({
  html:
    amount === 0
      ? ''
      : `<span class="bar w${Math.ceil((barSteps * amount) / largest)}" aria-hidden="true"></span>`,
});
