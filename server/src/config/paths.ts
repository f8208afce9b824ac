import { configName } from './config-name';
import type { Files } from './files';

/** The folder that a URI lies in, with a slash at its end; undefined at the top. */
export function parentOf(uri: string): string | undefined {
  const found = /^([a-z][\w+.-]*:(?:\/\/[^/]*)?\/(?:.*\/)?)[^/]+$/i.exec(uri);
  return found?.[1];
}

/** The folder above one whose URI ends in a slash. */
export const above = (folder: string): string | undefined => parentOf(folder.slice(0, -1));

/** The URI of a path relative to a file; undefined where it is no such path. */
export function resolved(from: string, path: string): string | undefined {
  const folder = parentOf(from);
  if (folder === undefined || /^[a-z][\w+.-]*:|^[\\/]/i.test(path)) return undefined;
  return new URL(
    encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F'),
    folder,
  ).href.replace(/(?<=[^/])\/+$/, '');
}

/** The URI of a path relative to a config; undefined where it leads out of the config's folder. */
export function inside(config: string, path: string): string | undefined {
  const folder = parentOf(config);
  const target = resolved(config, path);
  return folder !== undefined && target?.startsWith(folder) && target !== folder ? target : undefined;
}

/** The path of a file from a folder, with slashes and “..” where it lies elsewhere; the URI where nothing leads there. */
export function pathFrom(folder: string, uri: string): string {
  const [from, to] = [folder.split('/').slice(0, -1), uri.split('/')];
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  if (common < 3) return uri;
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  return decoded(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The folder that all configs of one piece of work lie in: the nearest with a `.git`, or else the topmost with a config.
 * It is told from the files, not from what an editor has open, so that editor and command line agree.
 */
export async function workFolder(uri: string, files: Files): Promise<string | undefined> {
  const own = parentOf(uri);
  let topmost = own;
  for (let folder = own; folder !== undefined; folder = above(folder)) {
    const names = await files.list(folder);
    if (names.some((name) => /^\.git\/?$/.test(name))) return folder;
    if (names.includes(configName)) topmost = folder;
  }
  return topmost;
}
