import { type BigIntStats, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';

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

/** The path that links lead to, so that all names of a file are the same; the path itself if nothing is there. */
export const realPathOf = (path: string): string => orUndefined(() => realpathSync(path)) ?? path;

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
