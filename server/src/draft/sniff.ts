// Imports nothing: the VS Code client looks at every Markdown and YAML file with this, and is built without the parsers.

/** The two ways to write a draft: Markdown with YAML front matter, or YAML throughout. */
export type Surface = 'markdown' | 'yaml';

/** The surface by the extension of a file's name; Markdown for any other extension. */
export const surfaceOf = (name: string): Surface => (/\.ya?ml$/i.test(name) ? 'yaml' : 'markdown');

// The front matter of a long report ends before this. Reading further would take time for every Markdown file.
const enough = 64_000;

/** Tells whether a file is a draft by its name or URI alone, whatever is in it. */
export const namedAsDraft = (name: string): boolean => /\.report\.(?:md|markdown|ya?ml)$/i.test(name);

/** The frameworks that the product knows; a test compares them with the knowledge. */
export const frameworkIds: readonly string[] = ['ilacs', 'sccif', 'sif', 'jtai', 'stc'];

const commentFileEnding = '.review.yaml';

/** The name, path or URI of the file next to a draft that keeps the comments of its reviewers. */
export const commentFileOf = (draft: string): string =>
  `${draft.replace(/(?:\.report)?\.(?:md|markdown|ya?ml)$/i, '')}${commentFileEnding}`;

/** Tells a file of comments by its name. */
export const namedAsComments = (name: string): boolean => name.endsWith(commentFileEnding);

/** A key that other tools with a “framework” do not have. */
const draftKey = /^(?:urn|judgements|inspection|authority|provider)[ \t]*:/m;

/**
 * Tells whether a text is treated as a report draft: by its name (`*.report.md`, `*.report.yaml`), or because its
 * front matter or top level has the key `framework`. Other tools have such a key, too, so its value must be a framework that
 * is known or nearly so, or another key of a draft must be there.
 */
export function looksLikeDraft(text: string, name: string): boolean {
  if (namedAsDraft(name)) return true;
  // Null characters are of a draft in UTF-16, which is reported as one.
  const head = text.slice(0, enough).replace(/^[\uFEFF\uFFFD]{1,2}|\0/g, '');
  const keys = surfaceOf(name) === 'yaml' ? head : frontOf(head);
  const found = /^framework[ \t]*:(.*)$/m.exec(keys ?? '');
  if (!found) return false;
  const value = (found[1] ?? '')
    .slice(0, 80)
    .replace(/[ \t]#.*/, '')
    .replace(/^[\s"'“‘]+|(?<![\s"'”’,])[\s"'”’,]+$/g, '')
    .toLowerCase();
  return frameworkIds.some((id) => id.startsWith(value) || isNear(value, id)) || draftKey.test(keys ?? '');
}

const fence = /^[ \t]*(?:---.*|(?:[-–—−*_+=~]{1,12}|[-*_](?: [-*_]){2}|```(?:ya?ml)?)[ \t]*)$/;

/** The text of the front matter, whatever is written instead of its fences; undefined if there is none. */
function frontOf(head: string): string | undefined {
  const lines = head.replace(/^(?:\s|<!--(?:(?!-->)[\s\S])*-->)+/, '').split(/\r\n?|\n/);
  if (!fence.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex(
    (line, index) => index > 0 && (/^#{1,6} /.test(line) || /^---[ \t]*$/.test(line)),
  );
  return lines.slice(1, end < 0 ? undefined : end).join('\n');
}

/** Tells whether two short words differ by two letters at most. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 1; at <= a.length; at++) {
    const next = [at];
    for (let index = 1; index <= b.length; index++) {
      const same = a[at - 1] === b[index - 1] ? 0 : 1;
      next.push(Math.min((row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1, (row[index - 1] ?? 0) + same));
    }
    row = next;
  }
  return (row[b.length] ?? 0) <= 2;
}
