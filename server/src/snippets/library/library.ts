import type { Files } from '../../config/files';
import { metaName } from '../../config/referenced-files';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { span } from '../../text/span';
import { decodeUri } from '../../text/uri';
import { isDraft, isLibraryFile, largestFile, mostFiles } from './library-file';
import { type MetaFile, readMeta, readSnippetFile, type SnippetFile } from './read';
import { readSnippetFileInTurns } from './read-in-turns';
import type { ShapeProblem } from './shape';
import type { LibraryMeta, Origin, Snippet } from './snippet';

/** The most snippets of a library. */
export const mostSnippets = 20_000;

const messages = messagesOf({
  unreadableFile: () =>
    'This file cannot be read. If it is too large, split it. Otherwise check its permissions, or remove it from the library.',
  largeFile: () =>
    `This file has more than ${largestFile / 1_000_000} million characters. Split it, or remove it from the library.`,
  manyFiles: () =>
    `Use fewer files. A library can have at most ${mostFiles}, so this file and those after it are left out.`,
  manySnippets: () =>
    `Split this library. It has more than ${mostSnippets} snippets, so this one and those after it are left out.`,
});

/** A library, as far as it could be read. */
export interface SnippetLibrary {
  /** The URI of its folder, with a slash at its end. */
  readonly folder: string;
  readonly origin: Origin;
  /** Its name, version and owner. If library.yaml has no name, it is that of the folder. */
  readonly meta: LibraryMeta;
  readonly metaFile: MetaFile | undefined;
  readonly files: readonly SnippetFile[];
  /** The snippets of all files, in the order of the files' names: the first snippet of each id. */
  readonly snippets: readonly Snippet[];
  readonly byId: ReadonlyMap<string, Snippet>;
  /** The reasons why files or snippets were not read. */
  readonly refused: readonly RefusedFile[];
}

interface RefusedFile extends ShapeProblem {
  readonly uri: string;
}

/**
 * Reads a library, a file at a time. Only files that the folder lists are read, so that no name in a file leads elsewhere.
 * Never rejects.
 * @param folder its URI, with a slash at its end
 * @param pause called between files and snippets, so that other work gets its turn
 * @returns undefined if the folder has no library.yaml
 */
export async function loadLibrary(
  files: Files,
  folder: string,
  pause: () => Promise<void> = async () => {},
): Promise<SnippetLibrary | undefined> {
  const names = (await files.list(folder)).filter(isLibraryFile).sort();
  if (!names.includes(metaName)) return undefined;
  const builder = new LibraryBuilder(folder, 'team');
  const others = names.filter((name) => name !== metaName);
  for (const name of [metaName, ...others.slice(0, mostFiles)]) {
    await builder.addInTurns(name, await files.read(folder + name), pause);
    await pause();
  }
  const next = others[mostFiles];
  if (next !== undefined) builder.refuse(folder + next, messages.manyFiles());
  return builder.build();
}

/** Makes a library from texts in memory, by the names of their files. */
export function libraryOf(
  folder: string,
  origin: Origin,
  texts: Readonly<Record<string, string>>,
): SnippetLibrary {
  const builder = new LibraryBuilder(folder, origin);
  for (const [name, text] of Object.entries(texts)) builder.add(name, text);
  return builder.build();
}

/** Replaces one file of a library, or removes it if its text is undefined. Reads no other file. */
export function withFile(library: SnippetLibrary, uri: string, text: string | undefined): SnippetLibrary {
  const builder = LibraryBuilder.without(library, uri);
  if (text !== undefined) builder.addUri(uri, text);
  return builder.build();
}

/** Replaces a file as `withFile` does, in turns. */
export async function withFileInTurns(
  library: SnippetLibrary,
  { uri, text }: { readonly uri: string; readonly text: string | undefined },
  pause: () => Promise<void>,
): Promise<SnippetLibrary> {
  const builder = LibraryBuilder.without(library, uri);
  if (text !== undefined) await builder.addInTurns(uri.slice(library.folder.length), text, pause);
  return builder.build();
}

/** Makes a library from its files, one after another. Every library is made with it. */
export class LibraryBuilder {
  readonly #folder: string;
  readonly #origin: Origin;
  #metaFile: MetaFile | undefined;
  #files: SnippetFile[] = [];
  #refused: RefusedFile[] = [];

  /** @param folder the URI of its folder, with a slash at its end */
  constructor(folder: string, origin: Origin) {
    this.#folder = folder;
    this.#origin = origin;
  }

  /** Makes a builder with all files of a library but one. */
  static without({ folder, origin, metaFile, files, refused }: SnippetLibrary, uri: string): LibraryBuilder {
    const builder = new LibraryBuilder(folder, origin);
    if (metaFile?.uri !== uri) builder.#metaFile = metaFile;
    builder.#files = files.filter((file) => file.uri !== uri);
    builder.#refused = refused.filter(
      (refusal) => refusal.uri !== uri && refusal.situation !== 'manySnippets',
    );
    return builder;
  }

  /**
   * Adds a file of the folder. A draft in the folder is skipped.
   * @param text undefined if it could not be read
   */
  add(name: string, text: string | undefined): void {
    this.addUri(this.#folder + name, text);
  }

  /** Adds a file as `add` does, and pauses between its snippets. */
  async addInTurns(name: string, text: string | undefined, pause: () => Promise<void>): Promise<void> {
    const uri = this.#folder + name;
    const isRead = text === undefined || text.length > largestFile || name === metaName || isDraft(text, uri);
    if (isRead) this.addUri(uri, text);
    else this.#files.push(await readSnippetFileInTurns(uri, text, pause));
  }

  addUri(uri: string, text: string | undefined): void {
    if (text === undefined) this.refuse(uri, messages.unreadableFile());
    else if (text.length > largestFile) this.refuse(uri, messages.largeFile());
    else if (uri === this.#folder + metaName) this.#metaFile = readMeta(uri, text);
    else if (!isDraft(text, uri)) this.#files.push(readSnippetFile(uri, text));
  }

  /** Adds a file that was read before. */
  addRead(file: MetaFile | SnippetFile): void {
    if ('snippets' in file) this.#files.push(file);
    else this.#metaFile = file;
  }

  refuse(uri: string, message: NamedMessage, at = span(0, 0)): void {
    this.#refused.push({ uri, span: at, ...message });
  }

  build(): SnippetLibrary {
    this.#files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const byId = this.#snippets();
    return {
      folder: this.#folder,
      origin: this.#origin,
      meta: this.#metaFile?.meta ?? namedByFolder(this.#folder),
      metaFile: this.#metaFile,
      files: this.#files,
      snippets: [...byId.values()],
      byId,
      refused: this.#refused,
    };
  }

  /** The first snippet of each id. */
  #snippets(): Map<string, Snippet> {
    const byId = new Map<string, Snippet>();
    let count = 0;
    for (const { snippets, uri } of this.#files) {
      for (const snippet of snippets) {
        count++;
        if (count > mostSnippets) {
          this.refuse(uri, messages.manySnippets(), snippet.at);
          return byId;
        }
        if (!byId.has(snippet.id)) byId.set(snippet.id, snippet);
      }
    }
    return byId;
  }
}

function namedByFolder(folder: string): LibraryMeta {
  const last = folder.split('/').filter(Boolean).at(-1) ?? folder;
  return { name: decodeUri(last), version: '0', owner: '', licence: '' };
}
