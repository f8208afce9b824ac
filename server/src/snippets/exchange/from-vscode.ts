import { mostSnippets } from '../library/library';
import { idOf } from '../library/read';
import { type SnippetWhere, statuses, whereKeys } from '../library/snippet';
import type { PortableFile, PortableLibrary, PortableSnippet, TeamKeys } from './data';
import { safeFileName, unique } from './names';
import { type JsonMap, readJson } from './read-json';
import { bodyForVscode, ourKey, ourScope } from './vscode-fields';

/** A library read from a .code-snippets file. */
export interface ImportedLibrary {
  readonly library: PortableLibrary;
  /** The parts that could not be imported, a sentence each. */
  readonly notes: readonly string[];
}

interface ImportFailure {
  /** A sentence that tells what to do. */
  readonly failure: string;
}

/** The owner and licence of a library whose file has none. */
export const notStated = 'not stated';

// Of more snippets in a file the rules do not try all.
const mostInFile = 500;

/** An object of the file, by the keys that it has. */
type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a .code-snippets file: JSON with comments, from any origin. No name in it leads anywhere: files get names in the
 * library's folder.
 * @param name the name of the file, used where the file does not name its library
 */
export function fromVscode(text: string, name: string): ImportedLibrary | ImportFailure {
  const json = readJson(text);
  if ('failure' in json) return json;
  const { library, entries, notes } = sorted(json.entries);
  if (entries.length > mostSnippets)
    return {
      failure: `Split the file. It has ${entries.length} snippets, and a library can have ${mostSnippets}.`,
    };
  const files = new ImportedFiles(name, isMap(library.files) ? library.files : {});
  const reader = new SnippetReader(files);
  const snippets: PortableSnippet[] = [];
  for (const [key, fields] of entries) {
    const snippet = reader.read(key, fields);
    if (snippet) snippets.push(snippet);
    else notes.push(withoutBody(key));
  }
  if (snippets.length === 0)
    return {
      failure: 'Check that it is the right file. It has no snippets with a name and a body.',
    };
  const own = ownOf(library.own);
  return { library: { meta: metaOf(library, name), own, files: files.all(), snippets }, notes };
}

interface SortedEntries {
  /** The value of our key: the facts about the library. */
  readonly library: JsonObject;
  readonly entries: (readonly [name: string, fields: JsonObject])[];
  readonly notes: string[];
}

/** Tells snippets from facts about the library, with a note for everything else. */
function sorted(all: JsonMap): SortedEntries {
  let library: JsonObject = {};
  const entries: SortedEntries['entries'] = [];
  const notes: string[] = [];
  for (const [key, value] of all) {
    if (!isMap(value)) notes.push(`“${shown(key)}” is not a snippet and was left out.`);
    else if (key === ourKey && !value.body) library = value;
    else if (value.body) entries.push([key, value]);
    // As in Visual Studio Code: snippets may be one level further down.
    else if (Object.values(value).some((below) => isMap(below) && below.body))
      for (const [name, below] of Object.entries(value)) {
        if (isMap(below) && below.body) entries.push([name, below]);
        else notes.push(withoutBody(name));
      }
    else notes.push(withoutBody(key));
  }
  return { library, entries, notes };
}

const withoutBody = (key: string): string => `“${shown(key)}” has no body and was left out.`;

const shown = (key: string): string => (key.length > 60 ? `${key.slice(0, 60)}…` : key);
const isMap = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => textOf(item) ?? []);
const ownOf = (value: unknown): TeamKeys =>
  isMap(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith('x-'))) : {};
const optional = <T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

