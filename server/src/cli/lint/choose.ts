import { basename, dirname, join, relative, resolve } from 'node:path';
import { hash } from '../../output/fingerprint';
import { infoOfLink, realPathOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';
import type { Changes } from '../disk/git';
import type { Host } from '../host';

/** One of several parts that a CI matrix checks in parallel. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** The options that select some of the drafts that paths lead to. */
export interface DraftSelection {
  readonly changes: Changes | undefined;
  readonly shard: Shard | undefined;
}

/** Selects drafts, and has the text of them that is checked if it is not the file's. */
export interface DraftSelector {
  /** Tells if a draft is selected, by its path as it is shown. */
  readonly includes: (path: string) => boolean;
  /** The staged text of a draft, if that is what is checked and the file differs from it. */
  readonly staged: (path: string) => Uint8Array | undefined;
  /** The paths as they are shown of files with a staged text, including files that no longer exist. */
  readonly stagedPaths: readonly string[];
}

/**
 * Makes a selector; git is asked once.
 * @throws UsageError if git cannot be asked
 */
export async function selectorOf({ changes, shard }: DraftSelection, host: Host): Promise<DraftSelector> {
  // Most runs do not ask git.
  const changed = changes && (await import('../disk/git')).changedFiles(changes, host);
  const inShard = (path: string) => !shard || shardOf(path, shard.count) === shard.index;
  const gitPath = (path: string): string => inRealFolder(resolve(host.cwd, path));
  const below = relativeTo(realPathOf(host.cwd));
  return {
    includes: (path) =>
      (!changed || changed.has(gitPath(path)) || changed.has(realPathOf(resolve(host.cwd, path)))) &&
      inShard(path),
    staged: (path) => (isLink(resolve(host.cwd, path)) ? undefined : changed?.staged.get(gitPath(path))?.()),
    stagedPaths: [...(changed?.staged.keys() ?? [])].flatMap((path) => below(path) ?? []).filter(inShard),
  };
}

const relativeTo =
  (folder: string) =>
  (path: string): string | undefined => {
    const shown = relative(folder, path);
    return shown.startsWith('..') ? undefined : shown;
  };

const isLink = (path: string): boolean => infoOfLink(path)?.isSymbolicLink() === true;

/** The path of a file, which may be a link, in its real folder: the path that git has for it. */
const inRealFolder = (path: string): string => join(realPathOf(dirname(path)), basename(path));

/**
 * The shard of a path. It depends on the path alone, so that a draft stays in its shard when others come or go.
 * @returns from 1 to `count`
 */
export const shardOf = (path: string, count: number): number =>
  (Number.parseInt(hash(path.replaceAll('\\', '/').replace(/^\.\//, '')).slice(0, 8), 16) % count) + 1;

/**
 * Reads “2/5”.
 * @throws UsageError if it is something else
 */
export function readShard(value: string): Shard {
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return { index, count };
  throw new UsageError(`Write --shard as a part and the number of parts, such as 2/5, not "${value}".`);
}
