import { printDay } from '../../report/days';
import { inflect, plural } from '../../text/words';
import type { Amounts, PreviousRun } from '../previous';
import type { ReportTable } from '../report-table';
import { type Format, type FormatContext, identityOffSentence, suppressedSentence } from '../result';
import { type Summary, SummaryBuilder, type SummaryRow } from '../summary';

/** The title of a report. */
export const reportTitle = 'Checks of inspection report drafts';

/** The contents of a report for managers in Markdown. */
export interface FindingsReport {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly ReportTable[];
}

/**
 * A format that is a report on the whole run.
 * @param write puts the report into the format; empty tables are left out of it
 */
export const reportFormat =
  (write: (report: FindingsReport) => string): Format =>
  (context) => {
    const summary = new SummaryBuilder();
    return {
      add(result) {
        summary.add(result);
        return '';
      },
      end() {
        const report = reportOf(summary.end(), context);
        return write({ ...report, tables: report.tables.filter(({ rows }) => rows.length > 0) });
      },
    };
  };

/** Puts a summary into words and tables. */
function reportOf(
  summary: Summary,
  { today, version, rules, previous, changes, quiet, byInspector }: FormatContext,
): FindingsReport {
  const { counts, clean, drafts, inspectors, teams, suppressed } = summary;
  const since = changes?.();
  const unread = counts.failures > 0 ? [`${plural(counts.failures, 'file')} could not be read.`] : [];
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const people = (rows: readonly SummaryRow[], caption: string, head: string): ReportTable[] =>
    rows.length === 0 ? [] : [{ caption, heads: [head, 'Drafts', ...weights], rows: rows.map(withDrafts) }];
  return {
    title: reportTitle,
    sentences: [
      `${plural(counts.files, 'draft')} checked on ${printDay(today)} with version ${version}.${cleanSentence(counts.files, clean, quiet ? 'errors' : 'findings')}`,
      ...unread,
      ...(since?.sentences ?? []),
      ...(counts.suppressed > 0 ? [suppressedSentence(counts)] : []),
      ...(counts.identityOff.length > 0 ? [identityOffSentence(counts)] : []),
    ],
    tables: [
      totals(counts, counts.files, previous),
      ...(since?.tables ?? []),
      {
        caption: 'By rule',
        heads: ['Rule', titleHead, 'Drafts', ...weights, ...(previous ? ['Change'] : [])],
        rows: ruleRows(summary.rules, titles, previous),
      },
      {
        caption: 'By draft (only drafts with findings)',
        heads: ['Draft', ...weights],
        rows: drafts.map((row) => [row.name, ...amounts(row)]),
      },
      ...(byInspector ? people(inspectors, 'By lead inspector', 'Lead inspector') : []),
      ...people(teams, 'By team', 'Team'),
      {
        caption: 'Suppressed findings',
        heads: ['Draft', 'Line', 'Rule', reasonHead],
        rows: suppressed.map(({ draft, line, rule, reason }) => [draft, String(line), rule, reason]),
      },
    ],
  };
}

/** The sentence on the drafts without findings, with the space before it; empty if no draft was checked. */
function cleanSentence(drafts: number, clean: number, found: 'errors' | 'findings'): string {
  if (drafts === 0) return '';
  if (clean === drafts) return ` There are no ${found}.`;
  if (clean === 0) return drafts === 1 ? ` It has ${found}.` : ` All of them have ${found}.`;
  return ` ${clean} of them ${inflect(clean, 'has', 'have')} no ${found}.`;
}

const weights = ['Errors', 'Warnings', 'Hints and info'];

/** The head of the column with the titles of the rules. */
const titleHead = 'What is checked';

/** The head of the column with the reasons of suppressions. */
const reasonHead = 'Reason';

/** Tells if the cells under a head are texts, not numbers. */
export const isTextHead = (head: string): boolean =>
  ['', 'Rule', titleHead, reasonHead, 'Draft', 'Earlier name', 'Lead inspector', 'Team'].includes(head);

/** Amounts as a sentence, such as “2 errors, 1 warning, 3 other findings.” */
export function amountsInWords({ errors, warnings, others }: Amounts, suppressed: number): string {
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(others > 0 ? [plural(others, 'other finding')] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
  ];
  return `${parts.join(', ')}.`;
}

const amounts = ({ errors, warnings, others }: Amounts): string[] => [errors, warnings, others].map(String);

const withDrafts = (row: SummaryRow): string[] => [row.name, String(row.drafts), ...amounts(row)];

function totals(now: Amounts, drafts: number, before: PreviousRun | undefined): ReportTable {
  const rows: [string, number, number | undefined][] = [
    ['Drafts', drafts, before?.drafts],
    ['Errors', now.errors, before?.errors],
    ['Warnings', now.warnings, before?.warnings],
    ['Hints and info', now.others, before?.others],
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

/** A difference with its sign, such as “+2”; “none” if there is none. */
export function change(difference: number): string {
  if (difference === 0) return 'none';
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}

/** The number of findings of all severities. */
export const sumOf = ({ errors, warnings, others }: Amounts): number => errors + warnings + others;

/** A row for each rule with findings now or before; those that have none now are at the end. */
function ruleRows(
  rows: readonly SummaryRow[],
  titles: ReadonlyMap<string, string>,
  before: PreviousRun | undefined,
): string[][] {
  const there = new Set(rows.map(({ name }) => name));
  const gone = [...(before?.rules.keys() ?? [])].filter((rule) => !there.has(rule)).sort();
  const all = [...rows, ...gone.map((name) => ({ name, drafts: 0, errors: 0, warnings: 0, others: 0 }))];
  return all.map((row) => {
    const was = before?.rules.get(row.name);
    const since = before ? [change(sumOf(row) - (was ? sumOf(was) : 0))] : [];
    return [row.name, titles.get(row.name) ?? '', String(row.drafts), ...amounts(row), ...since];
  });
}
