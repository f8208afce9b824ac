import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { metaName } from '../library/library';
import { type SnippetWhere, whereKeys } from '../library/snippet';
import type { PortableLibrary, PortableSnippet } from './data';

/** The files of a library by their names, library.yaml last: until it is there, the others are no library. */
export function libraryTexts({ meta, own, files, snippets }: PortableLibrary): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { name, description, own: fileOwn } of files) {
    const here = snippets.filter(({ file }) => file === name);
    if (here.length === 0) continue;
    const shared = commonOf(here);
    texts.set(
      name,
      yamlOf({
        ...(description !== undefined && { description }),
        ...fileOwn,
        ...(Object.keys(shared).length > 0 && { defaults: shared }),
        snippets: here.map((snippet) => ({ ...without(snippetKeys(snippet), shared), ...snippet.own })),
      }),
    );
  }
  const { name, version, owner, licence, description, frameworks } = meta;
  const said = { name, version, owner, licence, description, frameworks };
  texts.set(metaName, yamlOf({ ...withoutEmpty(said), ...own }));
  return texts;
}

type Keys = Readonly<Record<string, unknown>>;

const one = (values: readonly string[] | undefined): string | readonly string[] | undefined =>
  values?.length === 1 ? values[0] : values;

function snippetKeys(snippet: PortableSnippet): Keys {
  const { id, prefixes, title, description, where, body, citations, status, tags } = snippet;
  return withoutEmpty({
    id,
    prefix: one(prefixes),
    title,
    description,
    where: whereKeysOf(where),
    body,
    citations: one(citations),
    status: status === 'draft' ? undefined : status,
    successor: snippet.successor,
    author: snippet.author,
    reviewed: snippet.reviewed,
    'review-by': snippet.reviewBy,
    tags: one(tags),
    vscode: Object.keys(snippet.vscode ?? {}).length > 0 ? snippet.vscode : undefined,
  });
}

const whereKeysOf = (where: SnippetWhere): Keys | undefined =>
  whereKeys.some((key) => where[key])
    ? Object.fromEntries(whereKeys.flatMap((key) => (where[key] ? [[key, one(where[key])]] : [])))
    : undefined;

const withoutEmpty = (keys: Keys): Keys =>
  Object.fromEntries(
    Object.entries(keys).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** What all snippets of a file have alike, for its defaults. */
function commonOf(snippets: readonly PortableSnippet[]): Keys {
  if (snippets.length < 2) return {};
  const all = snippets.map(snippetKeys);
  const where = alike(
    whereKeys,
    snippets.map((snippet) => whereKeysOf(snippet.where) ?? {}),
  );
  const rest = alike(['status', 'author', 'reviewed', 'review-by'], all);
  return { ...(Object.keys(where).length > 0 && { where }), ...rest };
}

const alike = (names: readonly string[], all: readonly Keys[]): Keys =>
  Object.fromEntries(
    names.flatMap((name) => {
      const first = JSON.stringify(all[0]?.[name]);
      return first !== undefined && all.every((keys) => JSON.stringify(keys[name]) === first)
        ? [[name, all[0]?.[name]]]
        : [];
    }),
  );

/** A snippet's keys without those that the defaults say. */
function without(keys: Keys, defaults: Keys): Keys {
  const where = { ...(keys.where as Keys | undefined) };
  for (const key of Object.keys((defaults.where as Keys | undefined) ?? {})) delete where[key];
  const left = { ...keys, where: Object.keys(where).length > 0 ? where : undefined };
  return withoutEmpty(
    Object.fromEntries(
      Object.entries(left).filter(([key]) => key === 'where' || !Object.hasOwn(defaults, key)),
    ),
  );
}

/** Keys whose value stands on one line. */
const onOneLine = new Set(['where', 'prefix', 'tags', 'frameworks']);

function yamlOf(data: Keys): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || !onOneLine.has(String(pair.key.value))) return;
      if (isMap(pair.value) || isSeq(pair.value)) pair.value.flow = true;
    },
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      // A carriage return or another control character stays itself in double quotes only; so does space at an edge.
      if (/[^\P{C}\n]|[\u2028\u2029]|^\s|[^\S\n]\n|\s$/u.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
      else if (scalar.value.includes('\n')) scalar.type = 'BLOCK_LITERAL';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
