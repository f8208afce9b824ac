import type { SnippetLibrary } from './library';
import { type Snippet, type SnippetWhere, type WhereKey, whereKeys } from './snippet';

/** A snippet with the library that it comes from. */
export interface SourcedSnippet {
  readonly library: SnippetLibrary;
  readonly snippet: Snippet;
}

/** A snippet that is not offered, because an earlier library has one of the same id. */
export interface HiddenSnippet extends SourcedSnippet {
  readonly by: SourcedSnippet;
}

/** The drafts and places that snippets are for; snippets for the same ones share the object. */
export interface Applicability {
  readonly where: SnippetWhere;
  readonly frameworks: readonly string[] | undefined;
}

interface RankedSnippet {
  readonly candidate: SourcedSnippet;
  readonly applicability: Applicability;
}

/** Libraries in their order: a snippet of an earlier one replaces that of the same id in a later one. */
export interface Libraries {
  readonly all: readonly SnippetLibrary[];
  /** The first snippet of each id, retired ones included. */
  readonly snippets: readonly SourcedSnippet[];
  /** Those of them that are offered, the best first. Many share their places, so that each is compared once. */
  readonly ranked: readonly RankedSnippet[];
  readonly hidden: readonly HiddenSnippet[];
}

/**
 * Combines libraries. A retired snippet also hides later ones with its id, so that a team can withdraw a snippet of the
 * product.
 * @param all the first one first, the product's own last
 */
export function bringTogether(all: readonly SnippetLibrary[]): Libraries {
  const first = new Map<string, SourcedSnippet>();
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
function inOrder(snippets: readonly SourcedSnippet[]): RankedSnippet[] {
  const known = new Map<string, Applicability>();
  const applicabilityOf = ({ library, snippet }: SourcedSnippet): Applicability => {
    const applicability = { where: snippet.where, frameworks: library.meta.frameworks };
    const key = JSON.stringify(applicability);
    const same = known.get(key) ?? applicability;
    known.set(key, same);
    return same;
  };
  const rank = ({ library, snippet }: SourcedSnippet): number =>
    (library.origin === 'team' ? 0 : 1000) +
    (snippet.status === 'approved' ? 0 : 100) -
    closeness(snippet.where);
  return snippets
    .filter(({ snippet }) => snippet.status !== 'retired')
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => ({ candidate, applicability: applicabilityOf(candidate) }));
}

/** The closeness of a snippet to its places: the more conditions, the closer. */
const closeness = (where: SnippetWhere): number =>
  whereKeys.reduce((sum, key) => sum + (where[key] ? weightOf(key) : 0), 0);

/** A section or a key says more than a framework or a stage. */
const weightOf = (key: WhereKey): number => (key === 'section' || key === 'key' ? 2 : 1);

/** A clash in a sentence, for a person who looks for a snippet in vain. */
export const describeClash = ({ library, snippet, by }: HiddenSnippet): string =>
  `“${snippet.id}” of ${library.meta.name} is hidden by the snippet with the same id in ${by.library.meta.name}, which comes first.`;
