import { statusOf } from '../language/citations/describe/instrument-status';
import { statusTable } from '../language/citations/describe/instrument-status-text';
import { jsonText } from '../output/formats/escape';
import { configIn } from '../session/configs';
import { UsageError } from '../session/usage-error';
import { type ExitCode, exit, type Host } from './host';
import { asJson, printing, readArgs } from './options';

const knowledgeHelp = `inspection-report knowledge: prints how complete the data on law and guidance is

Usage
  inspection-report knowledge status [options]

Prints each instrument that reports cite (regulations, Acts, guidance, standards). The columns show the date and age
(in months) of its text, and whether all provisions are listed. They also show how many provisions were checked,
with their paragraphs, against an official text, and any uncertain facts. Nothing is looked up online. The facts come with
this version of the product. Your team’s own facts are included if the config for this folder names them.

Options
  --format FORMAT   table (default) or json, which adds the full notes and the web addresses
  -h, --help        this text

Exit codes
  0  printed
  1  done, but there is an error in a config
  2  a wrong option, or no such command

Examples
  inspection-report knowledge status
  inspection-report knowledge status --format json
`;

/**
 * `inspection-report knowledge status`: prints how well each instrument is known and how old its text is.
 * @throws UsageError if an option is wrong or there is no such command
 */
export async function knowledge(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('knowledge', args, printing);
  if (values.help) {
    host.out(knowledgeHelp);
    return exit.clean;
  }
  const [command, ...more] = positionals;
  if (command !== 'status' || more.length > 0) {
    const words = positionals.join(' ');
    throw new UsageError(
      words === ''
        ? 'Add a command: "inspection-report knowledge status".'
        : `Unknown command "knowledge ${words}". Use "knowledge status".`,
    );
  }
  const json = asJson(values.format);
  // Includes a team's own, if the config of this folder names any.
  const { knowledge: known } = await configIn(host);
  const all = known.instruments
    .index()
    .flatMap(({ id }) => known.instruments.instrument(id) ?? [])
    .map((instrument) => statusOf(instrument, host.today));
  host.out(json ? `${jsonText(all, 2)}\n` : statusTable(all));
  return exit.clean;
}
