import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../../../package.json';
import type { Config } from '../../../config/config';
import type { CheckOptions } from '../../../lint/check';
import { languageFolder } from '../../../node/language-folder';
import { readRegular } from '../../../node/regular-file';
import { type DraftResult, readStoredResult } from '../../../output/stored/stored-result';
import { tableFiles } from '../../../prose/table-files';
import { exactInfoOf } from '../../../session/info';
import type { RunComparisons } from '../../../session/run-comparisons';
import type { Host } from '../../host';
import type { LintSettings } from '../lint-options';
import { CacheFile, type CacheObstacle, type EntryNames } from './cache-file';
import { cachePlace } from './cache-place';

/** A draft, and all that its check depends on apart from the product and the options of the run. */
export interface CachedDraft {
  /** The path as it is shown, and the URI. */
  readonly path: string;
  readonly href: string;
  readonly text: string;
  readonly config: Config;
  readonly options: CheckOptions;
}

/** What the results of a run depend on. */
interface RunData {
  /** Names the build of the product: results of another one are not used. */
  readonly build: string;
  /** The drafts that are compared with each other. */
  readonly compared: Pick<RunComparisons, 'facts' | 'copies'> | undefined;
  /** Says that the run needs the figures of drafts. */
  readonly figures: boolean;
}

interface CacheAbout extends Pick<RunData, 'figures'> {
  /** The place of the file, as a person knows it. */
  readonly shown: string;
  /** The rules that the run names. Results of other rules are kept next to its own. */
  readonly named: readonly string[];
}

type CacheSettings = Pick<
  LintSettings,
  'cache' | 'stage' | 'rulesFrom' | 'fix' | 'named' | 'previous' | 'fingerprints'
>;

/** The results of earlier runs, for drafts that have not changed since. */
export class LintCache {
  readonly #configs = new WeakMap<Config, string>();

  private constructor(
    readonly file: CacheFile,
    /** All that the check of every draft of this run depends on. */
    readonly run: string,
    readonly about: CacheAbout,
  ) {}

  /**
   * Opens the cache of a run. Fixes, rules that are code of a team, runs that look for copied
   * text, and those that need more than the results are never cached.
   */
  static open(
    { cache, stage, rulesFrom, fix, named, previous, fingerprints }: CacheSettings,
    { build, compared, figures }: RunData,
    host: Host,
  ): LintCache | undefined {
    if (!cache || rulesFrom !== undefined || fix || previous || fingerprints) return undefined;
    if (compared?.copies) return undefined;
    const path = cachePlace(cache.location, host);
    const shown = cache.location ?? `The file ${basename(path)} in your cache folder`;
    const obstacle = CacheFile.obstacleAt(path);
    if (obstacle) {
      host.err(refusal(obstacle, shown));
      return undefined;
    }
    const run = hashOf([
      JSON.stringify([version, build, process.version, tableStamps(), stage, named, compared?.facts?.all]),
    ]);
    return new LintCache(new CacheFile(path, dayOf(host.today)), run, { shown, figures, named });
  }

  /** The names of a draft’s entry; undefined if its result depends on the drafts that are checked before it. */
  namesOf({ path, href, text, config, options }: CachedDraft): EntryNames | undefined {
    if (options.gone && options.gone.length > 0 && !options.known) return undefined;
    // The files of the config make these, and the tables and the other drafts are those of the run. All others count, those
    // that are yet to come as well.
    const { knowledge, team, terms, phrases, texts, prose, others, like, gone, ...settings } = options;
    const parts = [this.run, this.#configKey(config), path, JSON.stringify(settings), text];
    return { place: hashOf([href, ...this.about.named]).slice(0, 16), key: hashOf(parts).slice(0, 32) };
  }

  /**
   * The stored result of a draft; undefined if there is none, or it cannot be read. One without figures is enough for a run
   * that needs none, and one with figures is enough for every run.
   */
  find(names: EntryNames, { path, text }: Pick<CachedDraft, 'path' | 'text'>): DraftResult | undefined {
    const stored = this.file.find(names);
    if (stored === undefined) return undefined;
    try {
      const found = readStoredResult(stored, path, text);
      return this.about.figures && found.result.figures === undefined ? undefined : found;
    } catch {
      return undefined;
    }
  }

  /** Writes the cache. A run does not fail if that fails. */
  save(host: Host): void {
    try {
      const obstacle = this.file.save();
      if (obstacle) host.err(refusal(obstacle, this.about.shown));
    } catch {
      host.err(
        'The cache could not be written. Check that you can write to its folder, or leave out --cache.\n',
      );
    }
  }

  /** A hash of all files that a config was read from. */
  #configKey(config: Config): string {
    const known = this.#configs.get(config);
    if (known !== undefined) return known;
    const { uri = '', sourceFiles, missingPaths, phrases = [] } = config;
    const files = sourceFiles.flatMap((source) => [source, contentOf(source)]);
    const key = hashOf([uri, ...files, ...missingPaths, ...phrases]);
    this.#configs.set(config, key);
    return key;
  }
}

const reasons: Readonly<Record<CacheObstacle, string>> = {
  isNoFile: 'is a link, a pipe, a device or a folder',
  isOthers: 'belongs to another user',
  isUnreadable: 'cannot be read',
  isNoCache: 'is not a lint cache',
};

/** Says that nothing is stored, because the cache would replace something else. */
const refusal = (obstacle: CacheObstacle, shown: string): string =>
  `${shown} ${reasons[obstacle]}, so nothing was stored. Choose another place with --cache-location.\n`;

function contentOf(uri: string): Uint8Array | string {
  try {
    return readRegular(fileURLToPath(uri));
  } catch {
    return '';
  }
}

/** A hash of parts, each with its end. */
function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

const dayOf = (date: string): number => Math.floor(Date.parse(date) / (24 * 60 * 60 * 1000));

/** The sizes and times of the tables for checks of the text, which are not in the code. */
function tableStamps(): string[] {
  const folder = languageFolder();
  if (folder === undefined) return [];
  return Object.values(tableFiles).map((name) => {
    const info = exactInfoOf(fileURLToPath(new URL(name, folder)));
    return info ? `${info.size} ${info.mtimeNs}` : '';
  });
}
