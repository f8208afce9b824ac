import { cutToWidth, displayWidth } from '../../text/width';
import { markup } from '../formats/escape';
import type { FigureTable } from './tables';

// Charts are pictures of the table next to them, which has every number. They have no scripts and need no colours.

const rowHeight = 34;
const barHeight = 18;
/** The baseline of a label of one line, from the top of its row. */
const baseline = 21;
const lineHeight = 14;
/** The characters of a line of a label: those of the widest letters still fit. */
const lineWidth = 46;
const labelWidth = 330;
const plotWidth = 420;
const width = labelWidth + plotWidth + 70;

/** The style of charts and their keys. On a small screen a chart is scrolled, because its words would be too small. */
export const chartStyle = `.chart { display: block; width: 100%; min-width: 36rem; max-width: 52rem; font-size: 13px; fill: currentColor; }
.key { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0; list-style: none; color: var(--quiet); }
@media print { .chart { break-inside: avoid; } .key { break-before: avoid; } }
.key svg { width: .8em; height: .8em; margin-right: .4em; fill: currentColor; color: var(--text); }
`;

/** A table as a chart in SVG; empty if it has nothing to show. */
export function chartOf(table: FigureTable): string {
  const drawn = drawings[table.chart.kind](table);
  if (drawn === '') return '';
  const height = table.rows.length * rowHeight + 10;
  const id = `chart-${table.id}`;
  return `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}">
<title id="${id}-title">${markup(table.caption)}</title>
<desc id="${id}-desc">${markup(descriptionOf(table))} The table after it has the numbers.</desc>
${drawn}
</svg>`;
}

/** What the signs of a chart mean, as HTML. */
export function chartKey(table: FigureTable): string {
  if (table.chart.kind !== 'parts') return `<p class="note">${markup(descriptionOf(table))}</p>`;
  const kinds = table.heads.slice(table.texts);
  const items = kinds.map(
    (name, kind) =>
      `<li><svg viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" fill-opacity="${shadeOf(kind, kinds.length)}"/></svg>${markup(name)}</li>`,
  );
  return `<ul class="key">${items.join('')}</ul>`;
}

function descriptionOf({ chart, heads }: FigureTable): string {
  if (chart.kind === 'bars') return `A bar for each row, with the number under “${heads[chart.column]}”.`;
  if (chart.kind === 'parts')
    return 'A bar for each row, with a part for each grade in the order of the table.';
  return 'For each section, a band from the lower to the upper quartile of published reports, a line at their median, and a dot at the median of these drafts.';
}

const drawings: Readonly<Record<FigureTable['chart']['kind'], (table: FigureTable) => string>> = {
  bars: ({ rows, texts, chart }) => {
    const column = chart.kind === 'bars' ? chart.column : 1;
    const most = largest(rows.map((row) => numberAt(row, column)));
    return rows
      .map((row, at) => {
        const value = numberAt(row, column);
        const length = (value / most) * plotWidth;
        return `${label(row, texts, at)}${bar({ from: 0, length, at, shade: 1 })}${note(length, at, value)}`;
      })
      .join('\n');
  },
  parts: ({ rows, texts }) => {
    const totals = rows.map((row) => row.slice(texts).reduce<number>((sum, cell) => sum + Number(cell), 0));
    const most = largest(totals);
    return rows
      .map((row, at) => {
        let from = 0;
        const bars = row.slice(texts).map((cell, kind) => {
          const length = (Number(cell) / most) * plotWidth;
          const shade = shadeOf(kind, row.length - texts);
          const drawn = length === 0 ? '' : bar({ from, length, at, shade });
          from += length;
          return drawn;
        });
        return `${label(row, texts, at)}${bars.join('')}${note(from, at, totals[at] ?? 0)}`;
      })
      .join('\n');
  },
  spread: ({ heads, rows, texts }) => {
    const value = (row: FigureTable['rows'][number], head: string): number =>
      numberAt(row, heads.indexOf(head));
    const most = largest(
      rows.flatMap((row) => [value(row, 'Median'), value(row, 'Published upper quartile')]),
    );
    return rows
      .map((row, at) => {
        const x = (head: string): number => (value(row, head) / most) * plotWidth;
        const from = x('Published lower quartile');
        const length = Math.max(1, x('Published upper quartile') - from);
        const band =
          value(row, 'Published reports') === 0
            ? ''
            : bar({ from, length, at, shade: 0.4 }) +
              bar({ from: x('Published median') - 1, length: 2, at, shade: 1 });
        const dot = `<circle cx="${round(labelWidth + x('Median'))}" cy="${at * rowHeight + rowHeight / 2}" r="5"/>`;
        return `${label(row, texts, at)}${band}${dot}`;
      })
      .join('\n');
  },
};

const numberAt = (row: readonly (string | number)[], column: number): number => Number(row[column] ?? 0);
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 1);
const round = (value: number): number => Math.round(value * 10) / 10;

/** A label of a row, on two lines if it is long, and cut to the room that it has. */
function label(row: readonly (string | number)[], texts: number, at: number): string {
  const lines = labelLines(row.slice(0, texts).join(': '));
  const top = at * rowHeight + baseline - ((lines.length - 1) * lineHeight) / 2;
  const spans = lines.map(
    (line, index) => `<tspan x="${labelWidth - 8}" y="${top + index * lineHeight}">${markup(line)}</tspan>`,
  );
  return `<text text-anchor="end">${spans.join('')}</text>`;
}

/** Words on at most two lines. */
function labelLines(words: string): readonly string[] {
  if (displayWidth(words) <= lineWidth) return [words];
  const fitting = cutToWidth(words, lineWidth + 1);
  const space = fitting.lastIndexOf(' ');
  const first = space > 0 ? fitting.slice(0, space) : cutToWidth(words, lineWidth);
  const rest = words.slice(first.length).trim();
  const cut = displayWidth(rest) > lineWidth ? `${cutToWidth(rest, lineWidth - 1).trimEnd()}…` : rest;
  return [first, cut];
}

interface ChartBar {
  readonly from: number;
  readonly length: number;
  /** The row, from 0. */
  readonly at: number;
  /** The part of the text's colour that it has. */
  readonly shade: number;
}

/** The shade of one of several kinds: the first has the whole colour, and no two have the same. */
const shadeOf = (kind: number, kinds: number): number => Math.round(100 * (1 - (0.85 * kind) / kinds)) / 100;

const bar = ({ from, length, at, shade }: ChartBar): string =>
  `<rect x="${round(labelWidth + from)}" y="${at * rowHeight + (rowHeight - barHeight) / 2}" width="${round(length)}" height="${barHeight}" fill-opacity="${shade}"/>`;

const note = (length: number, at: number, value: number): string =>
  `<text x="${round(labelWidth + length + 6)}" y="${at * rowHeight + baseline}">${value}</text>`;
