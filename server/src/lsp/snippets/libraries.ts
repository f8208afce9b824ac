import type { ConfigProblem } from '../../config/types';
import type { Libraries } from '../../snippets/library/libraries';
import type { SnippetLibrary } from '../../snippets/library/library';
import { builtInFolder } from '../../snippets/library/library-file';
import type { LibrarySource, OwnSettings } from '../../snippets/library/sources';
import { noFiles } from '../client-files';
import { Turns } from '../turns';
import type { Workspace } from '../workspace';
import { LibraryCache } from './library-cache';

/** The libraries of a document, with the problems of the folders that were named. */
export interface DocumentLibraries {
  readonly libraries: Libraries;
  readonly problems: readonly ConfigProblem[];
  /** A sentence for each folder in the user's settings that is not a library. */
  readonly warnings: readonly string[];
  readonly sources: readonly LibrarySource[];
}

/** For so many milliseconds a library is reused where the client does not report files that change. */
const freshFor = 3_000;

interface SnippetLibrariesOptions {
  readonly workspace: Workspace;
  /** True if the client reports files that change. */
  readonly watched: boolean;
  /** The folders in the user's own settings. */
  readonly settings: OwnSettings;
  /** Called with a folder once its library is loaded or has changed. */
  readonly onChange: (folder: string) => void;
}

/** The snippet libraries of documents: loaded in the background, combined once for each list of folders. */
export class SnippetLibraries {
  readonly cache: LibraryCache;
  readonly #workspace: Workspace;
  readonly #watched: boolean;
  readonly #settings: OwnSettings;
  readonly #combined = new Map<string, CombinedLibraries>();
  #builtIn: SnippetLibrary | undefined;
  #loadingBuiltIn: Promise<void> | undefined;

  constructor({ workspace, watched, settings, onChange }: SnippetLibrariesOptions) {
    this.cache = new LibraryCache(workspace.files, onChange);
    this.#workspace = workspace;
    this.#watched = watched;
    this.#settings = settings;
  }

  /**
   * The libraries of a document, or of a folder with a slash at its end, once they are loaded. Never rejects.
   * @param uri its config is the nearest up the tree
   */
  async of(uri: string): Promise<DocumentLibraries> {
    const sources = await this.#sources(uri);
    await this.#loadBuiltIn();
    for (const { folder } of sources) await this.cache.load(folder, this.#watched ? undefined : freshFor);
    return this.#combine(sources);
  }

  /** Reads the product's own library, once, however many ask for it. */
  #loadBuiltIn(): Promise<void> {
    this.#loadingBuiltIn ??= this.#readBuiltIn();
    return this.#loadingBuiltIn;
  }

  async #readBuiltIn(): Promise<void> {
    const { builtInSnippetsInTurns } = await import('./library-code');
    const turns = new Turns();
    this.#builtIn = await builtInSnippetsInTurns(() => turns.pauseIfDue());
  }

  /** The libraries of a document if all of them are loaded; undefined otherwise. */
  async now(uri: string): Promise<DocumentLibraries | undefined> {
    const sources = await this.#sources(uri);
    const loaded = this.#builtIn && sources.every(({ folder }) => this.cache.isLoaded(folder));
    return loaded ? this.#combine(sources) : undefined;
  }

  async #sources(uri: string): Promise<readonly LibrarySource[]> {
    const config = await this.#workspace.configOf(uri.endsWith('/') ? `${uri}x` : uri);
    const { librarySources } = await import('./library-code');
    return librarySources(config, this.#settings);
  }

  /** Combines the libraries of some folders, once until one of them changes. */
  async #combine(sources: readonly LibrarySource[]): Promise<DocumentLibraries> {
    const key = JSON.stringify(sources);
    const parts = sources.map(({ folder }) => this.cache.now(folder));
    const known = this.#combined.get(key);
    if (known?.parts.every((part, index) => part === parts[index])) return known.result;
    const { bringTogether, loadSources } = await import('./library-code');
    const loaded = parts.filter((part) => part !== undefined);
    const libraries = bringTogether([...loaded, ...(this.#builtIn ? [this.#builtIn] : [])]);
    const missing = sources.filter((_, index) => !parts[index]);
    // Without files every folder is missing, which makes the sentences that the command line shows as well.
    const { problems, warnings } = await loadSources(noFiles, missing);
    const result = { libraries, problems, warnings, sources };
    this.#combined.set(key, { parts, result });
    return result;
  }
}

interface CombinedLibraries {
  /** The libraries that were combined; undefined for a folder that is none. */
  readonly parts: readonly (SnippetLibrary | undefined)[];
  readonly result: DocumentLibraries;
}

/** True if a library, or a file, is the product's own, which is in no file system. */
export const isBuiltIn = (uri: string): boolean => uri.startsWith(builtInFolder);
