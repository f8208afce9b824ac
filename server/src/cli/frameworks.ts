import { frameworkFacts, frameworksOf } from '../language/catalogue/catalogue';
import { frameworkTable, listTable } from '../language/catalogue/text';
import { jsonText } from '../output/formats/escape';
import { configIn } from '../session/configs';
import { UsageError } from '../session/usage-error';
import { listed } from '../text/words';
import { type ExitCode, exit, type Host } from './host';
import { asJson, printing, readArgs } from './options';

const frameworksHelp = `inspection-report frameworks: prints the facts about frameworks

Usage
  inspection-report frameworks [options] [ID]

Without ID, the frameworks are listed. With ID, you see the facts that the product uses for checks, completion and new
drafts: editions, types of inspection, settings, grades, requirements and instruments. You also see the official
wording of each judgement, the rules on how grades combine, and the source of each fact. A fact that could not be
confirmed is marked "uncertain". Findings that depend on it are at most warnings, unless a config sets the severity of
the rule by name.

Options
  --format FORMAT   table (default) or json
  -h, --help        this text

Exit codes
  0  printed
  1  done, but there is an error in a config
  2  a wrong option, or no such framework

Examples
  inspection-report frameworks
  inspection-report frameworks sccif
  inspection-report frameworks sccif --format json
`;

/**
 * `inspection-report frameworks`: prints the facts about one framework, or the list of all.
 * @throws UsageError if an option is wrong or there is no such framework
 */
export async function frameworks(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('frameworks', args, printing);
  if (values.help) {
    host.out(frameworksHelp);
    return exit.clean;
  }
  const json = asJson(values.format);
  if (positionals.length > 1) throw new UsageError('Give one framework, or none to list all of them.');
  const { knowledge } = await configIn(host);
  const [id] = positionals;
  const all = frameworksOf(knowledge);
  const framework = all.find((candidate) => candidate.id === id?.toLowerCase());
  if (id !== undefined && !framework) {
    const ids = listed(knowledge.ids, 'or');
    throw new UsageError(`Unknown framework “${id}”. Use ${ids}.`);
  }
  if (json) {
    host.out(`${jsonText(framework ? frameworkFacts(framework) : all.map(frameworkFacts), 2)}\n`);
  } else host.out(framework ? frameworkTable(framework) : listTable(all));
  return exit.clean;
}
