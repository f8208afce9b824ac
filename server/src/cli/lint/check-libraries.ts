import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Config, Configs } from '../../config/config';
import { libraryOptionsFor } from '../../config/options';
import { nodeFiles } from '../../node/node-files';
import type { FileResult } from '../../output/result';
import { checkLibraryFile } from '../../snippets/checks/check';
import { loadLibrary, metaName, type SnippetLibrary } from '../../snippets/library/library';
import { infoOfLink } from '../disk/info';
import type { Host } from '../host';

const isLink = 'It is a symbolic link, which no library follows; put the file itself there.';

/**
 * Checks files of snippet libraries; each library is read once, by the config of its folder.
 * @param files as they are shown, relative to the folder that the command runs in
 * @param configs what they are checked by; the nearest of each folder where nothing is given
 */
export async function checkLibraryFiles(
  files: readonly string[],
  host: Pick<Host, 'cwd' | 'today'>,
  configs = new Configs(nodeFiles),
): Promise<FileResult[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = dirname(resolve(host.cwd, file));
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const results: FileResult[] = [];
  for (const [folder, here] of folders) {
    const uri = `${pathToFileURL(folder).href}/`;
    const config = await configs.of(`${uri}${metaName}`);
    const library = await loadLibrary(nodeFiles, uri);
    for (const path of here)
      results.push(resultOf(path, library, config, { today: host.today, path: resolve(host.cwd, path) }));
  }
  return results;
}

function resultOf(
  path: string,
  library: SnippetLibrary | undefined,
  config: Config,
  { today, path: absolute }: { readonly today: string; readonly path: string },
): FileResult {
  const is = ({ uri }: { readonly uri: string }): boolean => fileURLToPath(uri) === absolute;
  const file = [...(library?.metaFile ? [library.metaFile] : []), ...(library?.files ?? [])].find(is);
  if (library && file) {
    const { text, lines } = file.draft;
    const options = { today, ...libraryOptionsFor(config, file.uri) };
    return {
      path,
      library: true,
      checked: { text, lines, findings: checkLibraryFile(library, file, options) },
    };
  }
  if (infoOfLink(absolute)?.isSymbolicLink()) return { path, library: true, failure: isLink };
  const refused = library?.refused.find(is);
  const failure = refused?.message ?? `Its folder has no ${metaName} that can be read; check the folder.`;
  return { path, library: true, failure };
}

/**
 * The files of the library in a folder as they are shown, library.yaml first; links among them, so that it is said that
 * they are not followed. Drafts that lie there are none. Undefined where the folder has no library.
 */
export async function filesOfLibrary(folder: string, host: Host): Promise<string[] | undefined> {
  const absolute = resolve(host.cwd, folder);
  const library = await loadLibrary(nodeFiles, `${pathToFileURL(absolute).href.replace(/\/$/, '')}/`);
  if (!library) return undefined;
  const read = [...library.files, ...library.refused].map(({ uri }) => basename(fileURLToPath(uri)));
  const links = readdirSync(absolute, { withFileTypes: true }).filter(
    (entry) => entry.isSymbolicLink() && /\.ya?ml$/i.test(entry.name),
  );
  const names = new Set([...read, ...links.map(({ name }) => name)]);
  names.delete(metaName);
  return [metaName, ...[...names].sort()].map((name) => join(folder, name));
}
