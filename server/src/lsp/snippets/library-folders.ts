import type { Files } from '../../config/files';
import {
  loadLibrary,
  metaName,
  mostFiles,
  type SnippetLibrary,
  withFile,
} from '../../snippets/library/library';
import { isLibraryFile } from '../../snippets/library/library-file';

/** Lets everything else that waits be done first. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

interface Entry {
  /** Undefined where the folder is no library. */
  library: SnippetLibrary | undefined;
  /** The load that is under way; all others of this folder wait for it. */
  loading: Promise<void> | undefined;
  /** The files that changed while it was loaded: they are read once more behind it. */
  readonly changed: Set<string>;
  loadedAt: number;
}

/**
 * The libraries of folders, each loaded once, one after the other, a file at a time. Of a file that changes only that
 * file is read again. What was read before a change that was told meanwhile is dropped.
 */
export class LibraryFolders {
  readonly #entries = new Map<string, Entry>();
  /** How often each file was read: an answer that is not of the last reading is dropped. */
  readonly #readings = new Map<string, number>();
  #queue: Promise<void> = Promise.resolve();

  constructor(
    readonly files: () => Files,
    /** Told when a library is there, or is another. */
    readonly told: (folder: string) => void,
  ) {}

  /** What is loaded of a folder: undefined where nothing is yet, or it is no library. */
  now(folder: string): SnippetLibrary | undefined {
    return this.#entries.get(folder)?.library;
  }

  /** Whether a folder was looked into. */
  knows(folder: string): boolean {
    const entry = this.#entries.get(folder);
    return entry !== undefined && entry.loadedAt !== 0;
  }

  /**
   * Loads a folder unless it is loaded; waits for that. Never rejects.
   * @param oldest milliseconds after which it is loaded again, for clients that tell of no changes
   */
  async load(folder: string, oldest = Number.POSITIVE_INFINITY): Promise<void> {
    const known = this.#entries.get(folder);
    if (known?.loading) return known.loading;
    if (known && performance.now() - known.loadedAt < oldest) return;
    const entry: Entry = known ?? { library: undefined, loading: undefined, changed: new Set(), loadedAt: 0 };
    this.#entries.set(folder, entry);
    entry.loading = this.#queue.then(() => this.#load(folder, entry));
    this.#queue = entry.loading;
    return entry.loading;
  }

  /** Reads a file of a library that is loaded again, and no other. */
  async fileChanged(uri: string): Promise<void> {
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const name = uri.slice(folder.length);
    const entry = this.#entries.get(folder);
    if (!entry || !isLibraryFile(name)) return;
    if (entry.loading) {
      entry.changed.add(uri);
      return;
    }
    // A folder becomes a library, or ceases to be one; or a file may be beyond those that are read.
    if (!entry.library || (entry.library.files.length >= mostFiles && !has(entry.library, uri)))
      return this.#again(folder, entry);
    const reading = (this.#readings.get(uri) ?? 0) + 1;
    this.#readings.set(uri, reading);
    // Only what the folder lists is read: a link is not.
    const there = (await this.files().list(folder)).includes(name);
    const text = there ? await this.files().read(uri) : undefined;
    if (this.#readings.get(uri) !== reading || this.#entries.get(folder) !== entry) return;
    if (entry.loading) return void entry.changed.add(uri);
    if (name === metaName && !there) return this.#again(folder, entry);
    entry.library = withFile(entry.library, uri, text);
    this.told(folder);
  }

  /** Whether a file lies in a folder that was looked into. */
  holds(uri: string): boolean {
    return this.#entries.has(uri.slice(0, uri.lastIndexOf('/') + 1));
  }

  #again(folder: string, entry: Entry): Promise<void> {
    entry.loadedAt = Number.NEGATIVE_INFINITY;
    return this.load(folder);
  }

  async #load(folder: string, entry: Entry): Promise<void> {
    await pause();
    // The files that change before this one is read are read as they are then.
    entry.changed.clear();
    const library = await loadLibrary(this.files(), folder, pause).catch(() => undefined);
    entry.library = library;
    entry.loadedAt = performance.now();
    entry.loading = undefined;
    const changed = [...entry.changed];
    entry.changed.clear();
    for (const uri of changed) await this.fileChanged(uri);
    this.told(folder);
  }
}

const has = (library: SnippetLibrary, uri: string): boolean =>
  library.metaFile?.uri === uri || library.files.some((file) => file.uri === uri);
