import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Configs } from '../config/config';
import { frameworksOf, knownOf } from '../language/catalogue/catalogue';
import { frameworkTable, listTable } from '../language/catalogue/catalogue-text';
import { nodeFiles } from '../node/node-files';
import { UsageError } from '../session/usage-error';
import { listed } from '../text/words';
import { frameworksHelp } from './help';
import { type ExitCode, exit, type Host } from './host';
import { asJson, printing, readArgs } from './options';

/**
 * `inspection-report frameworks`: prints what is known of one framework, or which there are.
 * @throws UsageError where an option is wrong or there is no such framework
 */
export async function frameworks(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('frameworks', args, printing);
  if (values.help) {
    host.out(frameworksHelp);
    return exit.clean;
  }
  const json = asJson(values.format);
  if (positionals.length > 1) throw new UsageError('Name one framework, or none for all of them.');
  const { knowledge } = await new Configs(nodeFiles).of(
    pathToFileURL(resolve(host.cwd, 'new.report.md')).href,
  );
  const [id] = positionals;
  const all = frameworksOf(knowledge);
  const one = all.find((framework) => framework.id === id?.toLowerCase());
  if (id !== undefined && !one) {
    const ids = listed(knowledge.ids, 'or');
    throw new UsageError(`There is no framework “${id}”; use ${ids}.`);
  }
  if (json) {
    host.out(`${JSON.stringify(one ? knownOf(one) : all.map(knownOf), null, 2)}\n`);
  } else host.out(one ? frameworkTable(one) : listTable(all));
  return exit.clean;
}
