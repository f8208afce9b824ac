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

const importHelp = `inspection-report snippets import: makes a library from a .code-snippets file

Usage
  inspection-report snippets import FILE --out FOLDER [options]

FILE is a file of snippets from Visual Studio Code: JSON that may have comments and trailing commas. A file from "export"
becomes the same library again, with any changes made in VS Code. In a library from any other file, each snippet has the
status "draft", and fields that libraries do not have are kept under "vscode". Files are written only in FOLDER, and none is
overwritten.

Options
  --out FOLDER      the folder for the library (required). It is made if it does not exist
  --name NAME       the name of the library, instead of the name in FILE
  --owner OWNER     the owner, for example "Quality assurance"
  --licence TERMS   the licence for others, such as MIT
  -h, --help        this text

Exit codes
  0  imported
  1  imported, except for snippets without a body
  2  not imported: a wrong option, a file that cannot be read, or files that exist already

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
 * `inspection-report snippets import`: makes a library from a .code-snippets file.
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
    throw new UsageError('Give one .code-snippets file to import.');
  const { out } = values;
  if (out === undefined || out.trim() === '')
    throw new UsageError('Give a folder for the library with --out FOLDER.');
  const imported = fromVscode(readText(file, host), basename(file));
  if ('failure' in imported) throw new UsageError(`${file}: ${imported.failure}`);
  const { library, notes } = imported;
  const { name = library.meta.name, owner = library.meta.owner, licence = library.meta.licence } = values;
  const meta = { ...library.meta, name, owner, licence };
  write(out, libraryTexts({ ...library, meta }), host);
  for (const note of notes) host.err(`${file}: ${note}\n`);
  const count = library.snippets.length;
  host.out(
    `${plural(count, 'snippet is', 'snippets are')} in ${out}. To check them, run "inspection-report snippets check ${out}".\n`,
  );
  const open = (['owner', 'licence'] as const).filter((key) => meta[key] === notStated);
  if (open.length > 0)
    host.out(`In ${join(out, 'library.yaml')}, replace “${notStated}” with the ${listed(open)}.\n`);
  return notes.length > 0 ? exit.errors : exit.clean;
}

function readText(file: string, host: Host): string {
  const path = resolve(host.cwd, file);
  const info = infoOf(path);
  if (!info?.isFile()) throw new UsageError(`${file} does not exist. Check the path.`);
  if (info.size > largest)
    throw new UsageError(
      `Split ${file}. It is ${Math.round(info.size / 1024 / 1024)} MB, and the limit is ${largest / 1024 / 1024} MB.`,
    );
  let bytes: Uint8Array;
  try {
    bytes = readRegular(path);
  } catch {
    throw new UsageError(`${file} could not be read. Check its permissions.`);
  }
  const decoded = decode(bytes);
  if ('failure' in decoded)
    throw new UsageError(
      `${file} is not a text file saved as UTF-8. Check that it is a .code-snippets file.`,
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
    throw new UsageError(`${out} is a file. Give a folder for the library with --out.`);
  for (const name of texts.keys()) {
    if (basename(name) !== name)
      throw new UsageError(`“${name}” cannot be the name of a file. Rename it in the file that you import.`);
    // A link counts as a file, wherever it leads.
    if (infoOfLink(join(folder, name)))
      throw new UsageError(`${join(out, name)} exists already. Choose another folder. Nothing was written.`);
  }
  if (!info) {
    if (!infoOf(dirname(folder))?.isDirectory())
      throw new UsageError(`The folder for ${out} does not exist. Create it first, or choose another.`);
    try {
      mkdirSync(folder);
    } catch {
      throw new UsageError(`${out} could not be created. Check the permissions of its folder.`);
    }
  }
  for (const [name, text] of texts) writeNew(join(folder, name), join(out, name), text);
}
