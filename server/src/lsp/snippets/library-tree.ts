import type { Range } from 'vscode-languageserver';
import type { Config } from '../../config/config';
import { libraryOptionsFor } from '../../config/options';
import type { Draft } from '../../draft/draft';
import type { Day } from '../../report/days';
import type { Finding } from '../../rules/finding';
import { checkLibraryFile } from '../../snippets/checks/check';
import type { SnippetLibrary } from '../../snippets/library/library';
import type { MetaFile, SnippetFile } from '../../snippets/library/read';
import type { Snippet } from '../../snippets/library/snippet';
import { snippetKey } from '../../snippets/where/choose';
import type { Span } from '../../text/span';
import { fileNameOf } from '../../text/uri';
import { pause } from '../turns';
import type { DocumentLibraries } from './libraries';
import { hiddenBy, nameOf } from './library-names';
import type { LibraryFileNode, LibraryNode, LibraryProblem, LibrarySnippetNode } from './snippet-requests';

/** Findings on the files of a library depend on these as well as on the files. */
interface LibraryTreeOptions {
  readonly config: Config;
  readonly today: Day;
}

/** A library as a tree of its files and their snippets, each with its findings. Pauses after each file. */
export async function libraryNode(
  found: DocumentLibraries,
  library: SnippetLibrary,
  options: LibraryTreeOptions,
): Promise<LibraryNode> {
  const nodes: LibraryFileNode[] = [];
  for (const file of [...(library.metaFile ? [library.metaFile] : []), ...library.files]) {
    // The product's own library is checked before it ships; to check it again here would take a second or more.
    const findings = library.origin === 'product' ? [] : findingsOf(library, file, options);
    nodes.push(
      'snippets' in file
        ? snippetFileNode(found, library, { file, findings })
        : { ...fileNode(file), snippets: [], problems: toProblems(file, findings) },
    );
    await pause();
  }
  for (const { uri, message } of library.refused) {
    if (nodes.some((node) => node.uri === uri)) continue;
    const problem = {
      uri,
      range: startOfFile,
      severity: 'error' as const,
      rule: 'snippet/left-out',
      message,
    };
    nodes.push({ ...fileNode({ uri }), snippets: [], problems: [problem] });
  }
  const { owner, licence, description } = library.meta;
  return { ...nameOf(library), owner, licence, ...(description && { description }), files: nodes };
}

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

interface CachedFindings extends LibraryTreeOptions {
  readonly library: SnippetLibrary;
  readonly findings: readonly Finding[];
}

const cache = new WeakMap<SnippetFile | MetaFile, CachedFindings>();

/** The findings on a file, checked once for the same library, config and day. */
function findingsOf(
  library: SnippetLibrary,
  file: SnippetFile | MetaFile,
  { config, today }: LibraryTreeOptions,
): readonly Finding[] {
  const cached = cache.get(file);
  if (cached?.library === library && cached.today === today && cached.config === config)
    return cached.findings;
  const findings = checkLibraryFile(library, file, { today, ...libraryOptionsFor(config, file.uri) });
  cache.set(file, { library, today, config, findings });
  return findings;
}

/** A finding belongs to the snippet that it lies in, or else to the file. */
function snippetFileNode(
  found: DocumentLibraries,
  library: SnippetLibrary,
  { file, findings }: { readonly file: SnippetFile; readonly findings: readonly Finding[] },
): LibraryFileNode {
  const snippetOf = ({ span }: Finding): Snippet | undefined =>
    file.snippets.find(({ written, at }) => isWithin(span, written.span) || isWithin(span, at));
  const owners = new Map(findings.map((finding) => [finding, snippetOf(finding)]));
  const problemsOf = (owner: Snippet | undefined): LibraryProblem[] =>
    toProblems(
      file,
      findings.filter((finding) => owners.get(finding) === owner),
    );
  const snippets = file.snippets.map((snippet): LibrarySnippetNode => {
    const hiding = hiddenBy(found, { library, snippet });
    return {
      key: snippetKey({ library, snippet }),
      id: snippet.id,
      title: snippet.title,
      prefix: snippet.prefixes,
      status: snippet.status,
      tags: snippet.tags,
      range: file.lines.range(snippet.at),
      problems: problemsOf(snippet),
      ...(hiding && { hiddenBy: hiding }),
    };
  });
  return { ...fileNode(file), snippets, problems: problemsOf(undefined) };
}

const toProblems = (
  { uri, draft }: { readonly uri: string; readonly draft: Draft },
  findings: readonly Finding[],
): LibraryProblem[] =>
  findings.map(({ span, severity, rule, message }) => ({
    uri,
    range: draft.lines.range(span),
    severity,
    rule,
    message,
  }));

const isWithin = (span: Span, outer: Span): boolean => span.start >= outer.start && span.end <= outer.end;

const fileNode = ({ uri }: { readonly uri: string }): Pick<LibraryFileNode, 'uri' | 'name'> => ({
  uri,
  name: fileNameOf(uri),
});
