import { type Draft, parseDraft } from '../../draft/draft';
import { type MapValue, valueAt } from '../../draft/yaml/value';
import { MappedText, type Segment } from '../../text/mapped';
import { LineIndex, span } from '../../text/span';
import { type MetaFile, metaShape, type SnippetFile, snippetShape } from './read';
import type { LibraryMeta, Snippet } from './snippet';

/** A piece of a mapped text: its place and length in the file, and its text where it is another. */
type CompiledPiece = readonly [source: number, length: number, text?: string];

/** A snippet as build/snippets.mjs writes it. */
interface CompiledSnippet extends Omit<Snippet, 'uri' | 'body' | 'citations' | 'at' | 'written'> {
  readonly body: readonly CompiledPiece[];
  readonly citations: readonly (readonly CompiledPiece[])[];
  readonly at: readonly [number, number];
  /** Its number in the list of its file. */
  readonly item: number;
}

/** A file of the product's library as build/snippets.mjs writes it: of library.yaml the keys, of others the snippets. */
interface CompiledFile {
  /** The length of the text that it was made of. */
  readonly length: number;
  readonly meta?: LibraryMeta;
  readonly snippets?: readonly CompiledSnippet[];
}

/** A file of the product's own library that the build has read; undefined if that was another version of its text. */
export function compiledFile(uri: string, text: string, data: unknown): MetaFile | SnippetFile | undefined {
  const { length, meta, snippets } = data as CompiledFile;
  if (length !== text.length) return undefined;
  const source = new SourceText(text);
  const compiled = snippets?.map((snippet) => snippetOf(snippet, uri, source));
  return compiled ? snippetFileOf(uri, compiled, source) : metaFileOf(uri, meta, source);
}

/** The text of a file, parsed when a rule needs more of it than the build has kept. */
class SourceText {
  #draft: Draft | undefined;
  #lines: LineIndex | undefined;

  constructor(readonly text: string) {}

  get draft(): Draft {
    this.#draft ??= parseDraft(this.text, 'yaml');
    return this.#draft;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  mapped(pieces: readonly CompiledPiece[]): MappedText {
    let text = '';
    const segments = pieces.map(([source, sourceLength, own]): Segment => {
      const part = own ?? this.text.slice(source, source + sourceLength);
      const at = text.length;
      text += part;
      return { at, source, length: part.length, sourceLength };
    });
    return new MappedText(text, segments);
  }

  /** The keys of the item with that number in the list of snippets. */
  written(item: number): MapValue {
    const list = valueAt(this.draft.data, 'snippets');
    const written = list?.kind === 'list' ? list.items[item] : undefined;
    if (written?.kind !== 'map')
      throw new Error('Build the product again. This library has changed since the last build.');
    return written;
  }
}

const metaFileOf = (uri: string, meta: LibraryMeta | undefined, source: SourceText): MetaFile => ({
  uri,
  meta,
  get draft() {
    return source.draft;
  },
  get lines() {
    return source.lines;
  },
  get shape() {
    return metaShape(source.draft);
  },
});

const snippetFileOf = (uri: string, snippets: readonly Snippet[], source: SourceText): SnippetFile => ({
  uri,
  snippets,
  get draft() {
    return source.draft;
  },
  get lines() {
    return source.lines;
  },
  get shape() {
    return snippetShape(source.draft);
  },
});

function snippetOf(
  { body, citations, at, item, ...snippet }: CompiledSnippet,
  uri: string,
  source: SourceText,
): Snippet {
  let text: MappedText | undefined;
  let cited: readonly MappedText[] | undefined;
  return {
    ...snippet,
    uri,
    at: span(...at),
    get body() {
      text ??= source.mapped(body);
      return text;
    },
    get citations() {
      cited ??= citations.map((pieces) => source.mapped(pieces));
      return cited;
    },
    get written() {
      return source.written(item);
    },
  };
}
