import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Configs } from '../config/config';
import { libraryOptionsFor, withoutLanguage } from '../config/options';
import { metaName } from '../config/referenced-files';
import { nodeFiles } from '../node/node-files';
import type { FileResult } from '../output/result';
import type { Prose } from '../prose/prose';
import { checkLibraryFile } from '../snippets/checks/check';
import { loadLibrary, type SnippetLibrary } from '../snippets/library/library';
import { asFolder } from '../text/uri';
import { infoOfLink } from './info';

const isLink = 'Put the file itself in this folder. Libraries do not follow symbolic links.';

/** The folder of a run, and the date, such as 2026-06-08, that reviews are due by. */
interface LibraryHost {
  readonly cwd: string;
  readonly today: string;
}

/** The configs for library files, and the tables for the words in them. */
export interface LibraryChecks {
  /** Without them, the nearest of each folder. */
  readonly configs?: Configs | undefined;
  readonly prose?: Prose | undefined;
  /** False if spelling is not checked. */
  readonly language?: boolean;
}

/**
 * Checks files of snippet libraries; each library is read once, with the config of its folder.
 * @param files as they are shown, relative to the folder that the run begins in
 */
export async function checkLibraryFiles(
  files: readonly string[],
  { cwd, today }: LibraryHost,
  { configs = new Configs(nodeFiles), prose, language = true }: LibraryChecks = {},
): Promise<FileResult[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = dirname(resolve(cwd, file));
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const results: FileResult[] = [];
  for (const [folder, paths] of folders) {
    const uri = asFolder(pathToFileURL(folder).href);
    const config = await configs.of(`${uri}${metaName}`);
    const library = await loadLibrary(nodeFiles, uri);
    for (const path of paths) {
      const absolute = resolve(cwd, path);
      const file = library && fileAt(library, absolute);
      if (library && file) {
        const { text, lines } = file.draft;
        const own = { today, ...libraryOptionsFor(config, file.uri), prose };
        const options = language ? own : withoutLanguage(own);
        const findings = checkLibraryFile(library, file, options);
        results.push({ path, library: true, checked: { text, lines, findings } });
      } else results.push({ path, library: true, failure: failureOf(absolute, library) });
    }
  }
  return results;
}

const isAt =
  (absolute: string) =>
  ({ uri }: { readonly uri: string }): boolean =>
    fileURLToPath(uri) === absolute;

const fileAt = ({ metaFile, files }: SnippetLibrary, absolute: string) =>
  [...(metaFile ? [metaFile] : []), ...files].find(isAt(absolute));

/** Says why a file is not among those of the library in its folder. */
function failureOf(absolute: string, library: SnippetLibrary | undefined): string {
  if (infoOfLink(absolute)?.isSymbolicLink()) return isLink;
  const refused = library?.refused.find(isAt(absolute));
  return refused?.message ?? `Check its folder, which has no readable ${metaName}.`;
}

/**
 * The files of the library in a folder as they are shown, library.yaml first. Links are included, so that a result says
 * that they are not followed; drafts are not. Undefined if the folder has no library.
 */
export async function filesOfLibrary(folder: string, cwd: string): Promise<string[] | undefined> {
  const absolute = resolve(cwd, folder);
  const library = await loadLibrary(nodeFiles, asFolder(pathToFileURL(absolute).href));
  if (!library) return undefined;
  const read = [...library.files, ...library.refused].map(({ uri }) => basename(fileURLToPath(uri)));
  const links = readdirSync(absolute, { withFileTypes: true }).filter(
    (entry) => entry.isSymbolicLink() && /\.ya?ml$/i.test(entry.name),
  );
  const names = new Set([...read, ...links.map(({ name }) => name)]);
  names.delete(metaName);
  return [metaName, ...[...names].sort()].map((name) => join(folder, name));
}
