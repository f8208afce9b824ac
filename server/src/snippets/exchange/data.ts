import { isEmpty, type Value } from '../../draft/yaml/value';
import { decodeUri } from '../../text/uri';
import type { SnippetLibrary } from '../library/library';
import { toData } from '../library/read';
import type { LibraryMeta, Snippet } from '../library/snippet';

/** A team's own keys, which begin with “x-”: copied unchanged. */
export type TeamKeys = Readonly<Record<string, unknown>>;

/** The contents of a snippet, with the defaults of its file, and without their places in it. */
export interface PortableSnippet
  extends Omit<Snippet, 'body' | 'citations' | 'uri' | 'at' | 'written' | 'vscode'> {
  readonly body: string;
  readonly citations: readonly string[];
  /** The fields of a .code-snippets file that differ from those made of the rest; null for one that it does not have. */
  readonly vscode?: TeamKeys;
  readonly own: TeamKeys;
  /** The name of its file. */
  readonly file: string;
}

/** The contents of a file other than its snippets. */
export interface PortableFile {
  readonly name: string;
  readonly description?: string;
  readonly own: TeamKeys;
}

/** The contents of a library in no file format: everything that an export has to keep. */
export interface PortableLibrary {
  readonly meta: LibraryMeta;
  readonly own: TeamKeys;
  readonly files: readonly PortableFile[];
  readonly snippets: readonly PortableSnippet[];
}

/** The contents of a library. Snippets that are ignored, because their id is taken, are left out. */
export function dataOf(library: SnippetLibrary): PortableLibrary {
  const nameOf = (uri: string): string => decodeUri(uri.slice(library.folder.length));
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
