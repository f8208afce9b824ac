import { type BigIntStats, lstatSync, type Stats, statSync } from 'node:fs';

/**
 * What the system tells of a path that a person may have given; undefined where nothing is there. A path through a file,
 * one that is too long, or one in a folder that may not be looked into, is there for nobody: Node throws for these, and for
 * some of them in some versions only.
 */
export const infoOf = (path: string): Stats | undefined => asked(() => statSync(path));

/** The same, with its times in nanoseconds. */
export const exactInfoOf = (path: string): BigIntStats | undefined =>
  asked(() => statSync(path, { bigint: true }));

/** The same of a link itself, in place of what it leads to. */
export const infoOfLink = (path: string): Stats | undefined => asked(() => lstatSync(path));

function asked<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
