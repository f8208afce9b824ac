import type { Format } from '../result';
import { Summing } from '../summary';
import { cell } from './escape';
import { type Table, tell } from './report';

/** A report for a manager, or a comment on a merge request: totals and tables, no text of the drafts. */
export const markdown: Format = (context) => {
  const summing = new Summing();
  return {
    add(result) {
      summing.add(result);
      return '';
    },
    end() {
      const { title, sentences, tables } = tell(summing.end(), context);
      const parts = tables.filter(({ rows }) => rows.length > 0).map(table);
      return `${[`# ${title}`, ...sentences, ...parts].join('\n\n')}\n`;
    },
  };
};

function table({ caption, heads, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `|${heads.map((head) => (isText(head) ? '---' : '--:')).join('|')}|`;
  return `## ${caption}\n\n${[line(heads), rule, ...rows.map(line)].join('\n')}`;
}

const isText = (head: string): boolean =>
  ['', 'Rule', 'Asks that', 'Draft', 'Lead inspector', 'Team'].includes(head);
