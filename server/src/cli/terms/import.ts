import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importFile } from '../../config/imports/import-file';
import type { Imported } from '../../config/imports/imported';
import { writePack } from '../../config/imports/write-pack';
import { nodeFiles } from '../../node/node-files';
import { UsageError } from '../../session/usage-error';
import { inflect, plural } from '../../text/words';
import { mustBeWritable, writeNew } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';

const importHelp = `inspection-report terms import: imports words and terms from other tools

Usage
  inspection-report terms import FILE… [options]

FILE is one of these:

  - Vale: accept.txt and reject.txt of a vocabulary, and styles of the kinds substitution and existence
  - cspell: a word list (.txt), or cspell.json or cspell.yaml with its words and flagWords
  - Hunspell: a dictionary (.dic). Inflections that its .aff file has are not imported

Two files are written: NAME.yaml with the terms, and NAME.words.txt with the words. Add the first under "extends" in
.inspection-report.yaml. Everything that is left out is listed, with the reason. Words with capitals are left out, because
they may be people’s names.

Options
  --out NAME  the name of the files, without an ending (default: imported-terms)
  -h, --help  this text

Exit codes
  0  written
  2  not written: a wrong option, a file that cannot be used, or files that exist already

Examples
  inspection-report terms import styles/config/vocabularies/Ours/accept.txt styles/Ours/Terms.yml
  inspection-report terms import cspell.json --out team-terms
`;

const options = {
  out: { type: 'string', default: 'imported-terms' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report terms import`: makes a pack of files of Vale, cspell and Hunspell.
 * @throws UsageError if a file cannot be used or the pack cannot be written
 */
export async function importTerms(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('terms import', args, options);
  if (values.help) {
    host.out(importHelp);
    return exit.clean;
  }
  if (positionals.length === 0)
    throw new UsageError(
      'Give a file to import. "inspection-report terms import --help" lists the files that can be imported.',
    );
  const all: Imported[] = [];
  for (const name of positionals) all.push(await readImport(name, host));
  const [config, list] = [`${values.out}.yaml`, `${values.out}.words.txt`];
  const pack = writePack(all, list.replace(/^.*[\\/]/, ''));
  const files = [
    { shown: config, text: pack.config },
    ...(pack.words === undefined ? [] : [{ shown: list, text: pack.words }]),
  ];
  for (const { shown } of files) mustBeWritable(resolve(host.cwd, shown), shown);
  for (const { shown, text } of files) writeNew(resolve(host.cwd, shown), shown, text);
  for (const [index, imported] of all.entries()) host.out(summary(positionals[index] as string, imported));
  const are = inflect(files.length, 'was', 'were');
  host.out(
    `${files.map(({ shown }) => shown).join(' and ')} ${are} written. Add "extends: ${isAbsolute(config) ? config : `./${config}`}" to .inspection-report.yaml.\n`,
  );
  return exit.clean;
}

/** @throws UsageError if it cannot be read, or is of another kind */
async function readImport(name: string, host: Host): Promise<Imported> {
  const uri = pathToFileURL(resolve(host.cwd, name)).href;
  const text = await nodeFiles.read(uri);
  if (text === undefined) {
    const fault = await nodeFiles.fault?.(uri);
    throw new UsageError(`${name}: ${fault ?? 'The file does not exist. Check the path.'}`);
  }
  const imported = importFile(name, text);
  if (imported) return imported;
  throw new UsageError(
    `${name} is not a word list for Vale, cspell or Hunspell. "inspection-report terms import --help" explains which can be read.`,
  );
}

function summary(name: string, { words, acronyms, terms, notes }: Imported): string {
  const counts = `${plural(words.length, 'word')}, ${plural(acronyms.length, 'acronym')} and ${plural(terms.length, 'term')}`;
  return [`${name}: ${counts}.`, ...notes.map((note) => `  ${note}`), ''].join('\n');
}
