import { looksLikeDraft, namedAsDraft } from '../../draft/sniff';

// These decide which files belong to a library: by their names, and by what they hold.

/** The folder of the product's own library in URIs: no file system has it. */
export const builtInFolder = 'inspection-report:/snippets/';

/** The largest number of characters of a file, and of files of a library that are read. */
export const largestFile = 2_000_000;
export const mostFiles = 1000;

/** Tells if a name that a folder lists is that of a file of a library: YAML, in the folder itself. */
export const isLibraryFile = (name: string): boolean => isPlainName(name) && /\.ya?ml$/i.test(name);

/** Tells if a name is that of a file in the folder itself, and cannot lead out of it. */
const isPlainName = (name: string): boolean =>
  name !== '' && !/^\.+$|[/\\:?#]|%2e%2e|%2f|%5c/i.test(name) && !name.startsWith('.');

/**
 * Tells if a file is a draft, in any folder: also next to a library.yaml, where the other files have snippets. A
 * misplaced `framework:` does not make a draft of a file of snippets.
 * @param name the file's name or URI
 */
export const isDraft = (text: string, name: string): boolean =>
  namedAsDraft(name) || (looksLikeDraft(text, name) && !hasKey(text, 'snippets'));

/** Tells whether a library.yaml describes a snippet library, and is not a file of another tool with that name. */
export const isLibraryMeta = (text: string): boolean =>
  hasKey(text, 'name') && (hasKey(text, 'owner') || hasKey(text, 'licence'));

const keyLines = {
  name: /^name[ \t]*:/m,
  owner: /^owner[ \t]*:/m,
  licence: /^licence[ \t]*:/m,
  snippets: /^snippets[ \t]*:/m,
};

const hasKey = (text: string, key: keyof typeof keyLines): boolean =>
  keyLines[key].test(text.slice(0, 64_000));
