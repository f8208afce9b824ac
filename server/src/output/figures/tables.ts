import type { FigureCollector } from './collector';
import type { Tally } from './counts';
import { quartilesOf } from './quartiles';

/** A table of figures. In each row the first `texts` cells are names, and the others are numbers or empty. */
export interface FigureTable {
  /** Never changes once published: programs read it. */
  readonly id: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly texts: number;
  readonly rows: readonly (readonly (string | number)[])[];
  /** The chart of the table: bars of a column, parts of a whole in all columns, or a median next to a published spread. */
  readonly chart: { readonly kind: 'bars'; readonly column: number } | { readonly kind: 'parts' | 'spread' };
}

/** The tables of a report of findings, without those that are empty. */
export const reportTables = (figures: FigureCollector): FigureTable[] =>
  [judgementTable(figures), teamTable(figures), settingTable(figures), daysTable(figures)].filter(isFilled);

export const isFilled = ({ rows }: FigureTable): boolean => rows.length > 0;

export const judgementTable = ({ gradesBy }: FigureCollector): FigureTable =>
  gradeTable(
    { id: 'grades-by-judgement', of: 'framework and judgement', head: 'Judgement' },
    gradesBy.judgement,
  );

export const teamTable = ({ gradesBy }: FigureCollector): FigureTable =>
  gradeTable({ id: 'grades-by-team', of: 'team', head: 'Team' }, gradesBy.team);

/** Findings by setting, with an average, because one setting has more drafts than another. */
export const settingTable = ({ settings }: FigureCollector): FigureTable => ({
  id: 'findings-by-setting',
  caption: 'Findings by framework and setting',
  heads: ['Setting', 'Drafts', 'Findings', 'Findings for each draft'],
  texts: 1,
  rows: settings.all.map(({ name, drafts, count }) => [
    name,
    drafts,
    count,
    Math.round((10 * count) / drafts) / 10,
  ]),
  chart: { kind: 'bars', column: 3 },
});

const bestFirst = [
  'outstanding',
  'good',
  'requires improvement to be good',
  'requires improvement',
  'inadequate',
];
const rank = (grade: string): number => {
  const at = bestFirst.indexOf(grade.toLowerCase());
  return at < 0 ? bestFirst.length : at;
};

/** The same order in every language. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The names of a table, and of its first column. */
export type TableNames = Pick<FigureTable, 'id'> & { readonly head: string };

/** The grades of groups, in the order of the names of the groups. */
export function gradeTable(
  { id, of, head }: TableNames & { readonly of: string },
  { counts }: Tally,
): FigureTable {
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

export const spreadHeads = ['Lower quartile', 'Median', 'Upper quartile'];

export function daysTable({ days }: FigureCollector): FigureTable {
  const rows = [...days].flatMap(([framework, numbers]) => {
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
