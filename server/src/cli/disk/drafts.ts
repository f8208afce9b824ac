import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, Configs } from '../../config/config';
import { nodeFiles } from '../../node/node-files';
import { type Host, UsageError } from '../host';
import { type Decoded, decode } from './decode';
import { findDrafts, findFiles, readDraft } from './files';

/** A draft that a command is to look at, with the config that holds for it. */
export interface Given {
  /** As it is shown: relative to the folder that the command runs in. */
  readonly path: string;
  /** Its text; a file is read anew whenever this is asked for, so that never more than one need be held. */
  readonly decoded: Decoded;
  readonly config: Config;
  /** Whether it comes on standard input. */
  readonly stdin: boolean;
}

/** How the drafts of a command are found. */
interface GivenOptions {
  /** The configs that they go by; the nearest of each draft without. */
  readonly configs?: Configs;
  /** Whether what `.gitignore` leaves out is left out; it is without. */
  readonly gitignore?: boolean;
  /** Whether there may be nothing at all. */
  readonly mayBeNone?: boolean;
}

/**
 * The drafts that are meant by a command's paths: files, folders, globs, or - for standard input; those in this folder
 * without any.
 * @param stdinName the name of what comes on standard input
 * @returns with the paths that stand for no draft
 * @throws UsageError where there is none at all
 */
export async function givenDrafts(
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
  options: GivenOptions = {},
): Promise<{ readonly drafts: readonly Given[]; readonly missing: readonly string[] }> {
  const { files, missing } = await findDrafts(searched(paths), host.cwd, options.gitignore);
  const drafts = await read(files, paths, stdinName, host, options);
  if (drafts.length === 0 && !options.mayBeNone) throw nothing(missing);
  return { drafts, missing };
}

/** As `givenDrafts`, with the files of snippet libraries that are meant beside them. */
export async function givenFiles(
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
  options: GivenOptions = {},
): Promise<{
  readonly drafts: readonly Given[];
  readonly missing: readonly string[];
  readonly libraryFiles: readonly string[];
}> {
  const { files, missing, libraryFiles } = await findFiles(searched(paths), host.cwd, options.gitignore);
  const drafts = await read(files, paths, stdinName, host, options);
  if (drafts.length + libraryFiles.length === 0 && !options.mayBeNone) throw nothing(missing);
  return { drafts, missing, libraryFiles };
}

const searched = (paths: readonly string[]): readonly string[] =>
  paths.length > 0 ? paths.filter((path) => path !== '-') : ['.'];

const nothing = (missing: readonly string[]): UsageError =>
  new UsageError(
    `There are no report drafts in ${missing.map((path) => (path === '.' ? 'this folder' : path)).join(', ') || 'this folder'}; check the path, or name a file.`,
  );

async function read(
  files: readonly string[],
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
  { configs = new Configs(nodeFiles) }: GivenOptions,
): Promise<Given[]> {
  const drafts: Given[] = [];
  const configOf = (path: string) => configs.of(pathToFileURL(resolve(host.cwd, path)).href);
  if (paths.includes('-')) {
    const path = stdinName ?? 'standard-input.report.md';
    drafts.push({ path, decoded: decode(await host.stdin()), config: await configOf(path), stdin: true });
  } else if (stdinName !== undefined) {
    throw new UsageError('--stdin-filename names what comes on standard input; add - to read it.');
  }
  for (const path of files) {
    const config = await configOf(path);
    drafts.push({
      path,
      config,
      stdin: false,
      get decoded() {
        return readDraft(resolve(host.cwd, path));
      },
    });
  }
  return drafts;
}
