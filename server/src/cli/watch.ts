import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Given } from './drafts';
import { type ExitCode, exit, type Host, UsageError } from './host';
import { exactInfoOf } from './info';

interface Watched {
  readonly drafts: readonly Given[];
  readonly missing: readonly string[];
}

/**
 * Checks drafts, and again those that change or come, until the user ends it. Looks at the time and size of files rather
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
  let stamps: ReadonlyMap<string, string> = new Map();
  let found = await look();
  for (let first = true; ; first = false) {
    const now = new Map(found.drafts.map((draft) => [draft.path, stampOf(draft, host.cwd)]));
    const changed = found.drafts.filter(({ path }) => now.get(path) !== stamps.get(path));
    if (first || changed.length > 0) {
      await recheck({ drafts: changed, missing: first ? found.missing : [] });
      host.err('Watching for changes; Ctrl+C ends it.\n');
      // A fix changes a draft too: what it has made is not news.
      for (const draft of changed) now.set(draft.path, stampOf(draft, host.cwd));
    }
    stamps = now;
    if (!(await nextLook())) return exit.clean;
    found = await lookAgain(look, found);
  }
}

/** While files are moved about there may be none for a moment; that is no reason to end. */
async function lookAgain(look: () => Promise<Watched>, before: Watched): Promise<Watched> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof UsageError) return { ...before, drafts: [] };
    throw error;
  }
}

/** What changes when a draft does, or the config that it is checked by. */
const stampOf = ({ path, config }: Given, cwd: string): string =>
  [
    resolve(cwd, path),
    ...config.from.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri)),
  ]
    .map((file) => {
      const info = exactInfoOf(file);
      return info ? `${info.mtimeNs}:${info.size}:${info.ino}` : '';
    })
    .join(' ');
