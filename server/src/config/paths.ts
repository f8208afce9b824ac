import { messagesOf } from '../text/messages';
import { decodeUri, isWellFormed } from '../text/uri';
import type { Files } from './files';

const messages = messagesOf({
  halfCharacter: () => 'Type this path again. It contains a damaged character.',
});

/** The file name of a config. */
export const configName = '.inspection-report.yaml';
/** The names that a config may have. In a folder with several, the first counts. */
export const configNames: readonly string[] = [configName, '.inspection-report.yml'];

/** The file with a team's words that is read without being named. */
export const wordsName = '.inspection-report.words.txt';

/** The name of an index of reports that has no other. */
export const indexName = '.inspection-report.index';

const isConfigName = (name: string): boolean => configNames.includes(name);

const almost = /^\.?inspection-?report(?:rc)?(?:\.(?:ya?ml|jsonc?|json5|toml|[cm]?[jt]s))?$/i;

/** The files of a folder with almost the name of a config, which are not read. */
export function misnamedConfigs(names: readonly string[]): string[] {
  const [first] = configNames.filter((name) => names.includes(name));
  // In a package, configs that extend it name this file.
  const isShared = (name: string) => name === 'inspection-report.yaml' && names.includes('package.json');
  return names.filter((name) => almost.test(name) && name !== first && !isShared(name));
}

/**
 * The folder that a URI is in, with a slash at its end; undefined at the top. The top of another machine's files is a
 * share of it.
 */
export function parentOf(uri: string): string | undefined {
  const folder = /^([a-z][\w+.-]*:(?:\/\/[^/]*\/|\/(?!\/))(?:.*\/)?)[^/]+$/i.exec(uri)?.[1];
  return folder !== undefined && /^file:\/\/[^/]+\/$/i.test(folder) ? undefined : folder;
}

/** The folder above a folder; the URIs of both end in a slash. */
export const folderAbove = (folder: string): string | undefined => parentOf(folder.slice(0, -1));

/** The message about a path that contains half of a character, which YAML can write as "\ud800". */
export const brokenPath = messages.halfCharacter();

/** A URI with its “.” and “..” resolved; undefined if the text is not a URI. */
export function resolveUri(uri: string, base?: string): string | undefined {
  try {
    return new URL(uri, base).href;
  } catch {
    return undefined;
  }
}

/** The URI of a path relative to a file; undefined if the path is absolute or a URI, or cannot be part of a URI. */
export function resolvePath(from: string, path: string): string | undefined {
  const folder = parentOf(from);
  if (folder === undefined || !isWellFormed(path) || /^[a-z][\w+.-]*:|^[\\/]/i.test(path)) return undefined;
  const encoded = encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
  return resolveUri(encoded, folder)?.replace(/(?<=[^/])\/+$/, '');
}

/** The URI of a path relative to a config; undefined if it is outside the config's folder. */
export function resolveInFolder(config: string, path: string): string | undefined {
  const folder = parentOf(config);
  const target = resolvePath(config, path);
  return folder !== undefined && target?.startsWith(folder) && target !== folder ? target : undefined;
}

/** The path of a file from a folder, with slashes and “..”; the URI if the two have only their root in common. */
export function pathFrom(folder: string, uri: string): string {
  const [from, to] = [folder.split('/').slice(0, -1), uri.split('/')];
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  if (common < 3) return uri;
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  return decodeUri(path);
}

/**
 * The folder that all configs of one project are in: the nearest with a `.git`, or else the topmost with a config. The
 * files decide, not the folders open in an editor, so that editor and command line agree.
 */
export async function workFolder(uri: string, files: Files): Promise<string | undefined> {
  const nearest = parentOf(uri);
  let topmost = nearest;
  for (let folder = nearest; folder !== undefined; folder = folderAbove(folder)) {
    const names = await files.list(folder);
    if (names.some((name) => /^\.git\/?$/.test(name))) return folder;
    if (names.some(isConfigName)) topmost = folder;
  }
  return topmost;
}

/** The end of the name of a law pack; the rest is the id of its instrument. */
export const lawPackEnding = '.law.json';
