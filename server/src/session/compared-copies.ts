import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Config } from '../config/config';
import { parseDraft, surfaceOf } from '../draft/draft';
import { nodeFiles } from '../node/node-files';
import { copySearch, draftSketch, memoryIndex } from '../report/across/copied/copied';
import type { CopySearch } from '../report/across/copied/copies';
import type { CopyIndex, CopySource } from '../report/across/copied/copy-index';
import { earlierReports, largestIndex, noIndex } from '../report/across/copied/earlier-reports';
import { readReport } from '../report/report';
import { builtInSnippets } from '../snippets/library/built-in';
import { loadLibrary, type SnippetLibrary } from '../snippets/library/library';
import { libraryShingles } from '../snippets/uses/library-shingles';
import type { DraftSource } from './drafts';

/** Receives a sentence on an index that cannot be used, with its path. */
export type WarnOfIndex = (sentence: string, path: string) => void;

/** The words in a row of the libraries that a config names, and of the product’s own. */
export const standardShinglesOf = async (config: Config): Promise<ReadonlySet<number>> =>
  libraryShingles([...(await librariesOf(config)), builtInSnippets()]);

/** The texts that the drafts of a config are compared with, apart from each other. */
interface ComparedWithConfig {
  readonly standard: ReadonlySet<number>;
  readonly earlier: CopyIndex | undefined;
}

/** The paragraphs of drafts, and the libraries and earlier reports of their configs, for the rule on copied text. */
export class ComparedCopies {
  private constructor(
    readonly drafts: CopyIndex,
    readonly configs: ReadonlyMap<Config, ComparedWithConfig>,
  ) {}

  /**
   * Reads the paragraphs of all drafts, and what the configs of some name.
   * @param asking the drafts that are checked for copied text
   */
  static async of(
    drafts: readonly DraftSource[],
    asking: readonly DraftSource[],
    { cwd, warn }: { readonly cwd: string; readonly warn: WarnOfIndex },
  ): Promise<ComparedCopies> {
    const configs = new Map<Config, ComparedWithConfig>();
    const indexes = new Map<string, CopyIndex | undefined>();
    for (const config of new Set(asking.map((draft) => draft.config))) {
      const { index } = config;
      if (index !== undefined && !indexes.has(index)) indexes.set(index, await earlierIn(index, cwd, warn));
      const earlier = index === undefined ? undefined : indexes.get(index);
      configs.set(config, { standard: await standardShinglesOf(config), earlier });
    }
    const sources = drafts.flatMap((draft) => sourceOf(draft, cwd) ?? []);
    return new ComparedCopies(memoryIndex(sources), configs);
  }

  searchFor(uri: string, config: Config): CopySearch | undefined {
    const compared = this.configs.get(config);
    if (!compared) return undefined;
    const { standard, earlier } = compared;
    return copySearch(uri, { indexes: [this.drafts, ...(earlier ? [earlier] : [])], standard });
  }
}

/** The reports of an index; undefined if it cannot be used, which must not go unseen. */
async function earlierIn(uri: string, cwd: string, warn: WarnOfIndex): Promise<CopyIndex | undefined> {
  const shown = relative(cwd, fileURLToPath(uri)).replaceAll('\\', '/');
  const text = await nodeFiles.read(uri, largestIndex);
  const { index, failure } =
    text === undefined ? { failure: noIndex(shown) } : earlierReports(text, uri, shown);
  if (failure !== undefined) warn(failure, shown);
  return index;
}

async function librariesOf({ libraries }: Config): Promise<SnippetLibrary[]> {
  const loaded = await Promise.all(libraries.map(({ folder }) => loadLibrary(nodeFiles, folder)));
  return loaded.filter((library) => library !== undefined);
}

/** The sketch of one draft; undefined if it cannot be read, or its framework is not known. */
function sourceOf({ path, decoded, config }: DraftSource, cwd: string): CopySource | undefined {
  if ('failure' in decoded) return undefined;
  const report = readReport(parseDraft(decoded.text, surfaceOf(path)), config.knowledge);
  if (!report) return undefined;
  return { path, uri: pathToFileURL(resolve(cwd, path)).href, ...draftSketch(report) };
}
