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
    grades(
      { id: 'grades-by-judgement', of: 'framework and judgement', head: 'Judgement' },
      gradesBy.judgement,
    ),
    grades({ id: 'grades-by-setting', of: 'setting', head: 'Setting' }, gradesBy.setting),
    grades({ id: 'grades-by-team', of: 'team', head: 'Team' }, gradesBy.team),
    grades({ id: 'grades-by-month', of: 'month', head: 'Month' }, gradesBy.month),
    ...(byInspector
      ? [
          grades(
            { id: 'grades-by-lead-inspector', of: 'lead inspector', head: 'Lead inspector' },
            gradesBy.inspector,
          ),
        ]
      : []),
    frequencies(
      { id: 'requirements', caption: 'Requirements by paragraph', head: 'Paragraph' },
      stats.provisions,
    ),
    frequencies(
      { id: 'regulations', caption: 'Requirements by regulation', head: 'Regulation' },
      stats.regulations,
    ),
    frequencies(
      { id: 'areas-for-improvement', caption: 'Areas for improvement by citation', head: 'Citation' },
      stats.areas,
    ),
    frequencies({ id: 'findings', caption: 'Findings by rule', head: 'Rule' }, stats.rules),
    days(stats.days),
    lengths('words', 'Words by section, and in published reports', sections),
    lengths('paragraphs', 'Paragraphs by section, and in published reports', sections),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

const bestFirst = ['outstanding', 'good', 'requires improvement to be good', 'inadequate'];
const rank = (grade: string): number => {
  const at = bestFirst.indexOf(grade.toLowerCase());
  return at < 0 ? bestFirst.length : at;
};

/** The same order in every language. */
function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The names of a table, and of its first column. */
type TableNames = Pick<StatsTable, 'id'> & { readonly head: string };

/** The grades of groups, in the order of the names of the groups. */
function grades(
  { id, of, head }: TableNames & { readonly of: string },
  { counts }: { readonly counts: GradeCounts },
): StatsTable {
  const labels = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].sort(
    (a, b) => rank(a) - rank(b) || compareNames(a, b),
  );
  const rows = [...counts]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([name, row]) => [name, ...labels.map((label) => row.get(label) ?? 0)]);
  return {
    id,
    caption: `Grades by ${of}`,
    heads: [head, ...labels],
    texts: 1,
    rows,
    chart: { kind: 'parts' },
  };
}

function frequencies(
  { id, caption, head }: TableNames & Pick<StatsTable, 'caption'>,
  found: StatsCollector['rules'],
): StatsTable {
  const rows = found.most(mostRows).map(({ name, count, drafts }) => [name, drafts, count]);
  return {
    id,
    caption,
    heads: [head, 'Drafts', 'In all'],
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
    heads: ['Framework', 'Drafts', ...spreadHeads],
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
  const byFramework = [...sections].sort((a, b) => compareNames(a.framework, b.framework));
  const rows = byFramework.map((section) => {
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
