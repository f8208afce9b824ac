import { plural } from '../../../text/words';
import { noAmounts } from '../../previous';
import { unreadable } from '../../result';
import type { SummaryRow } from '../../summary';
import { markup } from '../escape';
import { htmlPage, navigation } from '../page/html-page';
import { barOf, type PageCell, shareHead, wideTable } from '../page/html-table';
import { reportTitle, sumOf } from '../report';
import { changesSection } from './changes';
import { draftsSection } from './drafts';
import { ruleCell, ruleId, ruleName } from './markup';
import { type PageInput, summarySection } from './summary';

/** Rules that the first table has. The others are in the list of rules. */
const mostFrequent = 10;

/**
 * A report for managers: one page that needs no other file, runs nothing, and can be printed. It has names of files, and no text
 * of drafts unless that is asked for.
 */
export function managersPage(input: PageInput): string {
  const { summary, parts, figures, context } = input;
  const metas = new Map(context.rules.map((meta) => [meta.id, meta]));
  const titleOf = (rule: string): string =>
    metas.get(rule)?.title ?? (rule === unreadable ? 'Each file can be read' : rule);
  const worstFirst = [...parts].sort(
    (a, b) =>
      b.errors - a.errors || b.warnings - a.warnings || b.others - a.others || (a.name < b.name ? -1 : 1),
  );
  const byInspector = context.byInspector === true;
  const changes = context.changes?.();
  const counted = figures.html();
  const sections: readonly PageSection[] = [
    { id: 'summary', name: 'Summary', html: summarySection(input) },
    ...(changes ? [{ id: 'changes', name: 'What has changed', html: changesSection(changes, titleOf) }] : []),
    ...(summary.rules.length > 0
      ? [{ id: 'frequent', name: 'Most frequent findings', html: frequentSection(summary.rules, titleOf) }]
      : []),
    ...peopleSection(teams, summary.teams),
    ...(byInspector ? peopleSection(inspectors, summary.inspectors) : []),
    ...(counted === '' ? [] : [{ id: 'figures', name: 'Figures', html: counted }]),
    ...(parts.length > 0
      ? [
          {
            id: 'drafts',
            name: 'Drafts',
            html: draftsSection(worstFirst, { titleOf, byInspector, showsText: context.showsText === true }),
          },
        ]
      : []),
    ...rulesSection(input, titleOf),
  ];
  const body = [navigation(sections), ...sections.map(({ html }) => html)].join('\n');
  return htmlPage({ title: reportTitle, body, ...(counted !== '' && { style: figures.style }) });
}

interface PageSection {
  readonly id: string;
  readonly name: string;
  readonly html: string;
}

const byFrequency = (a: SummaryRow, b: SummaryRow): number =>
  sumOf(b) - sumOf(a) || b.drafts - a.drafts || (a.name < b.name ? -1 : 1);

function frequentSection(rules: readonly SummaryRow[], titleOf: (rule: string) => string): string {
  const sorted = [...rules].sort(byFrequency);
  const shown = sorted.slice(0, mostFrequent);
  const largest = sumOf(shown[0] ?? noAmounts);
  const more = sorted.length - shown.length;
  return `<section class="together">
<h2 id="frequent">Most frequent findings</h2>
${wideTable({
  caption:
    more > 0 ? `The ${mostFrequent} most frequent of ${sorted.length} rules` : 'All rules with findings',
  heads: ['What is checked', 'Findings', shareHead, 'Drafts', 'Errors', 'Warnings', 'Hints and info'],
  rows: shown.map((row): PageCell[] => [
    ruleCell(row.name, titleOf(row.name)),
    sumOf(row),
    barOf(sumOf(row), largest),
    row.drafts,
    row.errors,
    row.warnings,
    row.others,
  ]),
})}
</section>`;
}

interface PeopleTable {
  readonly id: string;
  readonly name: string;
  /** The head of the column with their names. */
  readonly head: string;
}

const teams: PeopleTable = { id: 'teams', name: 'Teams', head: 'Team' };
const inspectors: PeopleTable = { id: 'inspectors', name: 'Lead inspectors', head: 'Lead inspector' };

/** The totals of teams or lead inspectors. */
function peopleSection({ id, name, head }: PeopleTable, rows: readonly SummaryRow[]): PageSection[] {
  if (rows.length === 0) return [];
  const largest = Math.max(...rows.map(sumOf));
  const table = wideTable({
    caption: `${name}, in alphabetical order`,
    heads: [head, 'Drafts', 'Findings', shareHead, 'Errors', 'Warnings', 'Hints and info'],
    rows: rows.map((row): PageCell[] => [
      row.name,
      row.drafts,
      sumOf(row),
      barOf(sumOf(row), largest),
      row.errors,
      row.warnings,
      row.others,
    ]),
  });
  return [{ id, name, html: `<section>\n<h2 id="${id}">${name}</h2>\n${table}\n</section>` }];
}

/** The list of rules that other parts link to, with the harm to a reader of the report. */
function rulesSection(
  { summary, parts, context }: PageInput,
  titleOf: (rule: string) => string,
): PageSection[] {
  const rows = new Map(summary.rules.map((row) => [row.name, row]));
  const suppressed = parts.flatMap((part) => part.suppressed.map(({ rule }) => rule));
  const gone = context.previous ? [...context.previous.rules.keys()] : [];
  const names = [...new Set([...rows.keys(), ...suppressed, ...gone])].sort();
  if (names.length === 0) return [];
  const harms = new Map(context.rules.map(({ id, harm }) => [id, harm]));
  const entries = names.map((name) => {
    const row = rows.get(name);
    const found = row
      ? `${plural(sumOf(row), 'finding')} in ${plural(row.drafts, 'draft')}.`
      : 'No findings in this report.';
    const title = titleOf(name);
    return `<dt id="${ruleId(name)}">${title === name ? '' : `${markup(title)} `}${ruleName(name)}</dt>
<dd>${markup(`${harms.get(name) ?? ''} ${found}`.trim())}</dd>`;
  });
  const html = `<section>
<h2 id="rules" class="new-page">Rules in this report</h2>
<p>Each entry has what is checked, and what goes wrong for the reader of a report otherwise.</p>
<dl>
${entries.join('\n')}
</dl>
</section>`;
  return [{ id: 'rules', name: 'Rules', html }];
}
