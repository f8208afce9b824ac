import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, Configs } from '../lint/config';
import { nodeFiles } from '../lsp/node-files';
import { type Decoded, decode } from './decode';
import { findDrafts, readDraft } from './files';
import { type Host, UsageError } from './host';

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

/**
 * The drafts that are meant by a command's paths: files, folders, globs, or - for standard input; those in this folder
 * without any.
 * @param stdinName the name of what comes on standard input
 * @param options whether `.gitignore` is followed, and whether there may be no draft at all
 * @returns with the paths that stand for no draft
 * @throws UsageError where there is none at all
 */
export async function givenDrafts(
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
  {
    gitignore = true,
    mayBeNone = false,
  }: { readonly gitignore?: boolean; readonly mayBeNone?: boolean } = {},
): Promise<{ readonly drafts: readonly Given[]; readonly missing: readonly string[] }> {
  const configs = new Configs(nodeFiles);
  const drafts: Given[] = [];
  const configOf = (path: string) => configs.of(pathToFileURL(resolve(host.cwd, path)).href);
  if (paths.includes('-')) {
    const path = stdinName ?? 'standard-input.report.md';
    drafts.push({ path, decoded: decode(await host.stdin()), config: await configOf(path), stdin: true });
  } else if (stdinName !== undefined) {
    throw new UsageError('--stdin-filename names what comes on standard input; add - to read it.');
  }
  const named = paths.filter((path) => path !== '-');
  const { files, missing } = await findDrafts(paths.length > 0 ? named : ['.'], host.cwd, gitignore);
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
  if (drafts.length === 0 && !mayBeNone) {
    throw new UsageError(
      `There are no report drafts in ${missing.join(', ') || 'this folder'}; check the path, or name a file.`,
    );
  }
  return { drafts, missing };
}
