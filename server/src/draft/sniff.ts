// Imports nothing: the VS Code client has this without the parsers, and looks at every Markdown and YAML file with it.

/** How a draft is written: Markdown with YAML front matter, or YAML throughout. */
export type Surface = 'markdown' | 'yaml';

/** The surface that a file's name tells of; Markdown where it tells nothing. */
export const surfaceOf = (name: string): Surface => (/\.ya?ml$/i.test(name) ? 'yaml' : 'markdown');

// The front matter of a long report stands within this; reading further would cost for every Markdown file there is.
const enough = 64_000;

/** Whether a file's name or URI alone makes a draft of it, whatever it holds. */
export const namedAsDraft = (name: string): boolean => /\.report\.(?:md|markdown|ya?ml)$/i.test(name);

/**
 * Whether a text is to be treated as a report draft: by its name (`*.report.md`, `*.report.yaml`), or because its
 * front matter or top level has the key `framework`.
 */
export function looksLikeDraft(text: string, name: string): boolean {
  if (namedAsDraft(name)) return true;
  const head = text.slice(0, enough).replace(/^\uFEFF/, '');
  if (surfaceOf(name) === 'yaml') return /^framework[ \t]*:/m.test(head);
  const front = /^---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:^---[ \t]*$|(?![\s\S]))/m.exec(head);
  return front?.index === 0 && /^framework[ \t]*:/m.test(front[1] ?? '');
}
