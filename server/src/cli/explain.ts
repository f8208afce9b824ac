import { pageBody } from '../rules/rule-pages';
import type { TeamTerm } from '../rules/team/team-term';
import { termPage } from '../rules/team/term-page';
import { configIn } from '../session/configs';
import { groupNamed, isTeamName, noRules, ruleNamed } from '../session/rule-names';
import { UsageError } from '../session/usage-error';
import { plural, quoted } from '../text/words';
import { type ExitCode, exit, type Host } from './host';
import { readArgs } from './options';
import { pageText } from './terminal/page-text';
import { colourOptions, paintFor } from './terminal/paint';

const explainHelp = `inspection-report explain: prints the page of a rule

Usage
  inspection-report explain [options] RULE…

RULE is the id after a finding, such as judgement/grade. Its page has what the rule checks, why, its sources,
examples, and what it found in published reports. For a group, such as judgement, its rules are listed. The names of
your team's own terms begin with team/, as in team/looked-after-child.

Options
  --color      use colours even without a terminal (as with FORCE_COLOR in the environment)
  --no-color   no colours (as with NO_COLOR in the environment)
  -h, --help   this text

Exit codes
  0  printed
  1  done, but there is an error in a config
  2  a wrong option, or no such rule

Examples
  inspection-report explain judgement/grade
  inspection-report explain judgement
`;

const options = {
  ...colourOptions,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report explain`: prints the page of a rule.
 * @throws UsageError if an option is wrong or there is no such rule
 */
export async function explain(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('explain', args, options);
  if (values.help) {
    host.out(explainHelp);
    return exit.clean;
  }
  const ids: readonly string[] = positionals;
  if (ids.length === 0)
    throw new UsageError('Give a rule, such as judgement/grade. "inspection-report rules" lists them.');
  const paint = paintFor(host, values);
  const terms = ids.some((id) => isTeamName(id) || id === 'team') ? (await configIn(host)).terms : [];
  const pages = ids.map((id) => (isTeamName(id) || id === 'team' ? teamPage(id, terms) : pageFor(id)));
  host.out(pages.map((page) => pageText(page, { paint, width: host.width })).join('\n'), 'painted');
  return exit.clean;
}

/**
 * The page of a team's term, or a list of all, in Markdown.
 * @throws UsageError if there is no such term
 */
function teamPage(id: string, terms: readonly TeamTerm[]): string {
  const term = terms.find((each) => each.id === id);
  if (term) return termPage(term);
  if (terms.length === 0)
    throw new UsageError('There are no terms here. Add them under "terms" in .inspection-report.yaml.');
  if (id !== 'team' && id !== 'team/*')
    throw new UsageError(`Unknown term "${id}". "inspection-report explain team" lists the terms.`);
  const rows = terms.map(({ id: name, avoid, write }) =>
    write.length > 0
      ? `- **${name}**: write ${quoted(write, 'or')}, not ${quoted(avoid, 'or')}`
      : `- **${name}**: avoid ${quoted(avoid, 'or')}`,
  );
  return `# team: ${plural(terms.length, 'term')}\n\n${rows.join('\n')}\n`;
}

/** The page of a rule, or a list of the rules of a group, in Markdown. */
function pageFor(id: string): string {
  if (Object.hasOwn(noRules, id)) return `# ${id}\n\n${noRules[id]}\n`;
  const group = groupNamed(id);
  if (!group) return pageBody(ruleNamed(id));
  const name = id.replace(/\/\*?$/, '');
  const rows = group.map((meta) => `- **${meta.id}**: ${meta.title}`);
  return `# ${name}: ${group.length} rules\n\n${rows.join('\n')}\n\nFor more about a rule, run "inspection-report explain ${group[0]?.id}".\n`;
}