function metaOf(ours: JsonObject, name: string): PortableLibrary['meta'] {
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
  readonly #files = new Map<string, PortableFile>();
  readonly #base: string;
  readonly #described: JsonObject;
  #unnamed = 0;

  /** @param described the descriptions and keys of files, by their names */
  constructor(name: string, described: JsonObject) {
    this.#base = idOf(name.replace(/\.(?:code-snippets|json)$/i, '')).slice(0, 60);
    this.#described = described;
  }

  /** The name of the file for a snippet that came from the wanted one. */
  for(wanted: string | undefined): string {
    const part = String(Math.floor(this.#unnamed / mostInFile) + 1);
    if (wanted === undefined) this.#unnamed++;
    // Libraries are read in the order of the names of their files.
    const from = wanted ?? (part === '1' ? this.#base : `${this.#base}-${part.padStart(2, '0')}`);
    const known = this.#files.get(from);
    if (known) return known.name;
    const name = safeFileName(wanted ?? `${from}.yaml`, this.#taken);
    const facts = Object.hasOwn(this.#described, from) ? this.#described[from] : undefined;
    const description = isMap(facts) ? textOf(facts.description) : undefined;
    this.#files.set(from, { name, ...optional({ description }), own: ownOf(facts) });
    return name;
  }

  all = (): PortableFile[] => [...this.#files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads the snippets of a file one after the other, and gives each an id that no other has. */
class SnippetReader {
  readonly #ids = new Set<string>();
  readonly #files: ImportedFiles;

  constructor(files: ImportedFiles) {
    this.#files = files;
  }

  /** @returns undefined for a snippet without a body */
  read(name: string, fields: JsonObject): PortableSnippet | undefined {
    const ours = isMap(fields[ourKey]) ? fields[ourKey] : {};
    const body = bodyOf(fields.body, ours.body);
    if (body === undefined) return undefined;
    const title = textOf(ours.title) ?? (name.trim().slice(0, 120).trim() || 'Snippet');
    const id = unique(textOf(ours.id)?.slice(0, 80) ?? idOf(title), this.#ids);
    const prefixes = prefixesOf(fields.prefix, ours.prefix, id);
    const description = descriptionOf(fields.description, ours.description);
    const ownName = ours.title === undefined ? name : withoutIdOf(name, id);
    const vscode = {
      ...(ownName !== title && { name: ownName }),
      ...otherFields(fields, { prefixes, description }),
    };
    return {
      id,
      prefixes,
      title,
      body,
      where: whereOf(ours.where),
      citations: textsOf(ours.citations),
      status: statuses.find((status) => status === ours.status) ?? 'draft',
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
      file: this.#files.for(textOf(ours.file)),
    };
  }
}

/** The name without the id that `toVscode` adds to a name that two snippets have. */
const withoutIdOf = (name: string, id: string): string =>
  name.replace(/ \(([a-z0-9-]+)\)\**$/, (suffix, found) => (found === id ? '' : suffix));

const readFields = ['prefix', 'body', 'description', 'scope', ourKey];

/** The fields that an export could not make of the snippet; null for one that it would make and the file does not have. */
function otherFields(
  fields: JsonObject,
  {
    prefixes,
    description,
  }: { readonly prefixes: readonly string[]; readonly description: string | undefined },
): Record<string, unknown> {
  const text = joined(fields.description);
  const samePrefix = JSON.stringify(listOf(fields.prefix)) === JSON.stringify(prefixes);
  const sameDescription = text === description && (fields.description === undefined || text !== undefined);
  return {
    ...(!samePrefix && { prefix: fields.prefix ?? null }),
    ...(!sameDescription && { description: fields.description ?? null }),
    ...(fields.scope !== ourScope && { scope: fields.scope ?? null }),
    ...Object.fromEntries(Object.entries(fields).filter(([key]) => !readFields.includes(key))),
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function joined(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((line) => typeof line === 'string')
    ? value.join('\n')
    : undefined;
}

/** The body with the product's variables if it has them and was not changed in between. */
function bodyOf(written: unknown, ours: unknown): string | undefined {
  const body = joined(written)?.replace(/(?<![\r\n])[\r\n]+$/, '');
  if (!body?.trim()) return undefined;
  return typeof ours === 'string' && bodyForVscode(ours) === body ? ours : body;
}

function prefixesOf(written: unknown, ours: unknown, id: string): string[] {
  const prefixes = [textsOf(ours), textsOf(written)].find((texts) => texts.length > 0);
  return prefixes ?? [id];
}

const descriptionOf = (written: unknown, ours: unknown): string | undefined =>
  ours === null ? undefined : (textOf(ours) ?? textOf(joined(written)));

function whereOf(written: unknown): SnippetWhere {
  if (!isMap(written)) return {};
  return Object.fromEntries(
    whereKeys.flatMap((key) => {
      const values = textsOf(written[key]);
      return values.length > 0 ? [[key, values]] : [];
    }),
  );
}
