/** What a snippet is found by. */
export interface Findable {
  readonly title: string;
  readonly prefixes: readonly string[];
  readonly tags: readonly string[];
  readonly description?: string | undefined;
  /** The text as it would be inserted. */
  readonly plain: string;
}

/** A query as it was typed: words that are all to be found, and tags of which each is to be there. */
export interface Query {
  readonly words: readonly string[];
  /** Beginnings of tags, without the `#`. */
  readonly tags: readonly string[];
}

/** Reads what was typed: `missing #home` is the word “missing” and the tag that begins with “home”. */
export function readQuery(text: string): Query {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    words: parts.filter((part) => !part.startsWith('#')),
    tags: parts.filter((part) => part.startsWith('#') && part.length > 1).map((part) => part.slice(1)),
  };
}

/** Whether a snippet is one that is looked for. Each word may stand in its title, prefixes, tags, description or text. */
export function isFound(one: Findable, { words, tags }: Query): boolean {
  const own = one.tags.map((tag) => tag.toLowerCase());
  if (!tags.every((tag) => own.some((other) => other.startsWith(tag)))) return false;
  if (words.length === 0) return true;
  const text = [one.title, ...one.prefixes, ...own, one.description ?? '', one.plain]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** A query with a tag in place of those in it. Tags that have spaces are found by their first word. */
export function withTag(text: string, tag: string): string {
  const { words } = readQuery(text);
  return [`#${tag.toLowerCase().split(/\s/)[0]}`, ...words].join(' ').concat(' ');
}

/** All tags, each once, with how many have it, the most used first. */
export function tagsOf(all: readonly Findable[]): { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of all) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** A text on one line, for the second line of a list; cut where it is longer than `most` characters. */
export function oneLine(text: string, most = 240): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** The keys that were used, the last one first, after one more use; as many as are kept. */
export const withUsed = (keys: readonly string[], key: string, most = 30): readonly string[] =>
  [key, ...keys.filter((other) => other !== key)].slice(0, most);
