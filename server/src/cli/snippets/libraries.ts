import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Config, Configs } from '../../config/config';
import { distinctProblems } from '../../config/findings';
import type { ConfigProblem } from '../../config/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { nodeFiles } from '../../node/node-files';
import { UsageError } from '../../session/usage-error';
import type { Libraries } from '../../snippets/library/libraries';
import type { SnippetLibrary } from '../../snippets/library/library';
import { librarySources, loadSources } from '../../snippets/library/sources';
import type { Host } from '../host';

/** What holds for drafts in the folder that a command runs in. */
export const configHere = (host: Host): Promise<Config> =>
  new Configs(nodeFiles).of(pathToFileURL(resolve(host.cwd, 'new.report.md')).href);

/** Libraries with what they are read by. */
export interface Here {
  readonly libraries: Libraries;
  readonly knowledge: Knowledge;
}

/**
 * The libraries that count in the folder that a command runs in: those of its config, those that are named, the product's
 * own. What the config names and is not there is said on standard error.
 * @param named folders, relative to that folder
 * @throws UsageError where a named one has no library
 */
export async function librariesHere(named: readonly string[], host: Host): Promise<Here> {
  const config = await configHere(host);
  const folders = named.map((folder) => resolve(host.cwd, folder));
  const sources = librarySources(config, { folders });
  const { libraries, problems, warnings } = await loadSources(nodeFiles, sources);
  for (const sentence of warnings) throw new UsageError(sentence.replaceAll(`${host.cwd}/`, ''));
  sayProblems([...config.problems, ...problems], host);
  return { libraries, knowledge: config.knowledge };
}

/** Says what is wrong with a config, a line each. */
export function sayProblems(problems: readonly ConfigProblem[], host: Host): void {
  for (const { uri, message } of distinctProblems(problems))
    host.err(`${relative(host.cwd, fileURLToPath(uri))}: ${message}\n`);
}

/** Where a library is, for a person: relative to the folder that the command runs in. */
export function shownFolder({ folder, origin }: SnippetLibrary, host: Host): string {
  if (origin === 'product') return 'part of the product';
  const path = fileURLToPath(folder);
  const short = relative(host.cwd, path);
  return short.startsWith('..') ? path : short || '.';
}
