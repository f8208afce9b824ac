import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { metaName } from '../../config/referenced-files';
import { languageFolder } from '../../node/language-folder';
import { nodeFiles } from '../../node/node-files';
import { type FileResult, nothing, plus } from '../../output/result';
import { proseFrom } from '../../prose/tables';
import { checkLibraryFiles, filesOfLibrary } from '../../session/check-libraries';
import { configResults } from '../../session/config-results';
import { configIn } from '../../session/configs';
import { findFiles } from '../../session/files';
import { infoOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';
import { librarySources, loadSources } from '../../snippets/library/sources';
import { forceHelp, forceOption } from '../disk/guard';
import { type ExitCode, exit, type Host } from '../host';
import { outputsOf } from '../lint/format-options';
import { lintOutput } from '../lint/lint-output';
import { readArgs } from '../options';
import { colourOptions, paintFor } from '../terminal/paint';

const checkHelp = `inspection-report snippets check: checks snippet libraries

Usage
  inspection-report snippets check [options] [FOLDER…]

FOLDER is the folder of a library, a folder with libraries below it, or a file of a library. Without FOLDER, the
libraries in the config for this folder are checked.

The checks cover form, snippet syntax, variables, prefixes, citations, review dates and successors. They also find
snippets that can never be offered, and insert each snippet in a draft to check its text. The command
"inspection-report explain snippet" lists the rules. Running "inspection-report lint" makes the same checks, together
with those of drafts.

Options
  --format FORMAT   stylish (default) or json (as ESLint writes it, with lines and columns from 1).
                    json=FILE writes the findings to a file
  --force           ${forceHelp}
  --color           use colours even without a terminal (as with FORCE_COLOR in the environment)
  --no-color        no colours (as with NO_COLOR in the environment)
  -h, --help        this text

Exit codes
  0  no findings, or nothing worse than warnings
  1  errors found, or a file or library that could not be read
  2  could not run: a wrong option, or no library

Examples
  inspection-report snippets check
  inspection-report snippets check snippets vendor/northern-region
  inspection-report snippets check --format json snippets/letters.yaml
`;

const options = {
  format: { type: 'string', multiple: true },
  force: forceOption,
  ...colourOptions,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report snippets check`: checks snippet libraries, and no drafts.
 * @throws UsageError if an option is wrong or there is no library to check
 */
export async function check(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('snippets check', args, options);
  if (values.help) {
    host.out(checkHelp);
    return exit.clean;
  }
  const outputs = outputsOf(values.format ?? ['stylish'], host);
  const results = positionals.length > 0 ? await ofPaths(positionals, host) : await ofConfig(host);
  const paint = paintFor(host, values);
  const output = await lintOutput(
    { outputs, paint, previous: undefined, report: {}, quiet: false, force: values.force, fix: undefined },
    { own: [] },
    host,
  );
  for (const result of results) output.add(result);
  output.end();
  return results.reduce(plus, nothing).errors > 0 ? exit.errors : exit.clean;
}

/** The results of the named libraries and files, and of libraries below a named folder. */
async function ofPaths(paths: readonly string[], host: Host): Promise<FileResult[]> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const path of paths) {
    const isFolder = infoOf(resolve(host.cwd, path))?.isDirectory() === true;
    const here =
      (isFolder && (await filesOfLibrary(path, host.cwd))) ||
      (await findFiles([path], host.cwd)).libraryFiles;
    if (here.length === 0) missing.push(path);
    for (const file of here) files.add(file);
  }
  if (files.size === 0)
    throw new UsageError(
      `There is no snippet library in ${missing.join(', ')}. Check the path: a library is a folder that contains ${metaName}.`,
    );
  const failure = `There is no snippet library there. Check the path: a library is a folder that contains ${metaName}.`;
  return [
    ...(await checkLibraryFiles([...files], host, await words())),
    ...missing.map((path) => ({ path, library: true, failure })),
  ];
}

/** The tables for the spelling of snippets. */
const words = async () => ({ prose: await proseFrom(languageFolder(), nodeFiles) });

/** The results of the libraries in the config for this folder, and of the config, which may name one that does not exist. */
async function ofConfig(host: Host): Promise<FileResult[]> {
  const config = await configIn(host);
  const { libraries, problems } = await loadSources(nodeFiles, librarySources(config));
  const teams = libraries.all.filter(({ origin }) => origin === 'team');
  if (config.libraries.length === 0)
    throw new UsageError(
      'Give a folder, or add “libraries:” to .inspection-report.yaml. The config for this folder has no snippet libraries.',
    );
  const results = await configResults([config, { problems }], host.cwd);
  host.noteConfig?.({ uri: config.uri, problems: [] });
  for (const { folder } of teams) {
    const path = relative(host.cwd, fileURLToPath(folder)) || '.';
    results.push(
      ...(await checkLibraryFiles((await filesOfLibrary(path, host.cwd)) ?? [], host, await words())),
    );
  }
  return results;
}
