import { instrument, instrumentIds } from '../knowledge/references';
import { statusOf } from '../language/reference-status';
import { statusTable } from '../language/reference-status-text';
import { knowledgeHelp } from './help';
import { type ExitCode, exit, type Host, UsageError } from './host';
import { asJson, printing, readArgs } from './options';

/**
 * `inspection-report knowledge status`: prints how well each instrument is known and how old its text is.
 * @throws UsageError where an option is wrong or there is no such command
 */
export async function knowledge(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('knowledge', args, printing);
  if (values.help) {
    host.out(knowledgeHelp);
    return exit.clean;
  }
  const [command, ...more] = positionals;
  if (command !== 'status' || more.length > 0) {
    const said = positionals.join(' ');
    throw new UsageError(
      said === ''
        ? 'Say what of the knowledge: "inspection-report knowledge status".'
        : `There is no command "knowledge ${said}"; there is "knowledge status".`,
    );
  }
  const json = asJson(values.format);
  const all = instrumentIds.flatMap((id) => instrument(id) ?? []).map((one) => statusOf(one, host.today));
  host.out(json ? `${JSON.stringify(all, null, 2)}\n` : statusTable(all));
  return exit.clean;
}
