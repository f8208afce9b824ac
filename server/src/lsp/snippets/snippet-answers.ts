import type { Range } from 'vscode-languageserver-types';
import type { Config } from '../../config/config';
import { libraryOptionsFor } from '../../config/options';
import type { Draft } from '../../draft/draft';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Checked } from '../../lint/check';
import type { Finding } from '../../rules/finding';
import { checkLibraryFile } from '../../snippets/checks/check';
import { insertionsAt, insertSnippet, withoutEditorIndent } from '../../snippets/insert/insert-snippet';
import { describeClash, type SourcedSnippet } from '../../snippets/library/libraries';
import type { SnippetLibrary } from '../../snippets/library/library';
import type { MetaFile, SnippetFile } from '../../snippets/library/read';
import type { Snippet } from '../../snippets/library/snippet';
import { fillSnippet } from '../../snippets/syntax/fill';
import { parsedBody } from '../../snippets/syntax/parse';
import { chooseSnippets, type FittingSnippet, snippetKey } from '../../snippets/where/choose';
import { describeSnippet } from '../../snippets/where/describe';
import type { DocumentLibraries } from './libraries';
import type {
  LibraryFileNode,
  LibraryName,
  LibraryNode,
  LibraryProblem,
  SnippetChoice,
  SnippetsAnswer,
} from './snippet-requests';

export const nameOf = ({ meta, origin, folder }: SnippetLibrary): LibraryName => ({
  name: meta.name,
  version: meta.version,
  origin,
  folder,
});

const sentences = ({ problems, said }: DocumentLibraries): string[] => [
  ...problems.map(({ message }) => message),
  ...said,
];

/** The snippets that fit a place of a draft, with their texts as they would be put in there. */
export function snippetsFor(
  found: DocumentLibraries,
  checked: Checked,
  offset: number,
  today: string,
  recent: readonly string[],
): SnippetsAnswer {
  const at = insertionsAt(checked, offset);
  const { draft } = checked;
  const all = chooseSnippets(found.libraries, { checked, offset }, { today, recent }).flatMap(
    (choice: FittingSnippet) => {
      const put = insertSnippet(choice, at);
      if (!put) return [];
      return {
        ...common(found, choice, choice.documentation()),
        snippet: withoutEditorIndent(draft, put.insertion, put.snippet),
        plain: put.plain,
        range: draft.lines.range(put.insertion.replace),
      };
    },
  );
  return grouped(found, all);
}

/** All snippets, those that are retired or hidden among them; filled in where a draft is open. */
export function allSnippets(
  found: DocumentLibraries,
  knowledge: Knowledge,
  checked: Checked | null,
  today: string,
): SnippetsAnswer {
  const from = { report: checked?.report, knowledge, today };
  const all = found.libraries.all.flatMap((library) =>
    library.snippets.map((snippet): SnippetChoice => {
      const one = { library, snippet };
      const { snippet: text, plain } = fillSnippet(parsedBody(snippet.body).nodes, from);
      return { ...common(found, one, describeSnippet(one, today)), snippet: text, plain };
    }),
  );
  return grouped(found, all);
}

function grouped(found: DocumentLibraries, all: readonly SnippetChoice[]): SnippetsAnswer {
  const byFolder = new Map<string, SnippetChoice[]>();
  for (const one of all) {
    const list = byFolder.get(one.library.folder) ?? [];
    byFolder.set(one.library.folder, list);
    list.push(one);
  }
  const libraries = found.libraries.all.flatMap((library) => {
    const snippets = byFolder.get(library.folder);
    return snippets ? [{ library: nameOf(library), snippets }] : [];
  });
  return { libraries, order: all.map(({ key }) => key), problems: sentences(found) };
}

function common(found: DocumentLibraries, one: SourcedSnippet, documentation: string) {
  const { library, snippet } = one;
  const { id, title, prefixes, status, tags, description, successor } = snippet;
  const hidden = hiddenBy(found, one);
  return {
    key: snippetKey(one),
    id,
    library: nameOf(library),
    title,
    prefix: prefixes,
    status,
    tags,
    ...(description !== undefined && { description }),
    documentation,
    at: { uri: snippet.uri, range: rangeIn(library, snippet) },
    ...(hidden && { hiddenBy: hidden }),
    ...(successor !== undefined && {
      successor: snippetKey({ library, snippet: { ...snippet, id: successor } }),
    }),
  };
}

function hiddenBy({ libraries }: DocumentLibraries, { snippet }: SourcedSnippet) {
  const found = clashes(libraries).get(snippet);
  return found && { key: snippetKey(found.by), said: describeClash(found) };
}

