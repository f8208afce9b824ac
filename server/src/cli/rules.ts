import { ruleList } from '../rules/document';
import { pageOf } from '../rules/page';
import { type RuleMeta, severityOf } from '../rules/rule';
import { sourceOf } from '../rules/sources';
import { rulesHelp } from './help';
import { type ExitCode, exit, type Host, UsageError } from './host';
import { oneOf, printing, readArgs } from './options';
import { allRules } from './rule-list';

/**
 * `inspection-report rules`: lists the rules.
 * @throws UsageError where an option is wrong
 */
export async function rules(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('rules', args, printing);
  if (values.help) {
    host.out(rulesHelp);
    return exit.clean;
  }
  const more: readonly string[] = positionals;
  if (more.length > 0)
    throw new UsageError(`"rules" lists them all; for one, "inspection-report explain ${more.join(' ')}".`);
  const format = oneOf('format', values.format, ['table', 'json', 'markdown']);
  if (format === 'markdown') host.out(ruleList(allRules.map((meta) => ({ meta }))));
  else if (format === 'json') host.out(`${JSON.stringify(allRules.map(described), null, 2)}\n`);
  else host.out(table());
  return exit.clean;
}

const weightOf = (meta: RuleMeta, stage: 'drafting' | 'review' | 'final') =>
  severityOf(meta, { span: { start: 0, end: 0 }, message: '' }, stage);

const described = (meta: RuleMeta): object => ({
  id: meta.id,
  title: meta.title,
  severity: {
    drafting: weightOf(meta, 'drafting'),
    review: weightOf(meta, 'review'),
    final: weightOf(meta, 'final'),
  },
  what: meta.what,
  why: meta.why,
  sources: meta.sources.map(sourceOf),
  calibration: meta.calibration,
  since: meta.since,
  page: `docs/rules/${pageOf(meta.id)}`,
});

function table(): string {
  const width = Math.max(...allRules.map(({ id }) => id.length));
  const rows = allRules.map((meta) => {
    const [early, late] = [weightOf(meta, 'drafting'), weightOf(meta, 'final')];
    const weight = early === late ? late : `${late} (${early})`;
    return `${meta.id.padEnd(width)}  ${weight.padEnd(12)}  ${meta.title}\n`;
  });
  const note = 'In brackets: while drafting. "inspection-report explain RULE" tells more.\n';
  return `${rows.join('')}\n${allRules.length} rules. ${note}`;
}
