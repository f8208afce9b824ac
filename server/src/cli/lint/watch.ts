import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { metaName } from '../../config/referenced-files';
import type { DraftSource } from '../../session/drafts';
import { exactInfoOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';
import { type ExitCode, exit, type Host } from '../host';

/** The files of a run, and the paths that lead to none. */
export interface LintTargets {
  readonly drafts: readonly DraftSource[];
  /** The drafts that each is compared with, which may be more than those to check. */
  readonly compared: readonly DraftSource[];
  /** Files of snippet libraries. */
  readonly libraryFiles: readonly string[];
  readonly missing: readonly string[];
}

/** The two steps of a run. */
interface WatchedRun {
  /** Finds the files to check. */
  readonly look: () => Promise<LintTargets>;
  /** Checks some of them and prints the findings. */
  readonly recheck: (targets: LintTargets) => Promise<void>;
}

/**
 * Checks drafts and files of libraries, and those that change or are new again and again, until the user ends it. It looks
 * at the time and size of files, because the system does not notify of changes on a network drive.
 * @throws UsageError if there is nothing to check at the beginning, or nobody who could end it
 */
export async function watch({ look, recheck }: WatchedRun, host: Host): Promise<ExitCode> {
  const { nextLook } = host;
  if (!nextLook) throw new UsageError('Run --watch on the command line. It cannot be used here.');
  let before: ReadonlyMap<string, string> = new Map();
  let found = await look();
  for (let first = true; ; first = false) {
    const now = new Map(found.drafts.map((draft) => [draft.path, draftStamp(draft, host.cwd)]));
    for (const path of found.libraryFiles) now.set(path, libraryFileStamp(path, host.cwd));
    const isNew = (path: string): boolean => now.get(path) !== before.get(path);
    const changed = found.drafts.filter(({ path }) => isNew(path));
    const libraryFiles = found.libraryFiles.filter(isNew);
    if (first || changed.length + libraryFiles.length > 0) {
      await recheck({
        drafts: changed,
        compared: found.compared,
        libraryFiles,
        missing: first ? found.missing : [],
      });
      host.err('Watching for changes. Press Ctrl+C to stop.\n');
      // A fix changes a draft too, which is not a reason to check it again.
      for (const draft of changed) now.set(draft.path, draftStamp(draft, host.cwd));
    }
    before = now;
    if (!(await nextLook())) return exit.clean;
    found = await lookAgain(look, found);
  }
}

/** While files are moved about there may be none for a moment; that is not a reason to end. */
async function lookAgain(look: WatchedRun['look'], before: LintTargets): Promise<LintTargets> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof UsageError) return { ...before, drafts: [], libraryFiles: [] };
    throw error;
  }
}

/** Changes when a draft does, or the config that it is checked with. */
const draftStamp = ({ path, config }: DraftSource, cwd: string): string =>
  fileStamps([
    resolve(cwd, path),
    ...[...config.sourceFiles, ...config.missingPaths]
      .filter((uri) => uri.startsWith('file:'))
      .map((uri) => fileURLToPath(uri)),
  ]);

/** Changes when a file of a library does, or the library.yaml of its folder. */
const libraryFileStamp = (path: string, cwd: string): string =>
  fileStamps([resolve(cwd, path), join(dirname(resolve(cwd, path)), metaName)]);

const fileStamps = (files: readonly string[]): string =>
  files
    .map((file) => {
      const info = exactInfoOf(file);
      return info ? `${info.mtimeNs}:${info.size}:${info.ino}` : '';
    })
    .join(' ');
