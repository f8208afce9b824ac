import { fitColumns } from '../../language/table';
import { chartStyle } from '../../output/figures/charts';
import { tableSection } from '../../output/figures/section';
import type { FigureTable } from '../../output/figures/tables';
import { cell, jsonText, markup } from '../../output/formats/escape';
import { htmlPage, navigation } from '../../output/formats/page/html-page';
import { plural } from '../../text/words';
import type { SectionSpread } from './spread';

/** The figures of a run. */
interface Stats {
  readonly drafts: number;
  /** The number of files that could not be read, or that name no known framework. */
  readonly leftOut: number;
  readonly tables: readonly FigureTable[];
  readonly sections: readonly SectionSpread[];
}

type StatsWriter = (stats: Stats, width: number | undefined) => string;

/** The formats of the command, by name. */
export const statsFormats: Readonly<Record<string, StatsWriter>> = {
  table: (stats, width) =>
    [`${sentenceOf(stats)}\n`, ...stats.tables.map((table) => textTable(table, width))].join('\n'),
  json: ({ drafts, leftOut, tables, sections }) =>
    `${jsonText({ version: 1, drafts, leftOut, tables: tables.map(jsonTable), sections }, 2)}\n`,
  csv: ({ tables }) =>
    ['table,row,column,value', ...tables.flatMap(csvRows)].map((line) => `${line}\r\n`).join(''),
  markdown: (stats) =>
    `${['# Figures on inspection reports', sentenceOf(stats), ...stats.tables.map(markdownTable)].join('\n\n')}\n`,
  html: (stats) =>
    htmlPage({
      title: 'Figures on inspection reports',
      style: chartStyle,
      body: [
        `<p class="lead">${markup(sentenceOf(stats))}</p>`,
        navigation(stats.tables.map(({ id, caption }) => ({ id, name: caption }))),
        ...stats.tables.map((table) => tableSection(table, 2)),
      ].join('\n'),
    }),
};

/** A sentence on the drafts that were counted. */
const sentenceOf = ({ drafts, leftOut }: Stats): string =>
  `${plural(drafts, 'draft')} counted.${leftOut === 0 ? '' : ` ${plural(leftOut, 'file')} left out.`}`;

/** A table with its numbers as text. */
const asText = ({ caption, heads, rows }: FigureTable) => ({
  caption,
  heads,
  rows: rows.map((row) => row.map(String)),
});

function textTable(table: FigureTable, width: number | undefined): string {
  const { caption, heads, rows } = asText(table);
  const cut = Array.from({ length: table.texts }, (_, column) => column);
  return `${caption}\n${fitColumns([heads, ...rows], { indent: '  ', cut, width })}`;
}

const jsonTable = ({ id, caption, heads, texts, rows }: FigureTable) => ({
  id,
  caption,
  rows: rows.map((row) => ({
    name: row.slice(0, texts).join(': '),
    values: Object.fromEntries(
      heads.slice(texts).flatMap((head, at) => {
        const value = row[texts + at];
        return value === '' ? [] : [[head, value]];
      }),
    ),
  })),
});

const csvRows = ({ id, heads, texts, rows }: FigureTable): string[] =>
  rows.flatMap((row) =>
    heads.slice(texts).flatMap((head, at) => {
      const value = row[texts + at];
      if (value === undefined || value === '') return [];
      return [[id, row.slice(0, texts).join(': '), head, String(value)].map(quotedCell).join(',')];
    }),
  );

/** A cell of CSV. One that begins like a formula gets an apostrophe, so that no spreadsheet runs it. */
function quotedCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownTable(table: FigureTable): string {
  const { caption, heads, rows } = asText(table);
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `|${heads.map((_, column) => (column < table.texts ? '---' : '--:')).join('|')}|`;
  return `## ${caption}\n\n${[line(heads), rule, ...rows.map(line)].join('\n')}`;
}
