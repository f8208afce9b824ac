import { jsonText } from '../output/formats/escape';
import { allMetas } from '../rules/index';
import { type RuleMeta, severityOf } from '../rules/rule';
import { pageOf } from '../rules/rule-ids';
import { calibrationOf, ruleList, shownOf } from '../rules/rule-pages';
import { sourceOf } from '../rules/sources';
import { oneOf, UsageError } from '../session/usage-error';
import { wrapLines } from '../text/wrap';
import { type ExitCode, exit, type Host } from './host';
import { printing, readArgs } from './options';

const rulesHelp = `inspection-report rules: lists the rules

Usage
  inspection-report rules [options]

Options
  --format FORMAT   table (default), json (with everything on a rule's page), or markdown
  -h, --help        this text

Exit codes
  0  printed
  2  a wrong option

Examples
  inspection-report rules
  inspection-report rules --format json > rules.json
`;

/**
 * `inspection-report rules`: lists the rules.
 * @throws UsageError if an option is wrong
 */
export async function rules(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('rules', args, printing);
  if (values.help) {
    host.out(rulesHelp);
    return exit.clean;
  }
  const words: readonly string[] = positionals;
  if (words.length > 0)
    throw new UsageError(
      `Use "inspection-report explain ${words.join(' ')}" for one rule. "rules" lists all of them.`,
    );
  const format = oneOf('format', values.format, ['table', 'json', 'markdown']);
  if (format === 'markdown') host.out(ruleList(allMetas));
  else if (format === 'json') host.out(`${jsonText(allMetas.map(described), 2)}\n`);
  else host.out(table(host.width));
  return exit.clean;
}

const severityAt = (meta: RuleMeta, stage: 'drafting' | 'review' | 'final') => severityOf(meta, {}, stage);

const described = (meta: RuleMeta): object => ({
  id: meta.id,
  title: meta.title,
  severity: {
    drafting: severityAt(meta, 'drafting'),
    review: severityAt(meta, 'review'),
    final: severityAt(meta, 'final'),
  },
  what: meta.what,
  why: meta.why,
  sources: meta.sources.map(sourceOf),
  options: meta.options ?? {},
  examples: { reported: shownOf(meta.bad, meta).text, notReported: shownOf(meta.good, meta).text },
  calibration: calibrationOf(meta),
  since: meta.since,
  page: `docs/rules/${pageOf(meta.id)}`,
});

/** @param limit how many characters fit on a line, if that is known */
function table(limit = Number.POSITIVE_INFINITY): string {
  const width = Math.max(...allMetas.map(({ id }) => id.length));
  const rows = allMetas.map((meta) => {
    const [early, late] = [severityAt(meta, 'drafting'), severityAt(meta, 'final')];
    const severity = early === late ? late : `${late} (${early})`;
    const columns = `${meta.id.padEnd(width)}  ${severity.padEnd(12)}`;
    return `${row(columns, meta.title, limit)}\n`;
  });
  const note =
    'In brackets: the severity while drafting. For the exceptions to these severities, run "inspection-report explain RULE".\n';
  return `${rows.join('')}\n${allMetas.length} rules. ${note}`;
}

/** The first columns with a title next to them, or below them if there is too little room. */
function row(left: string, title: string, limit: number): string {
  const least = 24;
  const at = left.length + 2;
  if (at + title.length <= limit) return `${left}  ${title}`;
  const [indent, room] = at + least <= limit ? [at, limit - at] : [4, Math.max(least, limit - 4)];
  const lines = wrapLines(title, room).map((line) => ' '.repeat(indent) + line);
  return indent === at
    ? `${left}  ${lines.join('\n').trimStart()}`
    : `${left.trimEnd().replace(/ {2,}/, '  ')}\n${lines.join('\n')}`;
}
