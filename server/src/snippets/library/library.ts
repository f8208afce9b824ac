import type { Files } from '../../config/files';
import { metaName } from '../../config/referenced-files';
import { span } from '../../text/span';
import { isDraft } from './library-file';
import { type MetaFile, readMeta, readSnippetFile, type SnippetFile } from './read';
import type { ShapeProblem } from './shape';
import type { LibraryMeta, Origin, Snippet } from './snippet';

/** The name of the file that makes a folder a library. */
export { metaName };

/** How many characters a file may have, how many files are read, and how many snippets a library may have. */
export const largestFile = 2_000_000;
export const mostFiles = 1000;
export const mostSnippets = 20_000;

/** A library, as far as it could be read. */
export interface SnippetLibrary {
  /** The URI of its folder, with a slash at its end. */
  readonly folder: string;
  readonly origin: Origin;
  /** What is said of it; where library.yaml does not, the name of its folder. */
  readonly meta: LibraryMeta;
  readonly metaFile: MetaFile | undefined;
  readonly files: readonly SnippetFile[];
  /** The snippets of all files, in the order of the files' names; of an id given twice the first. */
  readonly snippets: readonly Snippet[];
  readonly byId: ReadonlyMap<string, Snippet>;
  /** What kept a file, or snippets, from being read: by the file's URI. */
  readonly refused: readonly (ShapeProblem & { readonly uri: string })[];
}

/** A file as it was found. */
interface FoundFile {
  readonly uri: string;
  /** Undefined where it could not be read. */
  readonly text: string | undefined;
}

/**
 * Reads a library, a file at a time. Only files that the folder itself lists are read, by the names that it lists: no
 * name in a file leads anywhere. Never rejects.
 * @param folder its URI, with a slash at its end
 * @param pause waited for between files, so that others get their turn
 * @returns undefined where the folder has no library.yaml
 */
export async function loadLibrary(
  files: Files,
  folder: string,
  origin: Origin,
  pause: () => Promise<void> = async () => {},
): Promise<SnippetLibrary | undefined> {
  const names = (await files.list(folder)).filter(isLibraryFile).sort();
  if (!names.includes(metaName)) return undefined;
  let library = emptyLibrary(folder, origin);
  const written = names.filter((one) => one !== metaName);
  for (const name of [metaName, ...written.slice(0, mostFiles)]) {
    const uri = folder + name;
    library = addFile(library, { uri, text: await files.read(uri) });
    await pause();
  }
  const next = written[mostFiles];
  if (next !== undefined) {
    const message = `A library has at most ${mostFiles} files, and those from this one on are left out; bring snippets together in fewer.`;
    library = {
      ...library,
      refused: [...library.refused, { uri: folder + next, span: span(0, 0), message }],
    };
  }
  return completed(library);
}

/** A library from texts that are at hand. */
export const libraryOf = (
  folder: string,
  origin: Origin,
  texts: Readonly<Record<string, string>>,
): SnippetLibrary =>
  completed(
    Object.entries(texts).reduce(
      (library, [name, text]) => addFile(library, { uri: folder + name, text }),
      emptyLibrary(folder, origin),
    ),
  );

/** The same, a file at a time, with pauses. */
export async function libraryFrom(
  folder: string,
  origin: Origin,
  texts: Readonly<Record<string, string>>,
  pause: () => Promise<void>,
): Promise<SnippetLibrary> {
  let library = emptyLibrary(folder, origin);
  for (const [name, text] of Object.entries(texts)) {
    library = addFile(library, { uri: folder + name, text });
    await pause();
  }
  return completed(library);
}

/** The library with one of its files as it is now; without it where its text is undefined. Reads no other file. */
export function withFile(library: SnippetLibrary, uri: string, text: string | undefined): SnippetLibrary {
  const rest: SnippetLibrary = {
    ...library,
    metaFile: library.metaFile?.uri === uri ? undefined : library.metaFile,
    files: library.files.filter((file) => file.uri !== uri),
    refused: library.refused.filter((one) => one.uri !== uri),
  };
  return completed(text === undefined ? rest : addFile(rest, { uri, text }));
}

/** Whether a name that a folder lists is that of a file of a library: YAML, in the folder itself. */
export const isLibraryFile = (name: string): boolean => isPlainName(name) && /\.ya?ml$/i.test(name);

/** Whether a name is that of a file in the folder itself, and cannot lead out of it. */
const isPlainName = (name: string): boolean =>
  name !== '' && !/^\.+$|[/\\:?#]|%2e%2e|%2f|%5c/i.test(name) && !name.startsWith('.');

const emptyLibrary = (folder: string, origin: Origin): SnippetLibrary => ({
  folder,
  origin,
  meta: namedByFolder(folder),
  metaFile: undefined,
  files: [],
  snippets: [],
  byId: new Map(),
  refused: [],
});

function namedByFolder(folder: string): LibraryMeta {
  const last = folder.split('/').filter(Boolean).at(-1) ?? folder;
  return { name: decoded(last), version: '0', owner: '', licence: '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addFile(library: SnippetLibrary, { uri, text }: FoundFile): SnippetLibrary {
  if (text === undefined || text.length > largestFile) {
    const why =
      text === undefined
        ? 'This file could not be read, or is larger than a file of snippets may be'
        : `This file has more than ${largestFile / 1_000_000} million characters, which no file of snippets may have`;
    const problem = { uri, span: span(0, 0), message: `${why}; split it, or take it out of the library.` };
    return { ...library, refused: [...library.refused, problem] };
  }
  if (uri === library.folder + metaName) return { ...library, metaFile: readMeta(uri, text) };
  if (isDraft(text, uri)) return library;
  return { ...library, files: [...library.files, readSnippetFile(uri, text)] };
}

/** Brings together what follows from all files. */
function completed(library: SnippetLibrary): SnippetLibrary {
  const files = [...library.files].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const byId = new Map<string, Snippet>();
  const refused = library.refused.filter(({ message }) => message !== tooMany);
  let count = 0;
  for (const { snippets, uri } of files) {
    for (const snippet of snippets) {
      count++;
      if (count > mostSnippets) {
        refused.push({ uri, span: snippet.at, message: tooMany });
        break;
      }
      if (!byId.has(snippet.id)) byId.set(snippet.id, snippet);
    }
    if (count > mostSnippets) break;
  }
  return {
    ...library,
    files,
    meta: library.metaFile?.meta ?? namedByFolder(library.folder),
    snippets: [...byId.values()],
    byId,
    refused,
  };
}

const tooMany = `A library has at most ${mostSnippets} snippets, and the ones from here on are left out; split the library.`;
