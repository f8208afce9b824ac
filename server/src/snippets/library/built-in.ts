import { snippets as loaders } from '../../generated/loaders/index';
import { libraryFrom, libraryOf, type SnippetLibrary } from './library';

/** The folder that stands for the product's own library: no file system has it. */
export const builtInFolder = 'inspection-report:/snippets/';

// Made once, when it is first asked for: the texts' loaders are the same objects for ever.
const made = new WeakMap<object, SnippetLibrary>();

/** The texts of the product's own files, by their names. */
export const builtInTexts = (): Record<string, string> =>
  Object.fromEntries(Object.entries(loaders).map(([id, load]) => [`${id}.yaml`, String(load())]));

/** The product's own library; read when it is first asked for. */
export function builtInSnippets(): SnippetLibrary {
  const known = made.get(loaders);
  if (known) return known;
  const library = libraryOf(builtInFolder, 'product', builtInTexts());
  made.set(loaders, library);
  return library;
}

/** The same, read a file at a time if it was not yet: others get their turn in the pauses. */
export async function loadBuiltInSnippets(pause: () => Promise<void>): Promise<SnippetLibrary> {
  const known = made.get(loaders);
  if (known) return known;
  const library = await libraryFrom(builtInFolder, 'product', builtInTexts(), pause);
  made.set(loaders, library);
  return library;
}
