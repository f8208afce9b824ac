import { expect, it } from 'vitest';
import { chartKey, chartOf } from './charts';

const chart = { kind: 'parts' } as const;
const quartileHeads = ['Published lower quartile', 'Published median', 'Published upper quartile'];

it('has long labels on two lines, and cuts only what is longer', () => {
  const rows = [
    ['The experiences and progress of children who need help and protection', 1],
    ['Good', 1],
    ['word '.repeat(30).trim(), 1],
  ];
  const drawn = chartOf({ id: 't', caption: 'T', heads: ['Judgement', 'good'], texts: 1, rows, chart });
  const lines = [...drawn.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line);
  expect(lines).toEqual([
    'The experiences and progress of children who',
    'need help and protection',
    'Good',
    'word word word word word word word word word',
    'word word word word word word word word word…',
  ]);
});

it('has the published quartiles as a band, and the median of the drafts as a dot', () => {
  const heads = ['Framework', 'Section', 'Median', 'Published reports', ...quartileHeads];
  const rows = [
    ['ILACS', 'Opening text', 50, 59, 100, 150, 200],
    ['ILACS', 'Other sections', 100, '', '', '', ''],
  ];
  const drawn = chartOf({ id: 't', caption: 'T', heads, texts: 2, rows, chart: { kind: 'spread' } });
  const at = (share: number): number => 330 + 420 * share;
  expect(drawn.match(/<rect x="[\d.]+" y="8" width="[\d.]+"/g)).toEqual([
    `<rect x="${at(0.5)}" y="8" width="210"`,
    `<rect x="${at(0.75) - 1}" y="8" width="2"`,
  ]);
  expect(drawn.match(/<circle cx="[\d.]+"/g)).toEqual([at(0.25), at(0.5)].map((x) => `<circle cx="${x}"`));
  expect(drawn.match(/<rect/g)).toHaveLength(2);
});

it('has another shade for each grade, and a key with all of them', () => {
  const heads = ['Team', ...'abcdefg'];
  const table = {
    id: 't',
    caption: 'T',
    heads,
    texts: 1,
    rows: [['x', 1, 1, 1, 1, 1, 1, 1]],
    chart,
  } as const;
  const shades = (html: string) => html.match(/fill-opacity="[^"]+"/g) ?? [];
  expect(new Set(shades(chartOf(table))).size).toBe(7);
  expect(shades(chartKey(table))).toEqual(shades(chartOf(table)));
});
