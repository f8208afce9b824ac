import type { Files } from '../../config/files';
import { metaName } from '../../config/referenced-files';
import type { SnippetLibrary } from '../../snippets/library/library';
import { isLibraryFile, mostFiles } from '../../snippets/library/library-file';
import { pause, Turns } from '../turns';

interface CachedLibrary {
  /** Undefined if the folder is not a library. */
  library: SnippetLibrary | undefined;
  /** The load in progress, which everybody who asks for the folder waits for. */
  loading: Promise<void> | undefined;
  /** The files that changed during the load, which are read once more after it. */
  readonly changed: Set<string>;
  /** As `performance.now()`; 0 before the first load, negative where it must be loaded again. */
  loadedAt: number;
}

/**
 * The libraries of folders. Each is loaded once, one folder after the other, one file at a time. When a file changes only
 * that file is read again; a text that was read before a later change was reported is dropped.
 */
export class LibraryCache {
  readonly #libraries = new Map<string, CachedLibrary>();
  /** Counts the readings of each file, so that only the text of the last one is used. */
  readonly #readings = new Map<string, number>();
  #queue: Promise<void> = Promise.resolve();

  /** @param onChange called with a folder once its library is loaded or has changed */
  constructor(
    readonly files: Files,
    readonly onChange: (folder: string) => void,
  ) {}

  /** The library of a folder as far as it is loaded; undefined if the folder is not a library. */
  now(folder: string): SnippetLibrary | undefined {
    return this.#libraries.get(folder)?.library;
  }

  /** True if a folder has been loaded, library or not. */
  isLoaded(folder: string): boolean {
    const cached = this.#libraries.get(folder);
    return cached !== undefined && cached.loadedAt !== 0;
  }

  /**
   * Loads a folder unless it is loaded, and waits for that. Never rejects.
   * @param maxAge milliseconds after which it is loaded again, for clients that do not report changes
   */
  async load(folder: string, maxAge = Number.POSITIVE_INFINITY): Promise<void> {
    const known = this.#libraries.get(folder);
    if (known?.loading) return known.loading;
    if (known && performance.now() - known.loadedAt < maxAge) return;
    const cached = known ?? {
      library: undefined,
      loading: undefined,
      changed: new Set<string>(),
      loadedAt: 0,
    };
    this.#libraries.set(folder, cached);
    const loading = this.#queue.then(() => this.#load(folder, cached));
    cached.loading = loading;
    // A library that cannot be loaded must not keep others from it.
    this.#queue = loading.catch(() => undefined);
    return loading;
  }

  /** Loads the libraries below a folder again that was deleted, or is new. */
  async folderChanged(uri: string): Promise<void> {
    const below = [...this.#libraries].filter(([folder]) => folder.startsWith(`${uri}/`));
    for (const [folder, cached] of below) await this.#reload(folder, cached);
  }

  /** Reads a changed file of a loaded library again, and no other file. */
  async fileChanged(uri: string): Promise<void> {
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const name = uri.slice(folder.length);
    const cached = this.#libraries.get(folder);
    if (!cached || !isLibraryFile(name)) return;
    if (cached.loading) {
      cached.changed.add(uri);
      return;
    }
    // The folder may have become a library, or the file may not be among the first that are read.
    if (!cached.library || (cached.library.files.length >= mostFiles && !hasFile(cached.library, uri)))
      return this.#reload(folder, cached);
    const reading = (this.#readings.get(uri) ?? 0) + 1;
    this.#readings.set(uri, reading);
    // A file that the folder does not list, such as a link, is not read.
    const exists = (await this.files.list(folder)).includes(name);
    const text = exists ? await this.files.read(uri) : undefined;
    if (this.#readings.get(uri) !== reading || this.#libraries.get(folder) !== cached) return;
    if (cached.loading) return void cached.changed.add(uri);
    if (name === metaName && !exists) return this.#reload(folder, cached);
    const turns = new Turns();
    const { library } = cached;
    const { withFileInTurns } = await import('./library-code');
    const updated = await withFileInTurns(library, { uri, text }, () => turns.pauseIfDue());
    if (this.#readings.get(uri) !== reading) return;
    // Another file may have been read meanwhile.
    if (cached.library !== library || cached.loading) return this.fileChanged(uri);
    cached.library = updated;
    this.onChange(folder);
  }

  #reload(folder: string, cached: CachedLibrary): Promise<void> {
    cached.loadedAt = Number.NEGATIVE_INFINITY;
    return this.load(folder);
  }

  async #load(folder: string, cached: CachedLibrary): Promise<void> {
    const turns = new Turns();
    await pause();
    const { loadLibrary } = await import('./library-code');
    // Files that changed before this load are read by it.
    cached.changed.clear();
    cached.library = await loadLibrary(this.files, folder, () => turns.pauseIfDue()).catch(() => undefined);
    cached.loadedAt = performance.now();
    cached.loading = undefined;
    const changed = [...cached.changed];
    cached.changed.clear();
    for (const uri of changed) await this.fileChanged(uri);
    this.onChange(folder);
  }
}

const hasFile = (library: SnippetLibrary, uri: string): boolean =>
  library.metaFile?.uri === uri || library.files.some((file) => file.uri === uri);
