import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config, Configs } from '../config/config';
import { inflect, listed } from '../text/words';
import { type ConfigReader, completeConfigs } from './configs';
import { type Decoded, decode } from './decode';
import { type FoundDrafts, findDrafts, findFiles } from './files';
import { readDraft } from './read-draft';
import { UsageError } from './usage-error';

/** A draft to work on, with the config that holds for it. */
export interface DraftSource {
  /** The path as it is shown: relative to the folder that the run begins in. */
  readonly path: string;
  /** The text; a file is read each time this is used, so that no more than one need be held in memory. */
  readonly decoded: Decoded;
  readonly config: Config;
  /** Says that it comes from standard input. */
  readonly stdin: boolean;
}

/** The folder and the standard input of a run. */
export interface DraftHost extends ConfigReader {
  readonly stdin: () => Promise<Uint8Array>;
}

/** The options of a search for drafts. */
export interface DraftSearchOptions {
  /** The name of what comes on standard input. */
  readonly stdinName?: string | undefined;
  /** The configs to use; without them the nearest of each draft. */
  readonly configs?: Configs;
  /** Says that files left out by `.gitignore` are left out; the default. */
  readonly gitignore?: boolean;
  /** Says that it is not an error if there is nothing at all. */
  readonly mayBeNone?: boolean;
}

/**
 * The drafts that a command's paths lead to: files, folders, globs, or - for standard input; without any, the drafts in
 * this folder.
 * @returns the drafts, and the paths that lead to none
 * @throws UsageError if there is none at all
 */
export async function draftsToRead(
  paths: readonly string[],
  host: DraftHost,
  options: DraftSearchOptions = {},
): Promise<{ readonly drafts: readonly DraftSource[]; readonly missing: readonly string[] }> {
  const { files, missing } = await findDrafts(searched(paths), host.cwd, options.gitignore);
  const drafts = await sourcesOf({ files, paths }, host, options);
  if (drafts.length === 0 && !options.mayBeNone) throw noDrafts(missing);
  return { drafts, missing };
}

/** The drafts to read, as `draftsToRead` finds them, and the files of snippet libraries. */
export async function filesToRead(
  paths: readonly string[],
  host: DraftHost,
  options: DraftSearchOptions = {},
): Promise<{
  readonly drafts: readonly DraftSource[];
  readonly missing: readonly string[];
  readonly libraryFiles: readonly string[];
}> {
  const { files, missing, libraryFiles } = await findFiles(searched(paths), host.cwd, options.gitignore);
  const drafts = await sourcesOf({ files, paths }, host, options);
  if (drafts.length + libraryFiles.length === 0 && !options.mayBeNone) throw noDrafts(missing);
  return { drafts, missing, libraryFiles };
}

/** A draft in a file, which is read when its text is used. */
export async function fileSource(path: string, cwd: string, configs: Configs): Promise<DraftSource> {
  const absolute = resolve(cwd, path);
  const config = await configs.of(pathToFileURL(absolute).href);
  return {
    path,
    config,
    stdin: false,
    get decoded() {
      return readDraft(absolute);
    },
  };
}

const searched = (paths: readonly string[]): readonly string[] =>
  paths.length > 0 ? paths.filter((path) => path !== '-') : ['.'];

const noDrafts = (missing: readonly string[]): UsageError => new UsageError(noDraftsIn(missing));

/** The sentences about paths, as the user wrote them, that lead to no drafts. Without any, the folder of the run is named. */
export const noDraftsIn = (missing: readonly string[]): string =>
  missing.every((path) => path === '.')
    ? 'No drafts found in this folder. Give a path, or add “framework:” at the top of a draft.'
    : `No drafts found in ${listed(missing.map((path) => (path === '.' ? 'this folder' : path)))}. Check the ${inflect(missing.length, 'path', 'paths')}.`;

async function sourcesOf(
  { files, paths }: Pick<FoundDrafts, 'files'> & { readonly paths: readonly string[] },
  host: DraftHost,
  { stdinName, configs = completeConfigs(host) }: DraftSearchOptions,
): Promise<DraftSource[]> {
  const drafts: DraftSource[] = [];
  if (paths.includes('-')) {
    const path = stdinName ?? 'standard-input.report.md';
    const config = await configs.of(pathToFileURL(resolve(host.cwd, path)).href);
    drafts.push({ path, decoded: decode(await host.stdin()), config, stdin: true });
  } else if (stdinName !== undefined) {
    throw new UsageError('Add - to read standard input, or leave out --stdin-filename.');
  }
  for (const path of files) drafts.push(await fileSource(path, host.cwd, configs));
  return drafts;
}
