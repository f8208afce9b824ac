import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { hash } from '../../output/fingerprint';
import { type Changes, changedFiles } from '../disk/git';
import { type Host, UsageError } from '../host';

/** One of several parts that a CI matrix checks beside each other. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Which of the drafts that the paths stand for are meant. */
export interface Choice {
  readonly changes: Changes | undefined;
  readonly shard: Shard | undefined;
}

/** Which drafts are meant, and what they are checked by. */
export interface Chooser {
  /** Whether a draft is meant, by its path as it is shown. */
  readonly meant: (path: string) => boolean;
  /** What git is told to commit of a draft, where it is that which is checked and the folder has something else. */
  readonly staged: (path: string) => Uint8Array | undefined;
  /** The files that `staged` has something of, as paths that are shown, also where the folder has them no more. */
  readonly other: readonly string[];
}

/**
 * Makes the choice; git is asked once.
 * @throws UsageError where git cannot be asked
 */
export function chooser({ changes, shard }: Choice, host: Host): Chooser {
  const changed = changes && changedFiles(changes, host);
  const inShard = (path: string) => !shard || shardOf(path, shard.count) === shard.index;
  const at = (path: string): string => place(resolve(host.cwd, path));
  const below = relativeTo(real(host.cwd));
  return {
    meant: (path) =>
      (!changed || changed.has(at(path)) || changed.has(real(resolve(host.cwd, path)))) && inShard(path),
    staged: (path) => (isLink(resolve(host.cwd, path)) ? undefined : changed?.staged.get(at(path))?.()),
    other: [...(changed?.staged.keys() ?? [])].flatMap((path) => below(path) ?? []).filter(inShard),
  };
}

const relativeTo =
  (folder: string) =>
  (path: string): string | undefined => {
    const shown = relative(folder, path);
    return shown.startsWith('..') ? undefined : shown;
  };

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** The path of a file itself, which may be a link, in its real folder: as git gives it. */
const place = (path: string): string => join(real(dirname(path)), basename(path));

/**
 * The shard of a path, by the path alone: a draft stays in its shard whatever others come or go.
 * @returns from 1 to `count`
 */
export const shardOf = (path: string, count: number): number =>
  (Number.parseInt(hash(path.replaceAll('\\', '/').replace(/^\.\//, '')).slice(0, 8), 16) % count) + 1;

/**
 * Reads “2/5”.
 * @throws UsageError where it is something else
 */
export function readShard(given: string): Shard {
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(given) ?? []).map(Number);
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return { index, count };
  throw new UsageError(`"${given}" is no part of a whole; write --shard 2/5 for the second of five.`);
}

/** The path behind links, as git gives it; a file that is gone has none. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
