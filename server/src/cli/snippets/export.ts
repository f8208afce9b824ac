import { resolve } from 'node:path';
import { nodeFiles } from '../../node/node-files';
import { configIn } from '../../session/configs';
import { UsageError } from '../../session/usage-error';
import { exportedLibrary } from '../../snippets/exchange/own-files';
import { builtInSnippets } from '../../snippets/library/built-in';
import type { SnippetLibrary } from '../../snippets/library/library';
import { librarySources, loadSources } from '../../snippets/library/sources';
import { listed, plural } from '../../text/words';
import { forceHelp, forceOption, mustBeReplaceable } from '../disk/guard';
import { writeOver } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';
import { type LibraryFormat, libraryFormats } from './formats';
import { shownFolder } from './libraries';

const exportHelp = `inspection-report snippets export: writes libraries for others

Usage
  inspection-report snippets export --to FORMAT [options] [FOLDER…]

FOLDER is the folder of a library. Without FOLDER, the libraries in the config for this folder are exported.

  --to vscode     a .code-snippets file of one library, for Visual Studio Code without this product. Variables of a draft
                  become placeholders. Fields that VS Code does not have are kept under "inspection-report".
                  With them "import" can make the same library again
  --to markdown   a catalogue to read and review, by file and section: text, status, author, reviews, citations
  --to html       the same catalogue as one accessible HTML file

Options
  --out FILE   the file to write. It can only replace an earlier export. Without it the text is printed
  --force      ${forceHelp}
  --product    also export the product's own library
  -h, --help   this text

Exit codes
  0  exported
  1  exported, except for snippets that could not be read or are left out, such as those with a repeated id. Also if
     there is an error in a config
  2  not exported: a wrong option, no library, or a file that cannot be written

Examples
  inspection-report snippets export --to vscode --out .vscode/team.code-snippets snippets
  inspection-report snippets export --to html --out catalogue.html
  inspection-report snippets export --to markdown --product > product.md
`;

const options = {
  to: { type: 'string' },
  out: { type: 'string' },
  product: { type: 'boolean', default: false },
  force: forceOption,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report snippets export`: writes libraries for Visual Studio Code, or as a catalogue.
 * @throws UsageError if an option is wrong, there is no library, or the file cannot be written
 */
export async function exportLibraries(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('snippets export', args, options);
  if (values.help) {
    host.out(exportHelp);
    return exit.clean;
  }
  const format = formatOf(values.to);
  const { out } = values;
  const guard = { kind: exportedLibrary, force: values.force };
  if (out !== undefined) {
    mustHaveExtension(out, format);
    mustBeReplaceable(resolve(host.cwd, out), out, guard);
  }
  const config = await configIn(host);
  const libraries = await librariesToExport(positionals, values.product, host);
  if (libraries.length > 1 && !format.several) {
    const all = libraries.map((library) => shownFolder(library, host)).join(', ');
    throw new UsageError(
      `Give one library. A file of this format can have only one, and there are several (${all}).`,
    );
  }
  const notes = libraries.flatMap(missingParts);
  for (const sentence of notes) host.err(`${sentence}\n`);
  const text = format.write(libraries, config.knowledge, host.today);
  if (out === undefined) host.out(text, 'file');
  else {
    writeOver({ path: resolve(host.cwd, out), shown: out, content: text }, guard);
    const count = libraries.reduce((sum, { snippets }) => sum + snippets.length, 0);
    host.out(`${out} was written: ${plural(count, 'snippet')}.\n`);
  }
  return notes.length > 0 ? exit.errors : exit.clean;
}

function formatOf(name: string | undefined): LibraryFormat {
  const format = name !== undefined && Object.hasOwn(libraryFormats, name) ? libraryFormats[name] : undefined;
  if (format) return format;
  const all = listed(Object.keys(libraryFormats), 'or');
  throw new UsageError(
    name === undefined
      ? `Choose a format with --to: ${all}.`
      : `There is no format "${name}" for an export. Use ${all}.`,
  );
}

/** @throws UsageError if the name of the file does not fit the format */
function mustHaveExtension(out: string, { extensions }: LibraryFormat): void {
  if (!extensions.some((extension) => out.toLowerCase().endsWith(extension)))
    throw new UsageError(`Use a name that ends in ${extensions[0]} for this format, not “${out}”.`);
}

/** Named libraries, or those of the config. */
async function librariesToExport(
  folders: readonly string[],
  product: boolean,
  host: Host,
): Promise<SnippetLibrary[]> {
  const config = await configIn(host);
  const named = folders.map((folder) => resolve(host.cwd, folder));
  const sources = librarySources(folders.length > 0 || product ? { libraries: [] } : config, {
    folders: named,
  });
  const { libraries, problems, warnings } = await loadSources(nodeFiles, sources);
  for (const sentence of warnings) throw new UsageError(sentence.replaceAll(`${host.cwd}/`, ''));
  host.noteConfig?.({ uri: config.uri, problems: [...config.problems, ...problems] });
  const teams = libraries.all.filter(({ origin }) => origin === 'team');
  if (teams.length === 0 && !product)
    throw new UsageError(
      'Give the folder of a library, or use --product for the product’s own. The config for this folder has no snippet library.',
    );
  return [...teams, ...(product ? [builtInSnippets()] : [])];
}

/** Sentences about parts of a library that are not in an export. */
function missingParts({ meta, files, refused, snippets }: SnippetLibrary): string[] {
  const read = files.reduce((sum, file) => sum + file.snippets.length, 0);
  const written = files.reduce((sum, { draft: { data } }) => {
    const list = data?.kind === 'map' ? data.entries.find(({ key }) => key === 'snippets')?.value : undefined;
    return sum + (list?.kind === 'list' ? list.items.length : 0);
  }, 0);
  const lost = Math.max(read, written) - snippets.length;
  const unread = files.filter(({ draft }) => draft.problems.length > 0).length + refused.length;
  if (lost === 0 && unread === 0) return [];
  return [
    `Not all of ${meta.name} could be exported. Run "inspection-report snippets check" to find out why.`,
  ];
}
