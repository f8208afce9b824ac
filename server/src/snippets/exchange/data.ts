import { isEmpty, type Value } from '../../draft/yaml/value';
import type { SnippetLibrary } from '../library/library';
import { toData } from '../library/read';
import type { LibraryMeta, Snippet } from '../library/snippet';

/** Keys that begin with “x-”: a team's own, carried along as they are. */
export type TeamKeys = Readonly<Record<string, unknown>>;

/** All that a file says of a snippet, with the file's defaults, and without the places where it says it. */
export interface PortableSnippet
  extends Omit<Snippet, 'body' | 'citations' | 'uri' | 'at' | 'written' | 'vscode'> {
  readonly body: string;
  readonly citations: readonly string[];
  /** What a .code-snippets file has otherwise than it would be written from the rest; null where it has no such field. */
  readonly vscode?: TeamKeys;
  readonly own: TeamKeys;
  /** The name of its file. */
  readonly file: string;
}

/** What a file says beside its snippets. */
export interface PortableFile {
  readonly name: string;
  readonly description?: string;
  readonly own: TeamKeys;
}

/** A library as what it says, apart from how that is written: what an export has to carry. */
export interface PortableLibrary {
  readonly meta: LibraryMeta;
  readonly own: TeamKeys;
  readonly files: readonly PortableFile[];
  readonly snippets: readonly PortableSnippet[];
}

/** What a library says. Snippets that do not count, because their id is taken, are left out. */
export function dataOf(library: SnippetLibrary): PortableLibrary {
  const nameOf = (uri: string): string => decoded(uri.slice(library.folder.length));
  return {
    meta: library.meta,
    own: ownOf(library.metaFile?.draft.data),
    files: library.files.map(({ uri, draft: { data } }) => {
      const description = data?.kind === 'map' ? toText(data, 'description') : undefined;
      return { name: nameOf(uri), ...(description && { description }), own: ownOf(data) };
    }),
    snippets: library.snippets.map((snippet) => snippetData(snippet, nameOf(snippet.uri))),
  };
}

function snippetData(snippet: Snippet, file: string): PortableSnippet {
  const { body, citations, uri: _, at: __, written, vscode, ...rest } = snippet;
  return {
    ...rest,
    body: body.text,
    citations: citations.map(({ text }) => text.trim()),
    ...(vscode && { vscode }),
    own: ownOf(written),
    file,
  };
}

function toText(data: Value, key: string): string | undefined {
  const value = data.kind === 'map' ? data.entries.find((entry) => entry.key === key)?.value : undefined;
  return value?.kind === 'scalar' && !isEmpty(value) ? value.value?.trim() : undefined;
}

const ownOf = (value: Value | undefined): TeamKeys =>
  value?.kind === 'map'
    ? Object.fromEntries(
        value.entries
          .filter(({ key }) => key.startsWith('x-'))
          .map(({ key, value: of }) => [key, toData(of)]),
      )
    : {};

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
