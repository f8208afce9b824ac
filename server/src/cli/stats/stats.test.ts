import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { chartOf } from '../../output/figures/charts';
import { exampleDraft } from '../../rules/examples';
import { parseXml } from '../../text/xml';
import { StatsCollector } from './collector';
import { statsOf } from './draft-stats';
import { statsFormats } from './formats';
import { tablesOf } from './tables';

const front = (rest: string): string =>
  `provider: {name: Larchmere Care, home: Quernstone House}\nx-team: North & East\n${rest}`;
const drafts = [
  exampleDraft({ framework: 'sccif', front: front('x-final: 2026-07-10\n') }),
  exampleDraft({
    framework: 'sccif',
    front: front(
      'requirements:\n  - text: Quernstone must act.\n    regulation: [12(2)(a), 12(2)(b)]\n    due: 2026-07-30\n',
    ),
    body: '# Larchmere\n\n## Quernstone House\n\nA child lives here. Sheepwash is recieved.\n',
  }),
  exampleDraft({ framework: 'ilacs' }),
];

function figuresFor(byInspector = false) {
  const collector = new StatsCollector();
  for (const text of drafts) {
    const stats = statsOf(check(text, 'a.report.md'));
    if (stats) collector.add(stats);
  }
  const tables = tablesOf(collector, { byInspector });
  return { drafts: collector.figures.drafts, leftOut: 0, tables, sections: collector.sections };
}

const rowsOf = (id: string, byInspector = false) =>
  figuresFor(byInspector).tables.find((table) => table.id === id)?.rows;

describe('the figures of drafts', () => {
  it('count each judgement once in its groups', () => {
    expect(rowsOf('grades-by-setting')).toEqual([['children’s home', 6]]);
    expect(rowsOf('grades-by-team')).toEqual([['North & East', 6]]);
    expect(rowsOf('grades-by-month')).toEqual([['2026-06', 10]]);
  });

  it('count what requirements and areas for improvement cite', () => {
    expect(rowsOf('requirements')).toEqual([
      ['regulation 12(2)(a)', 1, 1],
      ['regulation 12(2)(b)', 1, 1],
    ]);
    expect(rowsOf('regulations')).toEqual([['regulation 12', 1, 1]]);
    expect(rowsOf('areas-for-improvement')).toEqual([['outcome 3', 1, 1]]);
  });

  it('have the days to the final report, where a draft has its date', () => {
    expect(rowsOf('days-to-final')).toEqual([['SCCIF', 1, 30, 30, 30]]);
  });

  it('have lengths next to those of published reports', () => {
    const row = rowsOf('section-words')?.find(([, name]) => String(name).startsWith('The impact of leaders'));
    expect(row?.slice(0, 6)).toEqual(['ILACS', row?.[1], 1, 4, 4, 4]);
    const [reports, low, middle, high] = (row ?? []).slice(6).map(Number);
    expect(reports).toBeGreaterThan(50);
    expect([low, middle, high]).toEqual([low, middle, high].sort((a, b) => Number(a) - Number(b)));
  });
});

describe.each(Object.keys(statsFormats))('the format %s', (name) => {
  const written = (byInspector: boolean): string =>
    statsFormats[name]?.(figuresFor(byInspector), undefined) ?? '';

  it('names no home, provider, child or draft, and inspectors only if asked', () => {
    expect(written(false)).not.toMatch(/Larchmere|Quernstone|Sheepwash|recieved|SC999999|Example|A N Other/i);
    expect(written(true)).toContain('A N Other');
  });
});

describe('a chart', () => {
  it('is well formed, has a name and a description, and no script', () => {
    for (const table of figuresFor().tables) {
      const chart = chartOf(table);
      expect(parseXml(chart.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '))).toBeTruthy();
      expect(chart).toMatch(
        /role="img" aria-labelledby="(\S+) (\S+)"[^>]*>\n<title id="\1">.+<\/title>\n<desc id="\2">/,
      );
      expect(chart).not.toMatch(/<script|\bon\w+=|NaN/);
    }
  });

  it('is next to its table', () => {
    const page = statsFormats.html?.(figuresFor(), undefined) ?? '';
    const parts = page.split('<h2 ').slice(1);
    expect(parts).toHaveLength(figuresFor().tables.length);
    for (const part of parts)
      expect(part).toMatch(
        /^id="([a-z-]+)">[\s\S]*<svg class="chart"[\s\S]*<(?:p|ul) class="(?:note|key)"[\s\S]*<table>/,
      );
  });
});
