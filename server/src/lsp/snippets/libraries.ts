import type { ConfigProblem } from '../../config/types';
import { builtInFolder, loadBuiltInSnippets } from '../../snippets/library/built-in';
import { bringTogether, type Libraries } from '../../snippets/library/libraries';
import type { SnippetLibrary } from '../../snippets/library/library';
import {
  type LibrarySource,
  librarySources,
  loadSources,
  type OwnSettings,
} from '../../snippets/library/sources';
import type { Workspace } from '../workspace';
import { LibraryFolders, pause } from './library-folders';

/** The libraries of a document, with what is wrong with the folders that were named. */
export interface DocumentLibraries {
  readonly libraries: Libraries;
  readonly problems: readonly ConfigProblem[];
  /** Of folders that the user's own settings name, in a sentence each. */
  readonly said: readonly string[];
  readonly sources: readonly LibrarySource[];
}

/** For so many milliseconds a library is good where no client tells of files that change. */
const fresh = 3_000;

/** The snippet libraries of documents: loaded in the background, brought together once for each list of folders. */
export class SnippetLibraries {
  readonly folders: LibraryFolders;
  /** By the folders in their order; and the libraries that were brought together. */
  readonly #together = new Map<
    string,
    { readonly of: readonly unknown[]; readonly found: DocumentLibraries }
  >();
  #builtIn: SnippetLibrary | undefined;
  #settings: OwnSettings = { folders: [] };

  /**
   * @param watches whether the client tells of files that change
   * @param told is told of a folder whose library is there, or is another
   */
  constructor(
    readonly workspace: () => Workspace,
    readonly watches: () => boolean,
    told: (folder: string) => void,
  ) {
    this.folders = new LibraryFolders(() => this.workspace().files, told);
  }

  /** Sets the folders that the user's own settings name. */
  configure(settings: OwnSettings): void {
    this.#settings = settings;
  }

  get settings(): OwnSettings {
    return this.#settings;
  }

  /**
   * The libraries of a document, or of a folder with a slash at its end, once they are loaded. Never rejects.
   * @param uri its config is the nearest up the tree
   */
  async of(uri: string): Promise<DocumentLibraries> {
    const sources = await this.#sources(uri);
    this.#builtIn ??= await loadBuiltInSnippets(pause);
    for (const { folder } of sources) await this.folders.load(folder, this.watches() ? undefined : fresh);
    return this.#bring(sources);
  }

  /** What is loaded already; undefined where a library of the document is still to come. */
  async now(uri: string): Promise<DocumentLibraries | undefined> {
    const sources = await this.#sources(uri);
    const there = this.#builtIn && sources.every(({ folder }) => this.folders.knows(folder));
    return there ? this.#bring(sources) : undefined;
  }

  async #sources(uri: string): Promise<readonly LibrarySource[]> {
    return librarySources(
      await this.workspace().configOf(uri.endsWith('/') ? `${uri}x` : uri),
      this.#settings,
    );
  }

  /** Brings together what is loaded, once until one of the libraries is another. */
  async #bring(sources: readonly LibrarySource[]): Promise<DocumentLibraries> {
    const key = JSON.stringify(sources);
    const now = sources.map(({ folder }) => this.folders.now(folder));
    const known = this.#together.get(key);
    if (known?.of.every((one, at) => one === now[at])) return known.found;
    const all = now.filter((one) => one !== undefined);
    const libraries = bringTogether([...all, ...(this.#builtIn ? [this.#builtIn] : [])]);
    const missing = sources.filter((_, at) => !now[at]);
    // What is said of folders that are no libraries is said in one place.
    const { problems, messages: said } = await loadSources(noFolders, missing);
    const found = { libraries, problems, said, sources };
    this.#together.set(key, { of: now, found });
    return found;
  }
}

/** Whether a library is the product's own, which is in no file system. */
export const isBuiltIn = (uri: string): boolean => uri.startsWith(builtInFolder);

const noFolders = { read: async () => undefined, list: async () => [] };
