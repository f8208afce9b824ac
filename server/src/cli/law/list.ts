import { withLawPacks } from '../../config/law-packs';
import { printDate } from '../../language/citations/describe/instrument-status';
import { columns } from '../../language/table';
import { nodeFiles } from '../../node/node-files';
import { jsonText } from '../../output/formats/escape';
import { configIn } from '../../session/configs';
import { type ExitCode, exit, type Host } from '../host';
import { asJson, printing, readOptions } from '../options';
import { printProblems } from '../snippets/libraries';

const listHelp = `inspection-report law list: lists the law packs that apply here

Usage
  inspection-report law list [options]

Lists the law packs of the config for this folder. Each line has the instrument, the date of its text, revised or as made,
the number of provisions, and the number of changes that are not in the text yet.

Options
  --format FORMAT   table (default) or json
  -h, --help        this text

Exit codes
  0  listed, also if there are none
  2  a wrong option
`;

/**
 * `inspection-report law list`: lists the law packs of the config of this folder.
 * @throws UsageError if an option is wrong
 */
export async function listLaw(args: string[], host: Host): Promise<ExitCode> {
  const values = readOptions('law list', args, printing);
  if (values.help) {
    host.out(listHelp);
    return exit.clean;
  }
  const json = asJson(values.format);
  const { knowledge, problems } = await withLawPacks(await configIn(host.cwd), nodeFiles);
  printProblems(problems, host);
  const packs = knowledge.lawIds.flatMap((id) => knowledge.law(id) ?? []);
  if (json)
    host.out(
      `${jsonText(
        packs.map(({ provisions, ...pack }) => ({ ...pack, provisions: provisions.length })),
        2,
      )}\n`,
    );
  else if (packs.length === 0)
    host.out('There are no law packs here. To add one, run "inspection-report law add FILE".\n');
  else {
    const rows = packs.map(({ instrument, text, provisions, outstanding = 0, title }) => [
      instrument,
      text.date === null ? 'not known' : printDate(text.date),
      text.basis,
      String(provisions.length),
      String(outstanding),
      title,
    ]);
    const head = ['instrument', 'text of', 'basis', 'provisions', 'changes to come', 'title'];
    host.out(columns([head, ...rows], ''));
  }
  return exit.clean;
}
