/** The parts of a snippet that a search looks at. */
export interface SearchableSnippet {
  readonly title: string;
  readonly prefixes: readonly string[];
  readonly tags: readonly string[];
  readonly description?: string | undefined;
  /** The text as it would be inserted. */
  readonly plain: string;
}

/** A typed query. A snippet must have all of its words and all of its tags. */
interface SnippetQuery {
  readonly words: readonly string[];
  /** The first letters of tags, without the `#`. */
  readonly tags: readonly string[];
}

/** Reads a typed query: `missing #home` is the word “missing” and a tag that begins with “home”. */
export function readQuery(text: string): SnippetQuery {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    words: parts.filter((part) => !part.startsWith('#')),
    tags: parts.filter((part) => part.startsWith('#') && part.length > 1).map((part) => part.slice(1)),
  };
}

/** True if a snippet fits a query. Each word may be in its title, prefixes, tags, description or text. */
export function fitsQuery(snippet: SearchableSnippet, { words, tags }: SnippetQuery): boolean {
  const snippetTags = snippet.tags.map((tag) => tag.toLowerCase());
  if (!tags.every((tag) => snippetTags.some((snippetTag) => snippetTag.startsWith(tag)))) return false;
  if (words.length === 0) return true;
  const text = [snippet.title, ...snippet.prefixes, ...snippetTags, snippet.description ?? '', snippet.plain]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Replaces the tags of a query by another. A tag with spaces is searched for by its first word. */
export function withTag(text: string, tag: string): string {
  const { words } = readQuery(text);
  return [`#${tag.toLowerCase().split(/\s/)[0]}`, ...words].join(' ').concat(' ');
}

/** All tags, each once with the number of its snippets, the most used first. */
export function tagsOf(
  all: readonly SearchableSnippet[],
): { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of all) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** A text on one line, shortened to at most `most` characters. */
export function oneLine(text: string, most = 240): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** Puts a key first in a list of at most `most` keys used lately. */
export const withUsed = (keys: readonly string[], key: string, most = 30): readonly string[] =>
  [key, ...keys.filter((other) => other !== key)].slice(0, most);
