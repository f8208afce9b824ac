import { join, relative } from 'node:path';
import { lawPackEnding } from '../../config/paths';
import { type LawPack, lawPackFormat } from '../../knowledge/law/law-pack';
import { readLawFile } from '../../law/read-law-file';
import { writeLawPack } from '../../law/write-pack';
import { configIn } from '../../session/configs';
import { UsageError } from '../../session/usage-error';
import type { FileKind } from '../../text/file-kind';
import { forceHelp, mustBeReplaceable } from '../disk/guard';
import { rewrite, writeNew, writeOver } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';
import { type KnowledgeFolder, knowledgeFolder } from './knowledge-folder';
import { describePack } from './pack-summary';
import { readTextFile } from './read-file';

const addHelp = `inspection-report law add: adds the words of law or guidance

Usage
  inspection-report law add FILE… [options]

Nothing is fetched: download FILE first. FILE is one of these:

  - A whole Act or statutory instrument from legislation.gov.uk, as XML. Add /data.xml to its address, open it, and save
    the page. An example is https://www.legislation.gov.uk/uksi/2015/541/data.xml. This is the latest revised text. For
    the text as first made, add /made/data.xml (for an Act, /enacted/data.xml).
  - Guidance as plain text with page breaks. Make it from the PDF with "pdftotext -layout GUIDE.pdf".

A law pack (NAME.law.json) is written for each file, in the folder under "knowledge" in .inspection-report.yaml. If
several folders are named there, the pack goes to the one with law packs, or else to the first. If none is named,
"knowledge: law" is added to the config. To update a pack, add a newer download. It replaces the old pack, and changes
that you made to the old pack are lost. If a file cannot be used, the reason is printed and nothing is written.

Options
  --instrument ID   the id of the guidance, such as chr-guide-2015, if its title is not recognised.
                    "inspection-report knowledge status" lists the ids
  --force           ${forceHelp}
  -h, --help        this text

Exit codes
  0  written
  1  done, but there is an error in a config
  2  not written: a wrong option, a file that cannot be used, or a folder that cannot be written to

Examples
  inspection-report law add ~/Downloads/data.xml
  inspection-report law add childrens-homes-guide.txt --instrument chr-guide-2015
`;

const options = {
  instrument: { type: 'string' },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** In bytes. Larger files that a config names are not read. The words of the largest Acts have 4 MB. */
const largestPack = 10 * 1024 * 1024;

const lawPackFile: FileKind = {
  name: 'a law pack',
  isOwn: (content) => content.slice(0, 500).includes(`"format": "${lawPackFormat}"`),
};

/**
 * `inspection-report law add`: makes law packs of downloaded files.
 * @throws UsageError if a file cannot be used or a pack cannot be written
 */
export async function addLaw(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('law add', args, options);
  if (values.help) {
    host.out(addHelp);
    return exit.clean;
  }
  if (positionals.length === 0)
    throw new UsageError(
      'Give a file to add. "inspection-report law add --help" explains which to download.',
    );
  const { knowledge } = await configIn(host);
  const { instruments } = knowledge;
  const { instrument } = values;
  if (instrument !== undefined && !instruments.index().some(({ id }) => id === instrument))
    throw new UsageError(
      `There is no instrument "${instrument}". "inspection-report knowledge status" lists the ids.`,
    );
  const packs = readPacks(positionals, { instruments: instruments.index(), instrument }, host);
  const folder = await knowledgeFolder(host);
  const files = packs.map((pack) => toFile(pack, folder, host));
  for (const { shown, content } of files)
    if (Buffer.byteLength(content) > largestPack)
      throw new UsageError(
        `Leave out the file for ${shown}. The pack would be too large to read. Nothing was written.`,
      );
  const guard = { kind: lawPackFile, force: values.force };
  // All or none: if one file cannot be written, the others must not stay.
  for (const { path, shown } of files) mustBeReplaceable(path, shown, guard);
  for (const file of files) {
    writeOver(file, guard);
    host.out(`${file.shown} was written. ${describePack(file.pack, knowledge)}\n`);
  }
  nameFolder(folder, host);
  // A fault of the config may have been that the folder did not exist.
  await configIn(host);
  return exit.clean;
}

/** @throws UsageError with a line for each file that cannot be used */
function readPacks(
  names: readonly string[],
  how: Parameters<typeof readLawFile>[1],
  host: Host,
): readonly LawPack[] {
  const packs = new Map<string, { readonly pack: LawPack; readonly name: string }>();
  const failures: string[] = [];
  for (const name of names) {
    const text = readTextFile(name, host);
    const read = 'failure' in text ? text : readLawFile(text.text, how);
    if ('failure' in read) failures.push(`${name}: ${read.failure}`);
    else {
      const other = packs.get(read.pack.instrument);
      if (other)
        failures.push(`${name}: This is the same instrument as ${other.name}. Leave one of them out.`);
      packs.set(read.pack.instrument, { pack: read.pack, name });
    }
  }
  if (failures.length > 0)
    throw new UsageError([...failures, 'Nothing was written. Correct this and try again.'].join('\n'));
  return [...packs.values()].map(({ pack }) => pack);
}

function toFile(pack: LawPack, folder: KnowledgeFolder, host: Host) {
  const name = pack.instrument + lawPackEnding;
  const path = join(folder.pathFor(name), name);
  return { pack, path, shown: relative(host.cwd, path), content: writeLawPack(pack) };
}

/** Adds the folder to the config, or prints how to add it. */
function nameFolder({ change, name }: KnowledgeFolder, host: Host): void {
  if (!change) return;
  const { path, before, after } = change;
  const shown = relative(host.cwd, path);
  const line = `Add "${name}" under "knowledge" in ${shown}, so that the words are found.`;
  if (after === undefined) host.err(`${line}\n`);
  else if (before === '') {
    writeNew(path, shown, after);
    host.out(`${shown} was written. It names the folder "${name}".\n`);
  } else {
    const failure = rewrite(path, before, after);
    if (failure) host.err(`${shown}: ${failure} ${line}\n`);
    else host.out(`"knowledge: ${name}" was added to ${shown}.\n`);
  }
}
