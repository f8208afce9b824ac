import type { SnippetLibrary } from './library';
import { type Snippet, type SnippetWhere, type WhereKey, whereKeys } from './snippet';

/** A snippet with the library that it comes from. */
export interface LibrarySnippet {
  readonly library: SnippetLibrary;
  readonly snippet: Snippet;
}

/** A snippet that another one of the same id takes the place of. */
export interface HiddenSnippet extends LibrarySnippet {
  readonly by: LibrarySnippet;
}

/** The places that some snippets are for; the same object for all of them. */
export interface Applicability {
  readonly where: SnippetWhere;
  readonly frameworks: readonly string[] | undefined;
}

/** Libraries in their order: what is in an earlier one takes the place of the same id in a later one. */
export interface Libraries {
  readonly all: readonly SnippetLibrary[];
  /** Those that count: one of each id, retired ones among them. */
  readonly snippets: readonly LibrarySnippet[];
  /** Those of them that are offered, the best first. Many are for the same places, so that each is compared once. */
  readonly ranked: readonly { readonly one: LibrarySnippet; readonly places: Applicability }[];
  readonly hidden: readonly HiddenSnippet[];
}

/**
 * Brings libraries together. A retired snippet hides those of its id as well: that is how a team does away with one of
 * the product's.
 * @param all in the order in which they count, the product's own last
 */
export function bringTogether(all: readonly SnippetLibrary[]): Libraries {
  const first = new Map<string, LibrarySnippet>();
  const hidden: HiddenSnippet[] = [];
  for (const library of all) {
    for (const snippet of library.snippets) {
      const by = first.get(snippet.id);
      if (by) hidden.push({ library, snippet, by });
      else first.set(snippet.id, { library, snippet });
    }
  }
  const snippets = [...first.values()];
  return { all, snippets, ranked: inOrder(snippets), hidden };
}

/** A team's before the product's, approved ones before drafts, those made for just such places before those for many. */
function inOrder(snippets: readonly LibrarySnippet[]): Libraries['ranked'] {
  const known = new Map<string, Applicability>();
  const placesOf = ({ library, snippet }: LibrarySnippet): Applicability => {
    const places = { where: snippet.where, frameworks: library.meta.frameworks };
    const key = JSON.stringify(places);
    const same = known.get(key) ?? places;
    known.set(key, same);
    return same;
  };
  const rank = ({ library, snippet }: LibrarySnippet): number =>
    (library.origin === 'team' ? 0 : 1000) +
    (snippet.status === 'approved' ? 0 : 100) -
    closeness(snippet.where);
  return snippets
    .filter(({ snippet }) => snippet.status !== 'retired')
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => ({ one, places: placesOf(one) }));
}

/** How closely a snippet is made for its places: the more it asks for, the closer. */
const closeness = (where: SnippetWhere): number =>
  whereKeys.reduce((sum, key) => sum + (where[key] ? weightOf(key) : 0), 0);

/** A section or a key says more than a framework or a stage. */
const weightOf = (key: WhereKey): number => (key === 'section' || key === 'key' ? 2 : 1);

/** A clash in a sentence, for whoever wonders where a snippet is. */
export const describeClash = ({ library, snippet, by }: HiddenSnippet): string =>
  `“${snippet.id}” of ${library.meta.name} is hidden by that of ${by.library.meta.name}, which comes first.`;
