import { snippets as loaders } from '../../generated/loaders/snippets';
import { files as compiledFiles } from '../../generated/snippets/index';
import { compiledFile } from './compiled';
import { LibraryBuilder, type SnippetLibrary } from './library';
import { builtInFolder } from './library-file';

// Read once, when it is first asked for: the texts' loaders are the same objects for ever.
const libraries = new WeakMap<object, SnippetLibrary>();

/** The texts of the product's own files, by their names. */
export const builtInTexts = (): Record<string, string> =>
  Object.fromEntries(Object.entries(loaders).map(([id, load]) => [`${id}.yaml`, String(load())]));

/** The product's own library, as the build has read it. */
export function builtInSnippets(): SnippetLibrary {
  const known = libraries.get(loaders);
  if (known) return known;
  const builder = new LibraryBuilder(builtInFolder, 'product');
  for (const [name, text] of Object.entries(builtInTexts())) addFile(builder, name, text);
  return remember(builder);
}

/** The same; others get their turn between its files. */
export async function builtInSnippetsInTurns(pause: () => Promise<void>): Promise<SnippetLibrary> {
  const known = libraries.get(loaders);
  if (known) return known;
  const builder = new LibraryBuilder(builtInFolder, 'product');
  for (const [name, text] of Object.entries(builtInTexts())) {
    addFile(builder, name, text);
    await pause();
  }
  return remember(builder);
}

function addFile(builder: LibraryBuilder, name: string, text: string): void {
  const file = compiledFile(builtInFolder + name, text, compiledFiles[name]?.());
  if (file) builder.addRead(file);
  // The file is read as a team's is, if the build has another version of it.
  else builder.add(name, text);
}

function remember(builder: LibraryBuilder): SnippetLibrary {
  const library = builder.build();
  libraries.set(loaders, library);
  return library;
}
