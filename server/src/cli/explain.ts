import { pageBody } from '../rules/document';
import { groupNamed, noRules, ruleNamed } from '../session/rule-names';
import { UsageError } from '../session/usage-error';
import { explainHelp } from './help';
import { type ExitCode, exit, type Host } from './host';
import { readArgs } from './options';
import { pageText } from './terminal/terminal-text';

const options = {
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report explain`: prints the page of a rule.
 * @throws UsageError where an option is wrong or there is no such rule
 */
export async function explain(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('explain', args, options);
  if (values.help) {
    host.out(explainHelp);
    return exit.clean;
  }
  const ids: readonly string[] = positionals;
  if (ids.length === 0)
    throw new UsageError('Say which rule, such as judgement/grade; "inspection-report rules" lists them.');
  const colour = host.terminal && !values['no-color'] && !host.env.NO_COLOR;
  const pages = ids.map(pageFor);
  host.out(pages.map((page) => pageText(page, { colour, width: host.width })).join('\n'));
  return exit.clean;
}

/** The page of a rule, in Markdown; of a group, what its rules ask for. */
function pageFor(id: string): string {
  if (Object.hasOwn(noRules, id)) return `# ${id}\n\n${noRules[id]}\n`;
  const group = groupNamed(id);
  if (!group) return pageBody(ruleNamed(id));
  const name = id.replace(/\/\*?$/, '');
  const rows = group.map((meta) => `- **${meta.id}**: ${meta.title}`);
  return `# ${name}: ${group.length} rules\n\n${rows.join('\n')}\n\n"inspection-report explain ${group[0]?.id}" tells more of one.\n`;
}
