import { plural } from '../../text/words';
import type { Amounts, Previous } from '../previous';
import type { FormatContext } from '../result';
import type { Row, Summary } from '../summary';

/** A table of a report: its caption, its heads, and rows whose first cell is a name and the others numbers. */
export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the Markdown and the HTML report both say. */
export interface Told {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly Table[];
}

/** Puts a summary into words and tables. */
export function tell(summary: Summary, { today, version, rules, previous, quiet }: FormatContext): Told {
  const { counts, clean, drafts, inspectors, teams } = summary;
  const unread = counts.failures > 0 ? [`${plural(counts.failures, 'file')} could not be read.`] : [];
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const people = (rows: readonly Row[], caption: string, head: string): Table[] =>
    rows.length === 0 ? [] : [{ caption, heads: [head, 'Drafts', ...weights], rows: rows.map(withDrafts) }];
  return {
    title: 'Checks of inspection report drafts',
    sentences: [
      `${plural(counts.files, 'draft')} checked on ${today} with version ${version}: ${quiet ? 'no errors were' : 'nothing was'} found in ${clean} of them.`,
      ...unread,
    ],
    tables: [
      totals(counts, counts.files, previous),
      {
        caption: 'By rule',
        heads: ['Rule', 'Asks that', 'Drafts', ...weights, ...(previous ? ['Change'] : [])],
        rows: ruleRows(summary.rules, titles, previous),
      },
      {
        caption: 'By draft, where anything was found',
        heads: ['Draft', ...weights],
        rows: drafts.map((row) => [row.name, ...amounts(row)]),
      },
      ...people(inspectors, 'By lead inspector', 'Lead inspector'),
      ...people(teams, 'By team', 'Team'),
    ],
  };
}

const weights = ['Errors', 'Warnings', 'Hints'];

const amounts = ({ errors, warnings, others }: Amounts): string[] => [errors, warnings, others].map(String);

const withDrafts = (row: Row): string[] => [row.name, String(row.drafts), ...amounts(row)];

function totals(now: Amounts, drafts: number, before: Previous | undefined): Table {
  const rows: [string, number, number | undefined][] = [
    ['Drafts', drafts, before?.drafts],
    ['Errors', now.errors, before?.errors],
    ['Warnings', now.warnings, before?.warnings],
    ['Hints', now.others, before?.others],
  ];
  return {
    caption: 'Totals',
    heads: ['', 'Now', ...(before ? ['Before', 'Change'] : [])],
    rows: rows.map(([name, n, was]) => [
      name,
      String(n),
      ...(was === undefined ? [] : [String(was), change(n - was)]),
    ]),
  };
}

const change = (n: number): string => (n === 0 ? 'none' : n > 0 ? `+${n}` : `−${-n}`);

const sum = ({ errors, warnings, others }: Amounts): number => errors + warnings + others;

/** Every rule that found something now or before; what is no longer found stands at the end. */
function ruleRows(
  rows: readonly Row[],
  titles: ReadonlyMap<string, string>,
  before: Previous | undefined,
): string[][] {
  const there = new Set(rows.map(({ name }) => name));
  const gone = [...(before?.rules.keys() ?? [])].filter((rule) => !there.has(rule)).sort();
  const all = [...rows, ...gone.map((name) => ({ name, drafts: 0, errors: 0, warnings: 0, others: 0 }))];
  return all.map((row) => {
    const was = before?.rules.get(row.name);
    const since = before ? [change(sum(row) - (was ? sum(was) : 0))] : [];
    return [row.name, titles.get(row.name) ?? '', String(row.drafts), ...amounts(row), ...since];
  });
}
