import { type Draft, parseDraft } from '../../draft/draft';
import {
  entryOf,
  isEmpty,
  type MapValue,
  type ScalarValue,
  scalarAt,
  scalarsOf,
  textAt,
  toJson,
  type Value,
  valueAt,
} from '../../draft/yaml/value';
import { validateSnippetFile, validateSnippetLibrary } from '../../generated/files/index';
import { stages } from '../../report/report';
import { MappedText } from '../../text/mapped';
import { slugOf } from '../../text/plain';
import { type LineIndex, span } from '../../text/span';
import { type ShapeProblem, shapeProblems } from './shape';
import { type LibraryMeta, type Snippet, type SnippetWhere, statuses, whereKeys } from './snippet';
import { fileVocabulary, libraryVocabulary } from './vocabulary';

/** A file of snippets, read. */
export interface SnippetFile {
  readonly uri: string;
  readonly draft: Draft;
  readonly lines: LineIndex;
  readonly snippets: readonly Snippet[];
  /** The faults in its form, by the schema of such files. */
  readonly shape: readonly ShapeProblem[];
}

/** library.yaml, read. */
export interface MetaFile {
  readonly uri: string;
  readonly draft: Draft;
  readonly lines: LineIndex;
  /** Undefined if it has no name. */
  readonly meta: LibraryMeta | undefined;
  readonly shape: readonly ShapeProblem[];
}

/** Reads library.yaml. Never throws. */
export function readMeta(uri: string, text: string): MetaFile {
  const draft = parseDraft(text, 'yaml');
  const { data } = draft;
  const name = textAt(data, 'name');
  const frameworks = texts(valueAt(data, 'frameworks'));
  const description = textAt(data, 'description');
  const meta = name !== undefined && {
    name,
    version: textAt(data, 'version') ?? '0',
    owner: textAt(data, 'owner') ?? '',
    licence: textAt(data, 'licence') ?? '',
    ...(description !== undefined && { description }),
    ...(frameworks.length > 0 && { frameworks }),
  };
  return { uri, draft, lines: draft.lines, shape: metaShape(draft), meta: meta || undefined };
}

/** The faults in the form of library.yaml. */
export const metaShape = (draft: Draft): readonly ShapeProblem[] =>
  shapeProblems(draft, validateSnippetLibrary, libraryVocabulary);

/** Tests data against the schema of files of snippets. */
export const hasRightShape = (data: Value): boolean => validateSnippetFile(toJson(data));

/** The faults in the form of a file of snippets. */
export const snippetShape = (draft: Draft): readonly ShapeProblem[] =>
  shapeProblems(draft, validateSnippetFile, fileVocabulary);

/**
 * Reads a file of snippets. Never throws. A snippet without a prefix, title or body is left out, and the faults in the form
 * explain why.
 */
export function readSnippetFile(uri: string, text: string): SnippetFile {
  const draft = parseDraft(text, 'yaml');
  const snippets = snippetsIn(uri, draft.data);
  return { uri, draft, lines: draft.lines, shape: snippetShape(draft), snippets };
}

/** The snippets in the data of a file. */
export function snippetsIn(uri: string, data: Value | undefined): Snippet[] {
  const list = valueAt(data, 'snippets');
  const defaults = valueAt(data, 'defaults');
  const items = list?.kind === 'list' ? list.items : [];
  return items.flatMap((item) => (item.kind === 'map' ? (readSnippet(uri, item, defaults) ?? []) : []));
}

function readSnippet(uri: string, written: MapValue, defaults: Value | undefined): Snippet | undefined {
  const title = scalarAt(written, 'title');
  const body = scalarAt(written, 'body');
  const prefixes = texts(valueAt(written, 'prefix'));
  if (!title?.value?.trim() || !body?.value?.trim() || prefixes.length === 0) return undefined;
  const either = (key: string): string | undefined => textAt(written, key) ?? textAt(defaults, key);
  const status = statuses.find((known) => known === either('status')) ?? 'draft';
  const optional = {
    description: textAt(written, 'description'),
    successor: textAt(written, 'successor'),
    author: either('author'),
    reviewed: either('reviewed'),
    reviewBy: either('review-by'),
  };
  const vscode = valueAt(written, 'vscode');
  return {
    id: textAt(written, 'id') ?? idOf(title.value),
    prefixes,
    title: title.value.trim(),
    body: bodyOf(body),
    where: whereOf(valueAt(written, 'where'), valueAt(defaults, 'where')),
    citations: scalarsOf(valueAt(written, 'citations')).map(({ text }) => text),
    status,
    tags: texts(isEmpty(valueAt(written, 'tags')) ? valueAt(defaults, 'tags') : valueAt(written, 'tags')),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(vscode?.kind === 'map' && { vscode: toData(vscode) as Record<string, unknown> }),
    uri,
    at: title.span,
    written,
  };
}

/** The last line breaks of a block belong to YAML, not to the inserted text. */
function bodyOf({ text }: ScalarValue): MappedText {
  const end = text.text.replace(/(?<![\r\n])[\r\n]+$/, '').length;
  return end === 0 ? MappedText.coarse('', span(text.source(0), text.source(0))) : text.slice(0, end);
}

function whereOf(own: Value | undefined, defaults: Value | undefined): SnippetWhere {
  const where: Record<string, readonly string[]> = {};
  for (const key of whereKeys) {
    const value = entryOf(own, key)?.value ?? entryOf(defaults, key)?.value;
    const values = texts(value).filter((text) => key !== 'stage' || stages.some((stage) => stage === text));
    if (values.length > 0) where[key] = values;
  }
  return where;
}

const texts = (value: Value | undefined): string[] =>
  scalarsOf(value).map(({ value: text }) => (text ?? '').trim());

/** The id of a snippet without one: its title in lower case, with hyphens. */
export const idOf = (title: string): string => slugOf(title) || 'snippet';

/** A value as JSON. Numbers are numbers only if JSON writes them the same: 5, but not 0123 or 4.10. */
export function toData(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(toData);
  if (value.kind === 'map')
    return Object.fromEntries(
      value.entries.map((entry) => [entry.key, toData(entry.value)] as const).reverse(),
    );
  const { value: text, style } = value;
  if (style !== 'plain' || text === null) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}
