import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLawPacks } from '../../config/law-packs';
import { lawPackEnding } from '../../config/paths';
import type { LawPack } from '../../knowledge/law/law-pack';
import { printDate } from '../../language/citations/describe/instrument-status';
import { columns } from '../../language/table';
import { nodeFiles } from '../../node/node-files';
import { jsonText } from '../../output/formats/escape';
import { configIn } from '../../session/configs';
import { type ExitCode, exit, type Host } from '../host';
import { asJson, printing, readOptions } from '../options';

const listHelp = `inspection-report law list: lists the law packs that apply here

Usage
  inspection-report law list [options]

Lists the law packs of the config for this folder. Each line has the instrument, the date of its text, and its basis
(revised or as made). The number of provisions is next, then the number of changes that are not in the text yet. The
folder of the pack and the title are at the end.

Options
  --format FORMAT   table (default) or json
  -h, --help        this text

Exit codes
  0  listed, even if there are none
  1  done, but there is an error in a config
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
  const config = await configIn(host);
  const complete = await withLawPacks(config, nodeFiles);
  const { knowledge } = complete;
  host.noteConfig?.(complete);
  const packs = knowledge.lawIds.flatMap((id) => knowledge.law(id) ?? []);
  // A pack is named after its instrument, and of several the first counts.
  const fileOf = ({ instrument }: LawPack): string => {
    const uri = config.lawFiles.find((file) => file.endsWith(`/${instrument}${lawPackEnding}`));
    return uri === undefined ? '' : relative(host.cwd, fileURLToPath(uri)).replaceAll('\\', '/');
  };
  if (json)
    host.out(
      `${jsonText(
        packs.map(({ provisions, ...pack }) => ({
          ...pack,
          provisions: provisions.length,
          file: fileOf({ ...pack, provisions }),
        })),
        2,
      )}\n`,
    );
  else if (packs.length === 0)
    host.out('There are no law packs here. To add one, run "inspection-report law add FILE".\n');
  else {
    const rows = packs.map((pack) => {
      const { instrument, text, provisions, outstanding = 0, title } = pack;
      return [
        instrument,
        text.date === null ? 'not known' : printDate(text.date),
        text.basis,
        String(provisions.length),
        String(outstanding),
        dirname(fileOf(pack)),
        title,
      ];
    });
    const head = ['instrument', 'text of', 'basis', 'provisions', 'changes to come', 'folder', 'title'];
    host.out(columns([head, ...rows], ''));
  }
  return exit.clean;
}
