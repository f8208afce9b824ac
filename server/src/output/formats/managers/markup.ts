import type { Severity } from '../../../rules/finding';
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
  /** The heads of the columns. */
  readonly heads: readonly string[];
  /** In each row the first cell names the row. */
  readonly rows: readonly (readonly PageCell[])[];
}

const contentOf = (cell: PageCell): string => (typeof cell === 'object' ? cell.html : markup(String(cell)));

/** The head of a column with bars. */
export const shareHead = 'Compared';

/** A table. A column is of numbers if its first cell is one. */
export function tableOf({ caption, heads, rows }: MarkupTable): string {
  const kindOf = (column: number): string => {
    if (heads[column] === shareHead) return ' class="share"';
    const isNumber = typeof rows[0]?.[column] === 'number';
    return isNumber ? ' class="number"' : '';
  };
  const head = heads.map((name, column) => `<th scope="col"${kindOf(column)}>${markup(name)}</th>`).join('');
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell, at) => `<td${kindOf(at + 1)}>${contentOf(cell)}</td>`).join('');
    return `<tr><th scope="row"${kindOf(0)}>${contentOf(first)}</th>${rest}</tr>`;
  });
  return `<table>
<caption>${markup(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

/** A table that may be wider than a small screen, in a region that the keyboard can scroll. */
export const wideTable = (table: MarkupTable): string =>
  `<section class="wide" tabindex="0" aria-label="${markup(table.caption)}">\n${tableOf(table)}\n</section>`;

/** A bar as wide as a share of the largest amount. The number is in another cell. */
export const barOf = (amount: number, largest: number): Markup => ({
  html:
    amount === 0
      ? ''
      : `<span class="bar w${Math.ceil((barSteps * amount) / largest)}" aria-hidden="true"></span>`,
});

const signs: Readonly<Record<Severity, readonly [sign: string, word: string]>> = {
  error: ['✖', 'Error'],
  warning: ['▲', 'Warning'],
  info: ['●', 'Info'],
  hint: ['○', 'Hint'],
};

/** A severity as a sign and a word. */
export function severityCell(severity: Severity): Markup {
  const [sign, word] = signs[severity];
  return {
    html: `<span class="severity ${severity}"><span class="sign" aria-hidden="true">${sign}</span>${word}</span>`,
  };
}

/** The identity of the entry of a rule. Names of rules are in small letters, digits and hyphens, with one slash. */
export const ruleId = (rule: string): string => `rule-${rule.replace(/[^a-z0-9-]/g, '-')}`;

/** The name of a rule. A line may be broken after its slash. */
export const ruleName = (rule: string): string => `<code>${markup(rule).replace('/', '/<wbr>')}</code>`;

/** What a rule checks, as a link to the entry of the rule, with its name. */
export const ruleCell = (rule: string, title: string): Markup => ({
  html:
    title === rule
      ? `<a href="#${ruleId(rule)}">${ruleName(rule)}</a>`
      : `<a href="#${ruleId(rule)}">${markup(title)}</a> ${ruleName(rule)}`,
});

export const linkTo = (id: string, text: string): Markup => ({
  html: `<a href="#${id}">${markup(text)}</a>`,
});
