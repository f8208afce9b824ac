import { mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readRegular } from '../../node/regular-file';
import { decode, largest } from '../../session/decode';
import { infoOf, infoOfLink } from '../../session/info';
import { UsageError } from '../../session/usage-error';
import { fromVscode, notStated } from '../../snippets/exchange/from-vscode';
import { libraryTexts } from '../../snippets/exchange/write-library';
import { listed, plural } from '../../text/words';
import { writeNew } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';

const importHelp = `inspection-report snippets import: makes a library of a .code-snippets file

Usage
  inspection-report snippets import FILE --out FOLDER [options]

FILE is JSON as Visual Studio Code writes snippets, with comments and trailing commas. What "export" wrote becomes the
library that it was, with the texts as they were changed in VS Code meanwhile. Of any other file each snippet is a draft,
and fields that libraries do not have are kept under "vscode". Nothing is overwritten, and nothing is written anywhere but
in FOLDER, whatever names FILE has.

Options
  --out FOLDER      the folder for the library; it is made where it is not there. Needed
  --name NAME       what the library is called, in place of what FILE says
  --owner OWNER     who answers for it
  --licence TERMS   the terms for others, such as MIT
  -h, --help        this text

Exit codes
  0  imported
  1  imported, but for snippets that have no body
  2  not imported: a wrong option, a file that cannot be read, or files that are there already

Examples
  inspection-report snippets import phrases.code-snippets --out snippets --owner "Quality assurance" --licence MIT
`;

const options = {
  out: { type: 'string' },
  name: { type: 'string' },
  owner: { type: 'string' },
  licence: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report snippets import`: makes a library of a .code-snippets file.
 * @throws UsageError if the file cannot be read, or the library cannot be written without overwriting something
 */
export async function importFile(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('snippets import', args, options);
  if (values.help) {
    host.out(importHelp);
    return exit.clean;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError('Name one .code-snippets file to import.');
  const { out } = values;
  if (out === undefined || out.trim() === '')
    throw new UsageError('Say where the library goes; give --out FOLDER.');
  const imported = fromVscode(readText(file, host), basename(file));
  if ('failure' in imported) throw new UsageError(`${file}: ${imported.failure}`);
  const { library, notes } = imported;
  const { name = library.meta.name, owner = library.meta.owner, licence = library.meta.licence } = values;
  const meta = { ...library.meta, name, owner, licence };
  write(out, libraryTexts({ ...library, meta }), host);
  for (const note of notes) host.err(`${file}: ${note}\n`);
  const count = library.snippets.length;
  host.out(
    `${plural(count, 'snippet is', 'snippets are')} in ${out}; "inspection-report snippets check ${out}" checks them.\n`,
  );
  const open = (['owner', 'licence'] as const).filter((key) => meta[key] === notStated);
  if (open.length > 0)
    host.out(
      `${join(out, 'library.yaml')} says “${notStated}” for ${listed(open)}: write there who and what it is.\n`,
    );
  return notes.length > 0 ? exit.errors : exit.clean;
}

function readText(file: string, host: Host): string {
  const path = resolve(host.cwd, file);
  const info = infoOf(path);
  if (!info?.isFile()) throw new UsageError(`There is no file ${file}; check the path.`);
  if (info.size > largest)
    throw new UsageError(
      `${file} has ${Math.round(info.size / 1024 / 1024)} MB, and files of more than ${largest / 1024 / 1024} MB are not imported; split it.`,
    );
  let bytes: Uint8Array;
  try {
    bytes = readRegular(path);
  } catch {
    throw new UsageError(`${file} could not be read; check that you may open it.`);
  }
  const decoded = decode(bytes);
  if ('failure' in decoded)
    throw new UsageError(
      `${file} is no text that is saved as UTF-8; check that it is a .code-snippets file.`,
    );
  return decoded.text;
}

/**
 * Writes new files, all of them directly in the folder.
 * @throws UsageError if one exists, or its name has a folder in it
 */
function write(out: string, texts: ReadonlyMap<string, string>, host: Host): void {
  const folder = resolve(host.cwd, out);
  const info = infoOf(folder);
  if (info && !info.isDirectory())
    throw new UsageError(`${out} is a file; give --out the folder for the library.`);
  for (const name of texts.keys()) {
    if (basename(name) !== name)
      throw new UsageError(`“${name}” is no name of a file; rename it in what you import.`);
    // A link counts as a file, wherever it leads.
    if (infoOfLink(join(folder, name)))
      throw new UsageError(
        `${join(out, name)} is there already, and nothing was written; choose another folder.`,
      );
  }
  if (!info) {
    if (!infoOf(dirname(folder))?.isDirectory())
      throw new UsageError(`The folder of ${out} is not there; make it first, or choose another.`);
    try {
      mkdirSync(folder);
    } catch {
      throw new UsageError(`${out} could not be made; check that you may write to its folder.`);
    }
  }
  for (const [name, text] of texts) writeNew(join(folder, name), join(out, name), text);
}
