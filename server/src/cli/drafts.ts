import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, Configs } from '../lint/config';
import { nodeFiles } from '../lsp/node-files';
import { type Decoded, decode } from './decode';
import { findDrafts, findFiles, readDraft } from './files';
import { type Host, UsageError } from './host';

/** A draft that a command is to look at, with the config that holds for it. */
export interface Given {
  /** As it is shown: relative to the folder that the command runs in. */
  readonly path: string;
  readonly decoded: Decoded;
  readonly config: Config;
}

/**
 * The drafts that are meant by a command's paths: files, folders, globs, or - for standard input; those in this folder
 * without any.
 * @param stdinName the name of what comes on standard input
 * @param configs those that the drafts go by; the nearest of each without
 * @returns with the paths that stand for no draft
 * @throws UsageError where there is none at all
 */
export async function givenDrafts(
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
  configs = new Configs(nodeFiles),
): Promise<{ readonly drafts: readonly Given[]; readonly missing: readonly string[] }> {
  const { files, missing } = await findDrafts(searched(paths), host.cwd);
  const drafts = await read(files, paths, stdinName, host, configs);
  if (drafts.length === 0) throw nothing(missing);
  return { drafts, missing };
}

/** As `givenDrafts`, with the files of snippet libraries that are meant beside them. */
export async function givenFiles(
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
  configs = new Configs(nodeFiles),
): Promise<{
  readonly drafts: readonly Given[];
  readonly missing: readonly string[];
  readonly libraryFiles: readonly string[];
}> {
  const { files, missing, libraryFiles } = await findFiles(searched(paths), host.cwd);
  const drafts = await read(files, paths, stdinName, host, configs);
  if (drafts.length + libraryFiles.length === 0) throw nothing(missing);
  return { drafts, missing, libraryFiles };
}

const searched = (paths: readonly string[]): readonly string[] =>
  paths.length > 0 ? paths.filter((path) => path !== '-') : ['.'];

const nothing = (missing: readonly string[]): UsageError =>
  new UsageError(
    `There are no report drafts in ${missing.join(', ') || 'this folder'}; check the path, or name a file.`,
  );

async function read(
  files: readonly string[],
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
  configs: Configs,
): Promise<Given[]> {
  const drafts: Given[] = [];
  const add = async (path: string, decoded: Decoded): Promise<void> => {
    const config = await configs.of(pathToFileURL(resolve(host.cwd, path)).href);
    drafts.push({ path, decoded, config });
  };
  if (paths.includes('-')) {
    await add(stdinName ?? 'standard-input.report.md', decode(await host.stdin()));
  } else if (stdinName !== undefined) {
    throw new UsageError('--stdin-filename names what comes on standard input; add - to read it.');
  }
  for (const file of files) await add(file, readDraft(resolve(host.cwd, file)));
  return drafts;
}