type Clash = DocumentLibraries['libraries']['hidden'][number];
const known = new WeakMap<object, ReadonlyMap<Snippet, Clash>>();

function clashes(libraries: DocumentLibraries['libraries']): ReadonlyMap<Snippet, Clash> {
  const made = known.get(libraries) ?? new Map(libraries.hidden.map((one) => [one.snippet, one]));
  known.set(libraries, made);
  return made;
}

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function rangeIn(library: SnippetLibrary, { uri, at }: Snippet): Range {
  return fileOf(library, uri)?.draft.lines.range(at) ?? top;
}

const files = new WeakMap<SnippetLibrary, ReadonlyMap<string, SnippetFile>>();

function fileOf(library: SnippetLibrary, uri: string): SnippetFile | undefined {
  const made = files.get(library) ?? new Map(library.files.map((file) => [file.uri, file]));
  files.set(library, made);
  return made.get(uri);
}

/** What is wrong with a file as it is shown beside it. */
const problemsOf = (uri: string, { lines }: Draft, findings: readonly Finding[]): LibraryProblem[] =>
  findings.map(({ span, severity, rule, message }) => ({
    uri,
    range: lines.range(span),
    severity,
    rule,
    message,
  }));

const checkedFiles = new WeakMap<
  SnippetFile | MetaFile,
  {
    readonly key: string;
    readonly of: SnippetLibrary;
    readonly config: Config;
    readonly found: readonly Finding[];
  }
>();

/** What is wrong with a file of a library, found once as long as library, config and day are the same. */
function fileFindings(
  library: SnippetLibrary,
  file: SnippetFile | MetaFile,
  config: Config,
  today: string,
): readonly Finding[] {
  const before = checkedFiles.get(file);
  if (before?.of === library && before.key === today && before.config === config) return before.found;
  const found = checkLibraryFile(library, file, { today, ...libraryOptionsFor(config, file.uri) });
  checkedFiles.set(file, { key: today, of: library, config, found });
  return found;
}

/** A library as a tree of its files and snippets, with what is wrong with each. Waits between files. */
export async function libraryNode(
  found: DocumentLibraries,
  library: SnippetLibrary,
  config: Config,
  today: string,
  pause: () => Promise<void>,
): Promise<LibraryNode> {
  const nodes: LibraryFileNode[] = [];
  for (const file of [...(library.metaFile ? [library.metaFile] : []), ...library.files]) {
    // The product's own is checked before it ships, and nobody who reads it could mend it: a second saved, or several.
    const findings = library.origin === 'product' ? [] : fileFindings(library, file, config, today);
    nodes.push(fileNode(found, library, file, findings));
    await pause();
  }
  for (const { uri, message } of library.refused) {
    if (nodes.some((node) => node.uri === uri)) continue;
    const problem = { uri, range: top, severity: 'error' as const, rule: 'snippet/left-out', message };
    nodes.push({ uri, name: lastOf(uri), snippets: [], problems: [problem] });
  }
  const { owner, licence, description } = library.meta;
  return { ...nameOf(library), owner, licence, ...(description && { description }), files: nodes };
}

function fileNode(
  found: DocumentLibraries,
  library: SnippetLibrary,
  file: SnippetFile | MetaFile,
  findings: readonly Finding[],
): LibraryFileNode {
  const { uri, draft } = file;
  const snippets = 'snippets' in file ? file.snippets : [];
  const of = (finding: Finding) =>
    snippets.find(({ written, at }) => within(finding, written.span) || within(finding, at));
  const owners = new Map(findings.map((finding) => [finding, of(finding)]));
  return {
    uri,
    name: lastOf(uri),
    snippets: snippets.map((snippet) => {
      const hidden = hiddenBy(found, { library, snippet });
      return {
        key: snippetKey({ library, snippet }),
        id: snippet.id,
        title: snippet.title,
        prefix: snippet.prefixes,
        status: snippet.status,
        tags: snippet.tags,
        range: draft.lines.range(snippet.at),
        problems: problemsOf(
          uri,
          draft,
          findings.filter((one) => owners.get(one) === snippet),
        ),
        ...(hidden && { hiddenBy: hidden }),
      };
    }),
    problems: problemsOf(
      uri,
      draft,
      findings.filter((one) => !owners.get(one)),
    ),
  };
}

const within = ({ span }: Finding, outer: { readonly start: number; readonly end: number }): boolean =>
  span.start >= outer.start && span.end <= outer.end;

const lastOf = (uri: string): string => {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** Sums up what is wrong with the folders that were named, each sentence once. */
export const problemSentences = (all: readonly DocumentLibraries[]): string[] => [
  ...new Set(all.flatMap(sentences)),
];
