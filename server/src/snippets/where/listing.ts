import type { Knowledge } from '../../knowledge/knowledge';
import { plain } from '../../text/plain';
import { describeClash, type HiddenSnippet, type Libraries, type LibrarySnippet } from '../library/libraries';
import type { SnippetWhere, Status, WhereKey } from '../library/snippet';
import { snippetKey } from './choose';
import { contextsFor, contextsOf, holds } from './contexts';

/** What a list is narrowed to; what is left out narrows nothing. */
export interface ListFilter {
  readonly framework?: string | undefined;
  readonly setting?: string | undefined;
  readonly section?: string | undefined;
  readonly grade?: string | undefined;
  readonly key?: string | undefined;
  readonly tag?: string | undefined;
  readonly status?: Status | undefined;
}

/** The keys of a filter that say a place. */
export const placeKeys = ['framework', 'setting', 'section', 'grade', 'key'] as const;

/** A snippet in a list, with the one that hides it. */
export type ListedSnippet = LibrarySnippet & Partial<Pick<HiddenSnippet, 'by'>>;

/**
 * Snippets in the order of their libraries: those that may be offered in such places, have the tag and the status.
 * @param all whether those that another one hides are among them
 */
export function listSnippets(
  { all: libraries, hidden }: Libraries,
  filter: ListFilter,
  knowledge: Knowledge,
  all: boolean,
): readonly ListedSnippet[] {
  const by = new Map(hidden.map((one) => [one.snippet, one.by]));
  return libraries
    .flatMap((library) => library.snippets.map((snippet) => ({ library, snippet })))
    .filter((one) => (all || !by.has(one.snippet)) && chosen(one, filter, knowledge))
    .map((one) => {
      const hides = by.get(one.snippet);
      return hides ? { ...one, by: hides } : one;
    });
}

function chosen({ library, snippet }: LibrarySnippet, filter: ListFilter, knowledge: Knowledge): boolean {
  const { where, status, tags } = snippet;
  if (filter.status !== undefined && status !== filter.status) return false;
  if (filter.tag !== undefined && !tags.some((tag) => plain(tag) === plain(filter.tag ?? ''))) return false;
  const wanted = placeKeys.flatMap((key) => (filter[key] === undefined ? [] : [[key, filter[key]] as const]));
  if (wanted.length === 0) return true;
  // A section is narrative, in which snippets for keys are not offered; nor are those of the narrative among keys.
  const kind = filter.key !== undefined ? 'key' : filter.section !== undefined ? 'narrative' : undefined;
  if (kind !== undefined && (where.key !== undefined) !== (kind === 'key')) return false;
  if (!wanted.every(([key, value]) => names(where, key, value))) return false;
  return contextsFor(where, library.meta.frameworks, knowledge).some((context) =>
    wanted.every(([key, value]) => holds(context, key, value)),
  );
}

const names = (where: SnippetWhere, key: WhereKey, value: string): boolean =>
  !where[key] || where[key].some((one) => one === value || (key === 'grade' && plain(one) === plain(value)));

/** Whether any draft can have a value of a place. */
export const isKnownPlace = (key: WhereKey, value: string, knowledge: Knowledge): boolean =>
  [...contextsOf(knowledge).values()].some((all) => all.some((context) => holds(context, key, value)));

/** A list as data, for programs. */
export const listedAsData = ({ library, snippet, by }: ListedSnippet): object => ({
  key: snippetKey({ library, snippet }),
  id: snippet.id,
  prefix: snippet.prefixes,
  title: snippet.title,
  description: snippet.description ?? null,
  status: snippet.status,
  successor: snippet.successor ?? null,
  where: snippet.where,
  citations: snippet.citations.map(({ text }) => text.trim()),
  tags: snippet.tags,
  author: snippet.author ?? null,
  reviewed: snippet.reviewed ?? null,
  'review-by': snippet.reviewBy ?? null,
  library: { name: library.meta.name, version: library.meta.version, origin: library.origin },
  file: snippet.uri.slice(snippet.uri.lastIndexOf('/') + 1),
  'hidden-by': by ? snippetKey(by) : null,
});

/** The snippets that a key, an id or a prefix stands for, those that count before those that are hidden. */
export function findSnippets({ snippets, hidden }: Libraries, name: string): readonly ListedSnippet[] {
  const all: readonly ListedSnippet[] = [...snippets, ...hidden];
  const byKey = all.filter((one) => snippetKey(one) === name);
  if (byKey.length > 0) return byKey;
  const byId = all.filter(({ snippet }) => snippet.id === name);
  return byId.length > 0 ? byId : snippets.filter(({ snippet }) => snippet.prefixes.includes(name));
}

/** Which snippet hides which, in sentences. */
export const clashes = (listed: readonly ListedSnippet[]): string[] =>
  listed.flatMap(({ by, ...one }) => (by ? [describeClash({ ...one, by })] : []));
