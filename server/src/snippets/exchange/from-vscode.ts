import { mostSnippets } from '../library/library';
import { idOf } from '../library/read';
import { type SnippetWhere, statuses, whereKeys } from '../library/snippet';
import type { PortableFile, PortableLibrary, PortableSnippet, TeamKeys } from './data';
import { safeFileName, unique } from './names';
import { readJson } from './read-json';
import { bodyForVscode, ourKey, ourScope } from './vscode-fields';

/** A library read from a .code-snippets file. */
export interface ImportedLibrary {
  readonly library: PortableLibrary;
  /** What could not be taken over, a sentence each. */
  readonly notes: readonly string[];
}

/** What a library is said to be where the file does not say it. */
export const notStated = 'not stated';

// Of more snippets in a file the rules do not try all.
const mostInFile = 500;

/**
 * Reads a .code-snippets file: JSON with comments, from wherever it comes. No name in it leads anywhere: files get names
 * that lie in the library's folder.
 * @param name the name of the file, for what it does not say of itself
 * @returns or why nothing can be made of it, as a sentence that says what to do
 */
export function fromVscode(text: string, name: string): ImportedLibrary | { readonly failure: string } {
  const json = readJson(text);
  if ('failure' in json) return json;
  const found: [string, TeamKeys][] = [];
  const notes: string[] = [];
  let ours: TeamKeys = {};
  for (const [key, value] of json.entries) {
    if (!isMap(value)) notes.push(`“${shown(key)}” is no snippet and was left out.`);
    else if (key === ourKey && !value.body) ours = value;
    else if (value.body) found.push([key, value]);
    // As in Visual Studio Code: snippets may stand one level further down.
    else if (Object.values(value).some((one) => isMap(one) && one.body))
      for (const [below, one] of Object.entries(value)) {
        if (isMap(one) && one.body) found.push([below, one]);
        else notes.push(`“${shown(below)}” has no body and was left out.`);
      }
    else notes.push(`“${shown(key)}” has no body and was left out.`);
  }
  if (found.length > mostSnippets)
    return {
      failure: `It has ${found.length} snippets, and a library has at most ${mostSnippets}; split the file.`,
    };
  const ids = new Set<string>();
  const files = new ImportedFiles(name, isMap(ours.files) ? ours.files : {});
  const snippets: PortableSnippet[] = [];
  for (const [key, fields] of found) {
    const snippet = snippetOf(key, fields, ids, files);
    if (snippet) snippets.push(snippet);
    else notes.push(`“${shown(key)}” has no body and was left out.`);
  }
  if (snippets.length === 0)
    return {
      failure: 'It holds no snippets, which have a name and a body each; check that it is the right file.',
    };
  return { library: { meta: metaOf(ours, name), own: ownOf(ours.own), files: files.all(), snippets }, notes };
}

const shown = (key: string): string => (key.length > 60 ? `${key.slice(0, 60)}…` : key);
const isMap = (value: unknown): value is TeamKeys =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? []);
const ownOf = (value: unknown): TeamKeys =>
  isMap(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith('x-'))) : {};
const optional = <T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

function metaOf(ours: TeamKeys, name: string): PortableLibrary['meta'] {
  const frameworks = textsOf(ours.frameworks);
  return {
    name: textOf(ours.name) ?? (name.replace(/\.(?:code-snippets|json)$/i, '').slice(0, 80) || 'Imported'),
    version: textOf(ours.version) ?? '1.0.0',
    owner: textOf(ours.owner) ?? notStated,
    licence: textOf(ours.licence) ?? notStated,
    ...optional({ description: textOf(ours.description) }),
    ...(frameworks.length > 0 && { frameworks }),
  };
}

/** The files that snippets go to: those that they came from, or as many as are needed. */
class ImportedFiles {
  readonly #taken = new Set(['library.yaml']);
  readonly #named = new Map<string, PortableFile>();
  readonly #base: string;
  readonly #said: TeamKeys;
  #unnamed = 0;

  constructor(name: string, said: TeamKeys) {
    this.#base = idOf(name.replace(/\.(?:code-snippets|json)$/i, '')).slice(0, 60);
    this.#said = said;
  }

