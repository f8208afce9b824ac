import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { hash } from '../lint/fingerprint';
import { type Changes, changedFiles } from './git';
import { type Host, UsageError } from './host';

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

/**
 * Makes the choice; git is asked once.
 * @returns says of a path, as it is shown, whether it is meant
 * @throws UsageError where git cannot be asked
 */
export function chooser({ changes, shard }: Choice, host: Host): (path: string) => boolean {
  const changed = changes && changedFiles(changes, host);
  return (path) =>
    (!changed || changed.has(real(resolve(host.cwd, path)))) &&
    (!shard || shardOf(path, shard.count) === shard.index);
}

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
