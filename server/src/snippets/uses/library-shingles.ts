import { comparedWords, memoryKey, shinglesOf } from '../../report/across/copied/shingles';
import type { SnippetLibrary } from '../library/library';
import { templatesOf } from './template';

const known = new WeakMap<SnippetLibrary, readonly number[]>();

/** The words in a row of all texts of libraries: those are shared on purpose. */
export function libraryShingles(libraries: readonly SnippetLibrary[]): ReadonlySet<number> {
  return new Set(libraries.flatMap(shinglesOfLibrary));
}

function shinglesOfLibrary(library: SnippetLibrary): readonly number[] {
  const before = known.get(library);
  if (before) return before;
  const templates = library.snippets.flatMap(({ body, where }) => templatesOf(body, where.key !== undefined));
  const pieces = templates.flatMap((template) => template.pieces);
  const shingles = new Set(pieces.flatMap((piece) => [...shinglesOf(comparedWords(piece), memoryKey)]));
  const all = [...shingles];
  known.set(library, all);
  return all;
}
