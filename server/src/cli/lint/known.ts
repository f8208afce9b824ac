import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Config } from '../../config/config';
import { baselinePath, knownIn, optionsFor } from '../../config/options';
import type { KnownFindings } from '../../config/types';
import { type Baseline, baselineText, type KnownOfFile, knownCount, readBaseline } from '../../lint/baseline';
import type { Checked, CheckOptions } from '../../lint/check';
import { nodeFiles } from '../../node/node-files';
import type { Finding } from '../../rules/finding';
import { writeOver } from '../disk/write';
import { type Host, UsageError } from '../host';

/** The options of a command that leaves known findings out. */
export const knownOptions = {
  baseline: { type: 'string' },
  prune: { type: 'boolean', default: false },
} as const;

/** The known findings of a run: those of the baseline that was named, or else of each draft's config. */
export class Known {
  readonly #files = new Map<string, { baseline: Baseline; remains: Record<string, KnownOfFile> }>();
  #known = 0;
  #mended = 0;

  private constructor(readonly named: KnownFindings | undefined) {}

  /** @throws UsageError where the baseline that was named is not there, or is none */
  static async of(named: string | undefined, host: Host): Promise<Known> {
    if (named === undefined) return new Known(undefined);
    const uri = pathToFileURL(resolve(host.cwd, named)).href;
    const text = await nodeFiles.read(uri);
    const baseline = text === undefined ? undefined : readBaseline(text);
    if (baseline) return new Known({ uri, baseline });
    throw new UsageError(
      `${text === undefined ? `There is no baseline at ${named}` : `${named} cannot be read as a baseline`}; write it by "inspection-report baseline update --baseline ${named}".`,
    );
  }

  /** What `check` is to go by for a file. */
  optionsFor(config: Config, uri: string): CheckOptions {
    return optionsFor(this.#config(config), uri);
  }

  /** The findings of a draft that are not known; those that are, and are no more, are counted. */
  unknown(config: Config, uri: string, { findings, remaining: remains }: Checked): readonly Finding[] {
    const { baseline: from } = this.#config(config);
    if (!from?.baseline) return findings;
    const known = knownIn(from, uri);
    const file = this.#files.get(from.uri) ?? { baseline: from.baseline, remains: {} };
    this.#files.set(from.uri, file);
    if (!known || !remains) return findings;
    file.remains[baselinePath(from.uri, uri)] = remains;
    this.#known += findings.filter((one) => one.known).length;
    this.#mended += knownCount(known) - knownCount(remains);
    return findings.filter((one) => !one.known);
  }

  /** Says on standard error what was known and what is mended, and takes the latter out of the files where that is wanted. */
  finish(prune: boolean, host: Host): void {
    if (this.#known > 0) {
      const are = this.#known === 1 ? 'finding is known and' : 'findings are known and';
      host.err(`${this.#known} ${are} not counted: the baseline has ${this.#known === 1 ? 'it' : 'them'}.\n`);
    }
    if (this.#mended > 0 && !prune) {
      host.err(
        `${this.#mended} of what was known ${this.#mended === 1 ? 'is' : 'are'} found no more; "inspection-report lint --prune" takes ${this.#mended === 1 ? 'it' : 'them'} out of the baseline.\n`,
      );
    }
    if (!prune) return;
    for (const [uri, { baseline, remains }] of this.#files) {
      const path = fileURLToPath(uri);
      const files = withoutGone({ ...baseline.files, ...remains }, uri);
      const shown = relative(host.cwd, path);
      const text = baselineText({ files });
      if (text === baselineText(baseline)) continue;
      writeOver(path, shown, text);
      host.err(`${shown} was written without what is found no more.\n`);
    }
  }

  #config(config: Config): Config {
    return this.named ? { ...config, baseline: this.named } : config;
  }
}

/** What a baseline has of files that are still there. */
export function withoutGone(
  files: Readonly<Record<string, KnownOfFile>>,
  baseline: string,
): Record<string, KnownOfFile> {
  const folder = resolve(fileURLToPath(baseline), '..');
  return Object.fromEntries(Object.entries(files).filter(([path]) => existsSync(resolve(folder, path))));
}
