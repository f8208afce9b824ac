// Imports nothing: the VS Code client looks at every Markdown and YAML file with this, and is built without the parsers.

/** The two ways to write a draft: Markdown with YAML front matter, or YAML throughout. */
export type Surface = 'markdown' | 'yaml';

/** The surface by the extension of a file's name; Markdown for any other extension. */
export const surfaceOf = (name: string): Surface => (/\.ya?ml$/i.test(name) ? 'yaml' : 'markdown');

// The front matter of a long report ends before this. Reading further would take time for every Markdown file.
const enough = 64_000;

/** Tells whether a file is a draft by its name or URI alone, whatever is in it. */
export const namedAsDraft = (name: string): boolean => /\.report\.(?:md|markdown|ya?ml)$/i.test(name);

/**
 * Tells whether a text is treated as a report draft: by its name (`*.report.md`, `*.report.yaml`), or because its
 * front matter or top level has the key `framework`.
 */
export function looksLikeDraft(text: string, name: string): boolean {
  if (namedAsDraft(name)) return true;
  const head = text.slice(0, enough).replace(/^\uFEFF/, '');
  if (surfaceOf(name) === 'yaml') return /^framework[ \t]*:/m.test(head);
  const front = /^---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:^---[ \t]*$|(?![\s\S]))/m.exec(head);
  return front?.index === 0 && /^framework[ \t]*:/m.test(front[1] ?? '');
}
