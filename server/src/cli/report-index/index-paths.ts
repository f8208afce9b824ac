import { fileURLToPath } from 'node:url';
import { infoOf } from '../../session/info';

/**
 * The path of a file from the folder of an index, as parts of a URI with slashes and “..”; the whole URI on another drive.
 * @param index URI
 */
export function pathInIndex(index: string, uri: string): string {
  const [from, to] = [index.split('/').slice(0, -1), uri.split('/')];
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Tells if an index’s path leads to a file. */
export function existsAt(index: string, path: string): boolean {
  try {
    return infoOf(fileURLToPath(new URL(path, index)))?.isFile() === true;
  } catch {
    return false;
  }
}
