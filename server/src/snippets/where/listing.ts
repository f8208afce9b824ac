import type { Knowledge } from '../../knowledge/knowledge';
import { plain } from '../../text/plain';
import { describeClash, type HiddenSnippet, type Libraries, type SourcedSnippet } from '../library/libraries';
import type { SnippetWhere, Status, WhereKey } from '../library/snippet';
import { snippetKey } from './choose';
import { contextsFor, contextsOf, holds } from './contexts';

/** The conditions for snippets in a list; all of them where a key is left out. */
export interface ListFilter {
  readonly framework?: string | undefined;
  readonly setting?: string | undefined;
  readonly section?: string | undefined;
  readonly grade?: string | undefined;
  readonly key?: string | undefined;
  readonly tag?: string | undefined;
  readonly status?: Status | undefined;
  /** True to list those that another one hides as well. */
  readonly all?: boolean | undefined;
}

/** The keys of a filter that describe a place. */
export const placeKeys = ['framework', 'setting', 'section', 'grade', 'key'] as const;

/** A snippet in a list, with the one that hides it. */
export type ListedSnippet = SourcedSnippet & Partial<Pick<HiddenSnippet, 'by'>>;

/** Snippets in the order of their libraries: those that may be offered in such places, with the tag and the status. */
export function listSnippets(
  { all: libraries, hidden }: Libraries,
  filter: ListFilter,
  knowledge: Knowledge,
): readonly ListedSnippet[] {
  const hiding = new Map(hidden.map(({ snippet, by }) => [snippet, by]));
  return libraries
    .flatMap((library) => library.snippets.map((snippet) => ({ library, snippet })))
    .filter((listed) => (filter.all || !hiding.has(listed.snippet)) && passes(listed, filter, knowledge))
    .map((listed) => {
      const by = hiding.get(listed.snippet);
      return by ? { ...listed, by } : listed;
    });
}

function passes({ library, snippet }: SourcedSnippet, filter: ListFilter, knowledge: Knowledge): boolean {
  const { where, status, tags } = snippet;
  if (filter.status !== undefined && status !== filter.status) return false;
  if (filter.tag !== undefined && !tags.some((tag) => plain(tag) === plain(filter.tag ?? ''))) return false;
  const wanted = placeKeys.flatMap((key) => (filter[key] === undefined ? [] : [[key, filter[key]] as const]));
  if (wanted.length === 0) return true;
  // In the text of a section, snippets for keys are not offered. Nor are those for text among keys.
  if (filter.key !== undefined && where.key === undefined) return false;
  if (filter.key === undefined && filter.section !== undefined && where.key !== undefined) return false;
  if (!wanted.every(([key, value]) => allows(where, key, value))) return false;
  return contextsFor(where, library.meta.frameworks, knowledge).some((context) =>
    wanted.every(([key, value]) => holds(context, key, value)),
  );
}

const allows = (where: SnippetWhere, key: WhereKey, value: string): boolean =>
  !where[key] ||
  where[key].some((allowed) => allowed === value || (key === 'grade' && plain(allowed) === plain(value)));

/** Tells if any draft can have a value of a place. */
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

/** The snippets with a key, an id or a prefix, those that are hidden last. */
export function findSnippets({ snippets, hidden }: Libraries, name: string): readonly ListedSnippet[] {
  const all: readonly ListedSnippet[] = [...snippets, ...hidden];
  const byKey = all.filter((listed) => snippetKey(listed) === name);
  if (byKey.length > 0) return byKey;
  const byId = all.filter(({ snippet }) => snippet.id === name);
  return byId.length > 0 ? byId : snippets.filter(({ snippet }) => snippet.prefixes.includes(name));
}

/** The clashes of snippets in a list, a sentence each. */
export const clashes = (listed: readonly ListedSnippet[]): string[] =>
  listed.flatMap(({ by, ...hidden }) => (by ? [describeClash({ ...hidden, by })] : []));
