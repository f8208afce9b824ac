import { type BigIntStats, lstatSync, type Stats, statSync } from 'node:fs';

/**
 * The system's information on a path that a person may have written; undefined if nothing is there. For a path through a
 * file, one that is too long, and one in a folder that may not be read, Node throws an error, for some of them only in some
 * versions.
 */
export const infoOf = (path: string): Stats | undefined => orUndefined(() => statSync(path));

/** The same, with times in nanoseconds. */
export const exactInfoOf = (path: string): BigIntStats | undefined =>
  orUndefined(() => statSync(path, { bigint: true }));

/** The same for a link itself, not the file that it leads to. */
export const infoOfLink = (path: string): Stats | undefined => orUndefined(() => lstatSync(path));

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
