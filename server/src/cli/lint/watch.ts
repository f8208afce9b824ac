import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { metaName } from '../../snippets/library/library';
import type { Given } from '../disk/drafts';
import { exactInfoOf } from '../disk/info';
import { type ExitCode, exit, type Host, UsageError } from '../host';

interface Watched {
  readonly drafts: readonly Given[];
  readonly libraryFiles: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Checks drafts and files of libraries, and again those that change or come, until the user ends it. Looks at the time and size of files rather
 * than be told by the system, which says nothing of changes on a network drive.
 * @param look finds the drafts
 * @param recheck checks some of them and prints what is found
 * @throws UsageError where there is nothing to check at the beginning, or nobody who could end it
 */
export async function watching(
  look: () => Promise<Watched>,
  recheck: (some: Watched) => Promise<void>,
  host: Host,
): Promise<ExitCode> {
  const { nextLook } = host;
  if (!nextLook) throw new UsageError('--watch needs a process that can wait; run it on the command line.');
  let before: ReadonlyMap<string, string> = new Map();
  let found = await look();
  for (let first = true; ; first = false) {
    const now = new Map(found.drafts.map((draft) => [draft.path, stampOf(draft, host.cwd)]));
    for (const path of found.libraryFiles) now.set(path, stampOfLibraryFile(path, host.cwd));
    const isNew = (path: string): boolean => now.get(path) !== before.get(path);
    const changed = found.drafts.filter(({ path }) => isNew(path));
    const libraryFiles = found.libraryFiles.filter(isNew);
    if (first || changed.length + libraryFiles.length > 0) {
      await recheck({ drafts: changed, libraryFiles, missing: first ? found.missing : [] });
      host.err('Watching for changes; Ctrl+C ends it.\n');
      // A fix changes a draft too: what it has made is not news.
      for (const draft of changed) now.set(draft.path, stampOf(draft, host.cwd));
    }
    before = now;
    if (!(await nextLook())) return exit.clean;
    found = await lookAgain(look, found);
  }
}

/** While files are moved about there may be none for a moment; that is no reason to end. */
async function lookAgain(look: () => Promise<Watched>, before: Watched): Promise<Watched> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof UsageError) return { ...before, drafts: [], libraryFiles: [] };
    throw error;
  }
}

/** What changes when a draft does, or the config that it is checked by. */
const stampOf = ({ path, config }: Given, cwd: string): string =>
  stamps([
    resolve(cwd, path),
    ...[...config.sourceFiles, ...config.missingPaths]
      .filter((uri) => uri.startsWith('file:'))
      .map((uri) => fileURLToPath(uri)),
  ]);

/** What changes when a file of a library does, or what its folder says of the library. */
const stampOfLibraryFile = (path: string, cwd: string): string =>
  stamps([resolve(cwd, path), join(dirname(resolve(cwd, path)), metaName)]);

const stamps = (files: readonly string[]): string =>
  files
    .map((file) => {
      const info = exactInfoOf(file);
      return info ? `${info.mtimeNs}:${info.size}:${info.ino}` : '';
    })
    .join(' ');
