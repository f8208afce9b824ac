import { CancellationToken } from 'vscode-languageserver';
import type { Files } from '../../config/files';
import { asFolder, decodeUri } from '../../text/uri';

const draftExtension = /\.(?:md|markdown|ya?ml)$/i;
const ignored = new Set(['node_modules/', '.git/', 'dist/']);
/** More than any team has in one workspace. A home folder opened by mistake must not keep an editor busy for minutes. */
const most = { folders: 5_000, files: 5_000 };

/** For so many milliseconds a list is reused: no client reports a folder that was renamed with everything in it. */
const freshFor = 3_000;

/** The files below the workspace's folders that may be drafts. */
export class DraftList {
  #folders: readonly string[] = [];
  #listing: { readonly files: readonly string[]; readonly at: number } | undefined;
  /** Counts calls of `forget`, so that a listing that one of them overtook is not kept. */
  #generation = 0;
  #warned = false;

  /** @param warn shows a sentence to the user, once, where the workspace is larger than the limit */
  constructor(
    readonly files: Files,
    readonly warn: (sentence: string) => void,
    readonly limit: typeof most = most,
  ) {}

  /** URIs of the folders that are searched with everything below them; each ends in a slash. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  set folders(folders: readonly string[]) {
    this.#folders = folders.map(asFolder);
    this.forget();
  }

  /** Has the folders searched again for the next `all`. */
  forget(): void {
    this.#generation++;
    this.#listing = undefined;
  }

  /** The URIs of the files, each once. When cancelled, returns those found so far. */
  async all(token: CancellationToken): Promise<readonly string[]> {
    const known = this.#listing;
    return known && performance.now() - known.at < freshFor ? known.files : this.#search(token);
  }

  /** The URIs of the files below one folder, if it is in those that are searched. */
  async below(uri: string): Promise<readonly string[]> {
    const folder = asFolder(uri);
    const key = keyOf(folder);
    const top = this.#folders.map(keyOf).find((each) => key.startsWith(each));
    const path = top === undefined ? [] : key.slice(top.length).split('/');
    if (top === undefined || path.some((name) => ignored.has(`${name}/`))) return [];
    return (await this.#searched([folder], CancellationToken.None)).files;
  }

  async #searched(folders: readonly string[], token: CancellationToken): Promise<FolderSearch> {
    const search = new FolderSearch(folders, this.limit.files);
    while (search.next && !search.isFull && search.searched < this.limit.folders) {
      if (token.isCancellationRequested) break;
      search.add(search.next, [...(await this.files.list(search.next))].sort());
    }
    return search;
  }

  async #search(token: CancellationToken): Promise<readonly string[]> {
    const generation = this.#generation;
    const search = await this.#searched(this.#folders, token);
    const { files } = search;
    if (token.isCancellationRequested) return files;
    if (search.next || search.skipped) this.#warnOnce(files.length);
    if (generation === this.#generation) this.#listing = { files, at: performance.now() };
    return files;
  }

  #warnOnce(count: number): void {
    if (this.#warned) return;
    this.#warned = true;
    this.warn(
      `Open a smaller folder to check all drafts. This one is large, so only its first ${count} files are checked.`,
    );
  }
}

/** A search through folders, from the top of the tree down. */
class FolderSearch {
  /** The number of folders that have been listed. */
  searched = 0;
  /** True if a file was left out because there are too many. */
  skipped = false;
  readonly #folders: string[];
  readonly #seen: Set<string>;
  readonly #found = new Map<string, string>();

  constructor(
    folders: readonly string[],
    readonly mostFiles: number,
  ) {
    this.#folders = [...folders];
    this.#seen = new Set(folders.map(keyOf));
  }

  /** The folder to list next; undefined when all are listed. */
  get next(): string | undefined {
    return this.#folders[this.searched];
  }

  get isFull(): boolean {
    return this.#found.size >= this.mostFiles;
  }

  get files(): readonly string[] {
    return [...this.#found.values()];
  }

  /** Adds the contents of a folder; the names of folders end in a slash. */
  add(folder: string, names: readonly string[]): void {
    this.searched++;
    for (const name of names) {
      const uri = folder + name;
      if (name.endsWith('/')) this.#addFolder(uri, name);
      else if (draftExtension.test(name)) this.#addFile(uri);
    }
  }

  #addFolder(uri: string, name: string): void {
    if (!ignored.has(name) && !this.#seen.has(keyOf(uri))) this.#folders.push(uri);
    this.#seen.add(keyOf(uri));
  }

  #addFile(uri: string): void {
    if (this.isFull) this.skipped = true;
    else this.#found.set(keyOf(uri), uri);
  }
}

/** The form of a URI in which two are compared: editors differ in the characters that they percent-encode. */
export const keyOf = (uri: string): string => decodeUri(uri);
