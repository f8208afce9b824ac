import { snippets as loaders } from '../../generated/loaders/index';
import { LibraryBuilder, libraryOf, type SnippetLibrary } from './library';

/** The folder of the product's own library in URIs: no file system has it. */
export const builtInFolder = 'inspection-report:/snippets/';

// Read once, when it is first asked for: the texts' loaders are the same objects for ever.
const libraries = new WeakMap<object, SnippetLibrary>();

/** The texts of the product's own files, by their names. */
export const builtInTexts = (): Record<string, string> =>
  Object.fromEntries(Object.entries(loaders).map(([id, load]) => [`${id}.yaml`, String(load())]));

/** The product's own library; read when it is first asked for. */
export function builtInSnippets(): SnippetLibrary {
  const known = libraries.get(loaders);
  if (known) return known;
  const library = libraryOf(builtInFolder, 'product', builtInTexts());
  libraries.set(loaders, library);
  return library;
}

/** The same, read a file at a time if it was not yet: others get their turn in the pauses. */
export async function loadBuiltInSnippets(pause: () => Promise<void>): Promise<SnippetLibrary> {
  const known = libraries.get(loaders);
  if (known) return known;
  const builder = new LibraryBuilder(builtInFolder, 'product');
  for (const [name, text] of Object.entries(builtInTexts())) {
    builder.add(name, text);
    await pause();
  }
  const library = builder.build();
  libraries.set(loaders, library);
  return library;
}
