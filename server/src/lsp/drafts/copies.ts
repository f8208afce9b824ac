import type { Config } from '../../config/config';
import type { DraftSketch, SearchedTexts } from '../../report/across/copied/copied';
import type { CopySearch } from '../../report/across/copied/copies';
import type { CopyIndex, CopySource } from '../../report/across/copied/copy-index';
import type { Report } from '../../report/report';
import type { SnippetLibraries } from '../snippets/libraries';
import type { Workspace } from '../workspace';
import { keyOf } from './draft-list';

/** The code that compares texts. Most of a session runs without it. */
type CopiesCode = typeof import('../snippets/library-code');

interface DraftCopiesOptions {
  readonly workspace: Workspace;
  readonly libraries: SnippetLibraries;
  /** Shows a sentence to the user once. */
  readonly warn: (sentence: string) => void;
}

/** The texts that a config adds to the drafts of the workspace: phrases of its libraries, and earlier reports. */
interface ReadConfig {
  readonly standard: ReadonlySet<number>;
  readonly earlier: CopyIndex | undefined;
}

/** Finds what open drafts have in common with others of the workspace, and with the index that their config names. */
export class DraftCopies {
  readonly #options: DraftCopiesOptions;
  readonly #configs = new Map<Config, ReadConfig>();
  /** The indexes that configs name, by their URIs; undefined if one cannot be used. */
  readonly #earlier = new Map<string, Promise<CopyIndex | undefined>>();
  readonly #sketches = new WeakMap<Report, DraftSketch>();
  readonly #open = new CachedIndex();
  readonly #closed = new CachedIndex();
  #code: CopiesCode | undefined;

  constructor(options: DraftCopiesOptions) {
    this.#options = options;
  }

  /**
   * Reads what the config of a draft names.
   * @returns the config’s state: `known` if it was read before, `earlier` if it has an index of earlier reports
   */
  async read(uri: string): Promise<'known' | 'new' | 'earlier'> {
    const { workspace, libraries } = this.#options;
    const config = await workspace.configOf(uri);
    if (this.#configs.has(config)) return 'known';
    const code = await import('../snippets/library-code');
    this.#code = code;
    const { all } = (await libraries.of(uri)).libraries;
    const earlier = config.index === undefined ? undefined : await this.#earlierIn(config.index);
    this.#configs.set(config, { standard: code.libraryShingles(all), earlier });
    return earlier ? 'earlier' : 'new';
  }

  /** Forgets an index that changed. Its config is read again as well. */
  changed(uri: string): void {
    this.#earlier.delete(uri);
  }

  /** Forgets what configs name, after a library or a config has changed. */
  forget(): void {
    this.#configs.clear();
  }

  #earlierIn(uri: string): Promise<CopyIndex | undefined> {
    const known = this.#earlier.get(uri);
    if (known) return known;
    const reading = this.#readIndex(uri);
    this.#earlier.set(uri, reading);
    return reading;
  }

  async #readIndex(uri: string): Promise<CopyIndex | undefined> {
    const { earlierReports, largestIndex, noIndex } = await import('../snippets/library-code');
    const { workspace, warn } = this.#options;
    const text = await workspace.files.read(uri, largestIndex);
    const name = keyOf(uri).split('/').at(-1) ?? '';
    const { index, failure } =
      text === undefined ? { failure: noIndex(name) } : earlierReports(text, uri, name);
    if (failure !== undefined) warn(failure);
    return index;
  }

  /** The sketch of an open draft: the same report always gives the same. Undefined until there is something to compare. */
  sketchOf(report: Report): DraftSketch | undefined {
    const sketch = this.#sketches.get(report) ?? this.#code?.draftSketch(report);
    if (sketch) this.#sketches.set(report, sketch);
    return sketch;
  }

  /** The search for one draft; undefined until what its config names is read. Nothing is done before the rule runs. */
  searchFor(uri: string, config: Config, drafts: () => ComparedSources): CopySearch | undefined {
    const [read, code] = [this.#configs.get(config), this.#code];
    if (!read || !code) return undefined;
    const { standard, earlier } = read;
    const texts = (): SearchedTexts => {
      const { open, closed } = drafts();
      const indexes = [this.#open.of(open, code), this.#closed.of(closed, code)];
      return { indexes: [...indexes, ...(earlier ? [earlier] : [])], standard, keyOf };
    };
    return { copiedIn: (report) => code.copySearch(uri, texts()).copiedIn(report) };
  }
}

/** The drafts of the workspace. */
export interface ComparedSources {
  readonly open: readonly CopySource[];
  readonly closed: readonly CopySource[];
}

/** An index of drafts that is made again when one of them has changed. */
class CachedIndex {
  #index: CopyIndex | undefined;

  of(sources: readonly CopySource[], code: CopiesCode): CopyIndex {
    const before = this.#index?.sources ?? [];
    const isSame = ({ uri, sketch }: CopySource, at: number): boolean =>
      before[at]?.uri === uri && before[at]?.sketch === sketch;
    if (this.#index && before.length === sources.length && sources.every(isSame)) return this.#index;
    this.#index = code.memoryIndex(sources);
    return this.#index;
  }
}
