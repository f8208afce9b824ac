import { describeClash, type HiddenSnippet, type SourcedSnippet } from '../../snippets/library/libraries';
import type { SnippetLibrary } from '../../snippets/library/library';
import type { Snippet } from '../../snippets/library/snippet';
import { snippetKey } from '../../snippets/where/choose';
import type { DocumentLibraries } from './libraries';
import type { HidingSnippet, LibraryName } from './snippet-requests';

/** A library as answers name it. */
export const nameOf = ({ meta, origin, folder }: SnippetLibrary): LibraryName => ({
  name: meta.name,
  version: meta.version,
  origin,
  folder,
});

/** A sentence for each named folder that is not a library, each once. */
export const problemSentences = (all: readonly DocumentLibraries[]): string[] => [
  ...new Set(
    all.flatMap(({ problems, warnings }) => [...problems.map(({ message }) => message), ...warnings]),
  ),
];

/** The snippet that hides another by having the same id in a library that comes first. */
export function hiddenBy(
  { libraries }: DocumentLibraries,
  { snippet }: SourcedSnippet,
): HidingSnippet | undefined {
  const hidden = hiddenIn(libraries).get(snippet);
  return hidden && { key: snippetKey(hidden.by), message: describeClash(hidden) };
}

const cache = new WeakMap<DocumentLibraries['libraries'], ReadonlyMap<Snippet, HiddenSnippet>>();

function hiddenIn(libraries: DocumentLibraries['libraries']): ReadonlyMap<Snippet, HiddenSnippet> {
  const bySnippet =
    cache.get(libraries) ?? new Map(libraries.hidden.map((hidden) => [hidden.snippet, hidden]));
  cache.set(libraries, bySnippet);
  return bySnippet;
}