  /** The name of the file for a snippet that came from the wanted one. */
  for(wanted: string | undefined): string {
    const part = String(Math.floor(this.#unnamed / mostInFile) + 1);
    if (wanted === undefined) this.#unnamed++;
    // In the order of their names, in which libraries are read.
    const from = wanted ?? (part === '1' ? this.#base : `${this.#base}-${part.padStart(2, '0')}`);
    const known = this.#named.get(from);
    if (known) return known.name;
    const name = safeFileName(wanted ?? `${from}.yaml`, this.#taken);
    const said = Object.hasOwn(this.#said, from) ? this.#said[from] : undefined;
    const description = isMap(said) ? textOf(said.description) : undefined;
    this.#named.set(from, { name, ...optional({ description }), own: ownOf(said) });
    return name;
  }

  all = (): PortableFile[] => [...this.#named.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function snippetOf(
  name: string,
  fields: TeamKeys,
  ids: Set<string>,
  files: ImportedFiles,
): PortableSnippet | undefined {
  const ours = isMap(fields[ourKey]) ? fields[ourKey] : {};
  const body = bodyOf(fields.body, ours.body);
  if (body === undefined) return undefined;
  const title = textOf(ours.title) ?? (name.trim().slice(0, 120).trim() || 'Snippet');
  const id = unique(textOf(ours.id)?.slice(0, 80) ?? idOf(title), ids);
  const vscode: Record<string, unknown> = {};
  // What `toVscode` put behind a name that two snippets had.
  const own =
    ours.title === undefined
      ? name
      : name.replace(/ \(([a-z0-9-]+)\)\**$/, (all, of) => (of === id ? '' : all));
  if (own !== title) vscode.name = own;
  const prefixes = prefixesOf(fields.prefix, ours.prefix, id, vscode);
  const description = descriptionOf(fields.description, ours.description, vscode);
  if (fields.scope !== ourScope) vscode.scope = fields.scope ?? null;
  const known = ['prefix', 'body', 'description', 'scope', ourKey];
  for (const [key, value] of Object.entries(fields)) if (!known.includes(key)) vscode[key] = value;
  return {
    id,
    prefixes,
    title,
    body,
    where: whereOf(ours.where),
    citations: textsOf(ours.citations),
    status: statuses.find((one) => one === ours.status) ?? 'draft',
    tags: textsOf(ours.tags),
    ...optional({
      description,
      successor: textOf(ours.successor),
      author: textOf(ours.author),
      reviewed: textOf(ours.reviewed),
      reviewBy: textOf(ours['review-by']),
    }),
    ...(Object.keys(vscode).length > 0 && { vscode }),
    own: ownOf(ours),
    file: files.for(textOf(ours.file)),
  };
}

const joined = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? value.join('\n')
      : undefined;

/** With the product's variables where they are known and the text was not changed meanwhile. */
function bodyOf(written: unknown, ours: unknown): string | undefined {
  const body = joined(written)?.replace(/[\r\n]+$/, '');
  if (!body?.trim()) return undefined;
  return typeof ours === 'string' && bodyForVscode(ours) === body ? ours : body;
}

function prefixesOf(written: unknown, ours: unknown, id: string, vscode: Record<string, unknown>): string[] {
  const said = textsOf(written);
  const all = textsOf(ours);
  const prefixes = all.length > 0 ? all : said.length > 0 ? said : [id];
  const raw = Array.isArray(written) ? written : written === undefined ? [] : [written];
  if (JSON.stringify(raw) !== JSON.stringify(prefixes)) vscode.prefix = written ?? null;
  return prefixes;
}

function descriptionOf(written: unknown, ours: unknown, vscode: Record<string, unknown>): string | undefined {
  const said = joined(written);
  const description = ours === null ? undefined : (textOf(ours) ?? textOf(said));
  if (said !== description || (written !== undefined && said === undefined))
    vscode.description = written ?? null;
  return description;
}

function whereOf(written: unknown): SnippetWhere {
  if (!isMap(written)) return {};
  return Object.fromEntries(
    whereKeys.flatMap((key) => {
      const values = textsOf(written[key]);
      return values.length > 0 ? [[key, values]] : [];
    }),
  );
}
