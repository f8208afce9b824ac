import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../knowledge/knowledge';
import { nodeFiles } from '../../node/node-files';
import { configIn } from '../../session/configs';
import { UsageError } from '../../session/usage-error';
import type { Libraries } from '../../snippets/library/libraries';
import type { SnippetLibrary } from '../../snippets/library/library';
import { librarySources, loadSources } from '../../snippets/library/sources';
import type { Host } from '../host';

/** Libraries, and the frameworks and instruments that they are read with. */
export interface LibrariesHere {
  readonly libraries: Libraries;
  readonly knowledge: Knowledge;
}

/**
 * The libraries that apply in the folder that a command runs in: those of its config, those that are named, and the
 * product's own. Problems of the config, such as a library that does not exist, are printed on standard error.
 * @param named folders, relative to that folder
 * @throws UsageError if a named folder has no library
 */
export async function librariesHere(named: readonly string[], host: Host): Promise<LibrariesHere> {
  const config = await configIn(host);
  const folders = named.map((folder) => resolve(host.cwd, folder));
  const sources = librarySources(config, { folders });
  const { libraries, problems, warnings } = await loadSources(nodeFiles, sources);
  for (const sentence of warnings) throw new UsageError(sentence.replaceAll(`${host.cwd}/`, ''));
  host.noteConfig?.({ uri: config.uri, problems: [...config.problems, ...problems] });
  return { libraries, knowledge: config.knowledge };
}

/** The folder of a library as it is shown: relative to the folder that the command runs in. */
export function shownFolder({ folder, origin }: SnippetLibrary, host: Host): string {
  if (origin === 'product') return 'the product’s own library';
  const path = fileURLToPath(folder);
  const short = relative(host.cwd, path);
  return short.startsWith('..') ? path : short || '.';
}
