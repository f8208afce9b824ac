import type { Config } from '../../config/config';
import type { Files } from '../../config/files';
import { noLibrary } from '../../config/referenced-files';
import type { ConfigProblem } from '../../config/types';
import { asFolder } from '../../text/uri';
import { builtInSnippets } from './built-in';
import { bringTogether, type Libraries } from './libraries';
import { loadLibrary, type SnippetLibrary } from './library';

/** A folder that should be a library. */
export interface LibrarySource {
  /** Its URI, with a slash at its end. */
  readonly folder: string;
  /** Its path as it is written in a config or setting. */
  readonly written: string;
  /** The part of a config that names it; undefined if the user's own settings name it. */
  readonly named?: Pick<ConfigProblem, 'uri' | 'span'>;
}

/** The user's own settings. They may name any folder, unlike a config, which somebody else may have written. */
export interface OwnSettings {
  readonly folders: readonly string[];
  /** The URI from which relative folders start, with a slash at its end. Without it they are left out. */
  readonly base?: string | undefined;
}

/** The folders of libraries in order: first those of the nearest config, then those of the settings. */
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
    if (!drive && /^[a-z][\w+.-]*:/i.test(path)) return asFolder(new URL(path).href);
    if (drive) return asFolder(new URL(`file:///${escaped(path)}`).href);
    if (path.startsWith('//')) return asFolder(new URL(`file:${escaped(path)}`).href);
    if (path.startsWith('/')) return asFolder(new URL(`file://${escaped(path)}`).href);
    return base === undefined ? undefined : asFolder(new URL(escaped(path), base).href);
  } catch {
    return undefined;
  }
}

/** Libraries with the problems of their folders. */
export interface LoadedLibraries {
  readonly libraries: Libraries;
  readonly problems: readonly ConfigProblem[];
  /** The problems of folders that no config names. */
  readonly warnings: readonly string[];
}

export interface LoadOptions {
  /** Called between files and snippets, so that a server can answer requests. */
  readonly pause?: () => Promise<void>;
  /** Libraries that were loaded before, by their folders. They are not read again. */
  readonly known?: ReadonlyMap<string, SnippetLibrary>;
}

/** Loads all libraries one after another, the product's own last. Never rejects. */
export async function loadSources(
  files: Files,
  sources: readonly LibrarySource[],
  { pause, known }: LoadOptions = {},
): Promise<LoadedLibraries> {
  const all: SnippetLibrary[] = [];
  const problems: ConfigProblem[] = [];
  const warnings: string[] = [];
  for (const { folder, written, named } of sources) {
    const library = known?.get(folder) ?? (await loadLibrary(files, folder, pause));
    if (library) {
      all.push(library);
      continue;
    }
    const message = noLibrary(written);
    if (named) problems.push({ ...named, ...message });
    else warnings.push(message.message);
  }
  return { libraries: bringTogether([...all, builtInSnippets()]), problems, warnings };
}
