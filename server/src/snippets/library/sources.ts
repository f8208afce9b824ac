import type { Config } from '../../config/config';
import type { Files } from '../../config/files';
import { noLibrary } from '../../config/referenced-files';
import type { ConfigProblem } from '../../config/types';
import { builtInSnippets } from './built-in';
import { bringTogether, type Libraries } from './libraries';
import { loadLibrary, type SnippetLibrary } from './library';

/** A folder in which a library is to be looked for. */
export interface LibrarySource {
  /** Its URI, with a slash at its end. */
  readonly folder: string;
  /** As it is written where it is named. */
  readonly written: string;
  /** The config that names it, and where; undefined where the user's own settings do. */
  readonly named?: Pick<ConfigProblem, 'uri' | 'span'>;
}

/** The user's own settings: unlike a config, which comes with a folder, they may name any folder. */
export interface OwnSettings {
  readonly folders: readonly string[];
  /** The URI that relative ones start from, with a slash at its end; they are left out where there is none. */
  readonly base?: string | undefined;
}

/** Where libraries are looked for, in the order in which they count: the nearest config's, then the settings'. */
export function librarySources(
  config: Pick<Config, 'libraries'>,
  settings?: OwnSettings,
): readonly LibrarySource[] {
  const fromConfig = config.libraries.map(({ folder, written, config: uri, span }) => ({
    folder,
    written,
    named: { uri, span },
  }));
  const own = (settings?.folders ?? []).flatMap((written) => {
    const folder = folderOf(written, settings?.base);
    return folder === undefined ? [] : [{ folder, written }];
  });
  const first = new Map<string, LibrarySource>();
  for (const source of [...fromConfig, ...own])
    if (!first.has(source.folder)) first.set(source.folder, source);
  return [...first.values()];
}

/** The URI of a folder in a setting: a URI, an absolute path, or one that is relative to the base. */
function folderOf(written: string, base: string | undefined): string | undefined {
  const path = written.trim().replaceAll('\\', '/');
  if (path === '') return undefined;
  const drive = /^[a-z]:\//i.test(path);
  const escaped = (text: string): string => encodeURI(text).replaceAll('#', '%23').replaceAll('?', '%3F');
  try {
    if (!drive && /^[a-z][\w+.-]*:/i.test(path)) return withSlash(new URL(path).href);
    if (drive) return withSlash(new URL(`file:///${escaped(path)}`).href);
    if (path.startsWith('//')) return withSlash(new URL(`file:${escaped(path)}`).href);
    if (path.startsWith('/')) return withSlash(new URL(`file://${escaped(path)}`).href);
    return base === undefined ? undefined : withSlash(new URL(escaped(path), base).href);
  } catch {
    return undefined;
  }
}

const withSlash = (uri: string): string => uri.replace(/\/*$/, '/');

/** Libraries with what was wrong with the folders that were named. */
export interface LoadedLibraries {
  readonly libraries: Libraries;
  readonly problems: readonly ConfigProblem[];
  /** What was wrong with folders that no config names, in a sentence each. */
  readonly said: readonly string[];
}

export interface LoadOptions {
  /** Waited for between files, so that a server answers meanwhile. */
  readonly pause?: () => Promise<void>;
  /** Libraries that are there already, by their folders: they are not read again. */
  readonly known?: ReadonlyMap<string, SnippetLibrary>;
}

/** Loads all libraries, one after the other, the product's own last. Never rejects. */
export async function loadSources(
  files: Files,
  sources: readonly LibrarySource[],
  { pause, known }: LoadOptions = {},
): Promise<LoadedLibraries> {
  const all: SnippetLibrary[] = [];
  const problems: ConfigProblem[] = [];
  const said: string[] = [];
  for (const { folder, written, named } of sources) {
    const library = known?.get(folder) ?? (await loadLibrary(files, folder, 'team', pause));
    if (library) {
      all.push(library);
      continue;
    }
    const message = noLibrary(written);
    if (named) problems.push({ ...named, message });
    else said.push(message);
  }
  return { libraries: bringTogether([...all, builtInSnippets()]), problems, said };
}
