import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { metaName } from '../../config/referenced-files';
import { type SnippetWhere, whereKeys } from '../library/snippet';
import type { PortableLibrary, PortableSnippet } from './data';

/** The files of a library by their names, library.yaml last, because the other files are not a library until it exists. */
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
  const keys = { name, version, owner, licence, description, frameworks };
  texts.set(metaName, yamlOf({ ...withoutEmpty(keys), ...own }));
  return texts;
}

type YamlKeys = Readonly<Record<string, unknown>>;

const single = (values: readonly string[] | undefined): string | readonly string[] | undefined =>
  values?.length === 1 ? values[0] : values;

function snippetKeys(snippet: PortableSnippet): YamlKeys {
  const { id, prefixes, title, description, where, body, citations, status, tags } = snippet;
  return withoutEmpty({
    id,
    prefix: single(prefixes),
    title,
    description,
    where: whereKeysOf(where),
    body,
    citations: single(citations),
    status: status === 'draft' ? undefined : status,
    successor: snippet.successor,
    author: snippet.author,
    reviewed: snippet.reviewed,
    'review-by': snippet.reviewBy,
    tags: single(tags),
    vscode: Object.keys(snippet.vscode ?? {}).length > 0 ? snippet.vscode : undefined,
  });
}

const whereKeysOf = (where: SnippetWhere): YamlKeys | undefined =>
  whereKeys.some((key) => where[key])
    ? Object.fromEntries(whereKeys.flatMap((key) => (where[key] ? [[key, single(where[key])]] : [])))
    : undefined;

const withoutEmpty = (keys: YamlKeys): YamlKeys =>
  Object.fromEntries(
    Object.entries(keys).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The keys that all snippets of a file share, for its defaults. */
function commonOf(snippets: readonly PortableSnippet[]): YamlKeys {
  if (snippets.length < 2) return {};
  const all = snippets.map(snippetKeys);
  const where = alike(
    whereKeys,
    snippets.map((snippet) => whereKeysOf(snippet.where) ?? {}),
  );
  const rest = alike(['status', 'author', 'reviewed', 'review-by'], all);
  return { ...(Object.keys(where).length > 0 && { where }), ...rest };
}

const alike = (names: readonly string[], all: readonly YamlKeys[]): YamlKeys =>
  Object.fromEntries(
    names.flatMap((name) => {
      const first = JSON.stringify(all[0]?.[name]);
      return first !== undefined && all.every((keys) => JSON.stringify(keys[name]) === first)
        ? [[name, all[0]?.[name]]]
        : [];
    }),
  );

/** A snippet's keys without those of the defaults. */
function without(keys: YamlKeys, defaults: YamlKeys): YamlKeys {
  const where = { ...(keys.where as YamlKeys | undefined) };
  for (const key of Object.keys((defaults.where as YamlKeys | undefined) ?? {})) delete where[key];
  const left = { ...keys, where: Object.keys(where).length > 0 ? where : undefined };
  return withoutEmpty(
    Object.fromEntries(
      Object.entries(left).filter(([key]) => key === 'where' || !Object.hasOwn(defaults, key)),
    ),
  );
}

/** Keys whose value is written on one line. */
const onOneLine = new Set(['where', 'prefix', 'tags', 'frameworks']);

function yamlOf(data: YamlKeys): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || !onOneLine.has(String(pair.key.value))) return;
      if (isMap(pair.value) || isSeq(pair.value)) pair.value.flow = true;
    },
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      // Only double quotes keep a carriage return or another control character, and a space at an edge.
      if (/[^\P{C}\n]|[\u2028\u2029]|^\s|[^\S\n]\n|\s$/u.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
      else if (scalar.value.includes('\n')) scalar.type = 'BLOCK_LITERAL';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
