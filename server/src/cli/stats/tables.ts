import type { GradeCounts, StatsCollector } from './collector';
import { publishedSpread, quartilesOf, type SectionSpread } from './spread';

/** A table of figures. In each row the first `texts` cells are names, and the others are numbers or empty. */
export interface StatsTable {
  /** Never changes once published: programs read it. */
  readonly id: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly texts: number;
  readonly rows: readonly (readonly (string | number)[])[];
  /** The chart of the table: bars of a column, parts of a whole in all columns, or a median next to a published spread. */
  readonly chart: { readonly kind: 'bars'; readonly column: number } | { readonly kind: 'parts' | 'spread' };
}

/** The most rows of a table of frequencies. */
const mostRows = 20;

/** The tables of some drafts, without those that are empty. */
export function tablesOf(
  stats: StatsCollector,
  { byInspector }: { readonly byInspector: boolean },
): StatsTable[] {
  const { gradesBy, sections } = stats;
  const all: StatsTable[] = [
    grades('grades-by-judgement', 'Grades by framework and judgement', gradesBy.judgement.counts),
    grades('grades-by-setting', 'Grades by setting', gradesBy.setting.counts),
    grades('grades-by-team', 'Grades by team', gradesBy.team.counts),
    grades('grades-by-month', 'Grades by month', inOrder(gradesBy.month.counts)),
    ...(byInspector
      ? [grades('grades-by-lead-inspector', 'Grades by lead inspector', gradesBy.inspector.counts)]
      : []),
    frequencies('requirements', 'Requirements by paragraph', stats.provisions),
    frequencies('regulations', 'Requirements by regulation', stats.regulations),
    frequencies('areas-for-improvement', 'Areas for improvement by citation', stats.areas),
    frequencies('findings', 'Findings by rule', stats.rules),
    days(stats.days),
    lengths('words', 'Words by section, and in published reports', sections),
    lengths('paragraphs', 'Paragraphs by section, and in published reports', sections),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

const inOrder = (counts: GradeCounts): GradeCounts =>
  new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

const bestFirst = ['outstanding', 'good', 'requires improvement to be good', 'inadequate'];
const rank = (grade: string): number => {
  const at = bestFirst.indexOf(grade.toLowerCase());
  return at < 0 ? bestFirst.length : at;
};

function grades(id: string, caption: string, counts: GradeCounts): StatsTable {
  const labels = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  const rows = [...counts].map(([name, row]) => [name, ...labels.map((label) => row.get(label) ?? 0)]);
  return { id, caption, heads: ['', ...labels], texts: 1, rows, chart: { kind: 'parts' } };
}

function frequencies(id: string, caption: string, found: StatsCollector['rules']): StatsTable {
  const rows = found.most(mostRows).map(({ name, count, drafts }) => [name, drafts, count]);
  return {
    id,
    caption,
    heads: ['', 'Drafts', 'In all'],
    texts: 1,
    rows,
    chart: { kind: 'bars', column: 1 },
  };
}

const spreadHeads = ['Lower quartile', 'Median', 'Upper quartile'];

function days(byFramework: StatsCollector['days']): StatsTable {
  const rows = [...byFramework].flatMap(([framework, numbers]) => {
    const spread = quartilesOf(numbers);
    return spread ? [[framework, numbers.length, spread.low, spread.middle, spread.high]] : [];
  });
  return {
    id: 'days-to-final',
    caption: 'Days from the inspection to the final report',
    heads: ['', 'Drafts', ...spreadHeads],
    texts: 1,
    rows,
    chart: { kind: 'bars', column: 3 },
  };
}

function lengths(
  measure: 'words' | 'paragraphs',
  caption: string,
  sections: readonly SectionSpread[],
): StatsTable {
  const rows = sections.map((section) => {
    const { low, middle, high } = section[measure];
    const known = publishedSpread(section.framework, section.section);
    const published = known
      ? [known.reports, known[measure].low, known[measure].middle, known[measure].high]
      : ['', '', '', ''];
    return [section.framework, section.name, section.reports, low, middle, high, ...published];
  });
  const heads = [
    ...['Framework', 'Section', 'Drafts', ...spreadHeads],
    ...['Published reports', 'Published lower quartile', 'Published median', 'Published upper quartile'],
  ];
  return { id: `section-${measure}`, caption, heads, texts: 2, rows, chart: { kind: 'spread' } };
}
