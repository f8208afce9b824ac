import { markup } from '../../output/formats/escape';
import { cutToWidth, displayWidth } from '../../text/width';
import type { StatsTable } from './tables';

// Charts are pictures of the table next to them, which has every number. They have no scripts and need no colours.

const rowHeight = 26;
const labelWidth = 330;
const plotWidth = 420;
const width = labelWidth + plotWidth + 70;

/** A table as a chart in SVG; empty if it has nothing to show. */
export function chartOf(table: StatsTable): string {
  const drawn = drawings[table.chart.kind](table);
  if (drawn === '') return '';
  const height = table.rows.length * rowHeight + 10;
  const id = `chart-${table.id}`;
  return `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}">
<title id="${id}-title">${markup(table.caption)}</title>
<desc id="${id}-desc">${descriptions[table.chart.kind]} The table after it has the numbers.</desc>
${drawn}
</svg>`;
}

const descriptions: Readonly<Record<StatsTable['chart']['kind'], string>> = {
  bars: 'A bar for each row.',
  parts: 'A bar for each row, with a part for each grade in the order of the table.',
  spread:
    'For each section, a band from the lower to the upper quartile of published reports, a line at their median, and a dot at the median of these drafts.',
};

const drawings: Readonly<Record<StatsTable['chart']['kind'], (table: StatsTable) => string>> = {
  bars: ({ rows, texts, chart }) => {
    const column = chart.kind === 'bars' ? chart.column : 1;
    const most = largest(rows.map((row) => numberAt(row, column)));
    return rows
      .map((row, at) => {
        const value = numberAt(row, column);
        const length = (value / most) * plotWidth;
        return `${label(row, texts, at)}${bar({ from: 0, length, at, kind: 0 })}${note(length, at, value)}`;
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
          const drawn = length === 0 ? '' : bar({ from, length, at, kind });
          from += length;
          return drawn;
        });
        return `${label(row, texts, at)}${bars.join('')}${note(from, at, totals[at] ?? 0)}`;
      })
      .join('\n');
  },
  spread: ({ rows, texts }) => {
    const most = largest(rows.flatMap((row) => [numberAt(row, texts + 2), numberAt(row, texts + 6)]));
    const x = (value: number): number => (value / most) * plotWidth;
    return rows
      .map((row, at) => {
        const [low, middle, high] = [4, 5, 6].map((column) => row[texts + column]);
        const known = typeof low === 'number' && typeof middle === 'number' && typeof high === 'number';
        const band = known
          ? `${bar({ from: x(low), length: Math.max(1, x(high) - x(low)), at, kind: 2 })}${bar({ from: x(middle) - 1, length: 2, at, kind: 0 })}`
          : '';
        const dot = `<circle cx="${round(labelWidth + x(numberAt(row, texts + 2)))}" cy="${at * rowHeight + 15}" r="5"/>`;
        return `${label(row, texts, at)}${band}${dot}`;
      })
      .join('\n');
  },
};

const numberAt = (row: readonly (string | number)[], column: number): number => Number(row[column] ?? 0);
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 1);
const round = (value: number): number => Math.round(value * 10) / 10;

/** A label of a row, cut to the room that it has. */
function label(row: readonly (string | number)[], texts: number, at: number): string {
  const words = row.slice(0, texts).join(': ');
  const cut = displayWidth(words) > 46 ? `${cutToWidth(words, 45).trimEnd()}…` : words;
  return `<text x="${labelWidth - 8}" y="${at * rowHeight + 19}" text-anchor="end">${markup(cut)}</text>`;
}

interface ChartBar {
  readonly from: number;
  readonly length: number;
  /** The row, from 0. */
  readonly at: number;
  /** The shade: 0 is the darkest. */
  readonly kind: number;
}

const shades = [1, 0.65, 0.4, 0.2];

const bar = ({ from, length, at, kind }: ChartBar): string =>
  `<rect x="${round(labelWidth + from)}" y="${at * rowHeight + 6}" width="${round(length)}" height="18" fill-opacity="${shades[kind % shades.length]}"/>`;

const note = (length: number, at: number, value: number): string =>
  `<text x="${round(labelWidth + length + 6)}" y="${at * rowHeight + 19}">${value}</text>`;
