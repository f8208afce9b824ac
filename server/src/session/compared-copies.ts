import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../config/config';
import { parseDraft, surfaceOf } from '../draft/draft';
import { nodeFiles } from '../node/node-files';
import { type CopySearch, copySearch, draftSketch, memoryIndex } from '../report/across/copied/copied';
import type { CopyIndex, CopySource } from '../report/across/copied/copy-index';
import { readReport } from '../report/report';
import { builtInSnippets } from '../snippets/library/built-in';
import { loadLibrary, type SnippetLibrary } from '../snippets/library/library';
import { libraryShingles } from '../snippets/uses/library-shingles';
import type { DraftSource } from './drafts';

/** The paragraphs of drafts and the libraries of their configs, for the rule on copied text. */
export class ComparedCopies {
  private constructor(
    readonly drafts: CopyIndex,
    readonly standard: ReadonlyMap<Config, ReadonlySet<number>>,
  ) {}

  /**
   * Reads the paragraphs of all drafts, and what the configs of some name.
   * @param asking the drafts that are checked for copied text
   */
  static async of(
    drafts: readonly DraftSource[],
    asking: readonly DraftSource[],
    cwd: string,
  ): Promise<ComparedCopies> {
    const standard = new Map<Config, ReadonlySet<number>>();
    for (const config of new Set(asking.map((draft) => draft.config)))
      standard.set(config, libraryShingles([...(await librariesOf(config)), builtInSnippets()]));
    const sources = drafts.flatMap((draft) => sourceOf(draft, cwd) ?? []);
    return new ComparedCopies(memoryIndex(sources), standard);
  }

  searchFor(uri: string, config: Config): CopySearch | undefined {
    const standard = this.standard.get(config);
    return standard && copySearch(uri, { indexes: [this.drafts], standard });
  }
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
