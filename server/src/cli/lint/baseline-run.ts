import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { goneDrafts } from '../../config/baseline/gone-drafts';
import type { Config } from '../../config/config';
import { baselinePath, knownIn, optionsFor } from '../../config/options';
import type { KnownFindings } from '../../config/types';
import { looksLikeDraft } from '../../draft/sniff';
import type { CheckOptions } from '../../lint/check';
import {
  type Baseline,
  baselineFile,
  baselineText,
  type ContentSketch,
  type KnownOfFile,
  knownCount,
  readBaseline,
} from '../../lint/known/baseline';
import type { GoneDraft } from '../../lint/known/content-sketch';
import { nodeFiles } from '../../node/node-files';
import type { DraftResult } from '../../output/stored/stored-result';
import type { Finding } from '../../rules/finding';
import { UsageError } from '../../session/usage-error';
import { inflect, plural } from '../../text/words';
import { writeOver } from '../disk/write';
import type { Host } from '../host';

/** The options of a command that leaves known findings out. */
export const baselineOptions = {
  baseline: { type: 'string' },
  prune: { type: 'boolean', default: false },
} as const;

/** A baseline file that a run uses, and what of it was found again, by the path of each draft. */
interface BaselineFile {
  readonly baseline: Baseline;
  readonly remaining: Record<string, KnownOfFile>;
  readonly contents: Record<string, ContentSketch>;
}

/** A draft that has another name in the baseline, and the sketch by which the baseline will know it. */
export interface RenamedDraft {
  readonly was: GoneDraft;
  readonly sketch: ContentSketch | undefined;
}

/** The findings of a draft, and what a baseline knows of them. */
interface ComparedDraft extends DraftResult {
  readonly renamed?: RenamedDraft | undefined;
}

/** The findings of a draft, apart from those that are known. */
interface SeparatedFindings {
  readonly findings: readonly Finding[];
  /** Absent if no baseline applies to the draft. */
  readonly known?: readonly Finding[];
}

/** The known findings of a run: those of the baseline that was named, or else of each draft's config. */
export class BaselineRun {
  readonly #files = new Map<string, BaselineFile>();
  /** The paths of drafts that others were found to be: a second one is another draft. */
  readonly #renamed = new Set<string>();
  #known = 0;
  #gone = 0;

  private constructor(readonly named: KnownFindings | undefined) {}

  /**
   * Begins a run.
   * @param path of the baseline that was named, if any
   * @throws UsageError if there is no file there, or it is not a baseline
   */
  static async of(path: string | undefined, host: Host): Promise<BaselineRun> {
    if (path === undefined) return new BaselineRun(undefined);
    const uri = pathToFileURL(resolve(host.cwd, path)).href;
    const text = await nodeFiles.read(uri);
    const baseline = text === undefined ? undefined : readBaseline(text);
    if (baseline) return new BaselineRun({ uri, baseline, gone: await goneDrafts(uri, baseline, nodeFiles) });
    if (text !== undefined && looksLikeDraft(text, path))
      throw new UsageError(
        `${path} is a draft, not a baseline. Give the file that "baseline update" created.`,
      );
    const fault = text === undefined ? await nodeFiles.fault?.(uri) : undefined;
    if (fault) throw new UsageError(`${path} cannot be read as a baseline. ${fault}`);
    const update = `"inspection-report baseline update --baseline ${path}"`;
    throw new UsageError(
      text === undefined
        ? `There is no baseline at ${path}. Create it with ${update}.`
        : `${path} is not a baseline. Restore it from git, or record all findings again with ${update}.`,
    );
  }

  /** The options for the check of a file. */
  optionsFor(config: Config, uri: string): CheckOptions {
    const options = optionsFor(this.#withNamed(config), uri);
    return { ...options, gone: options.gone?.filter(({ path }) => !this.#renamed.has(path)) };
  }

  /**
   * Separates the findings of a draft that are known, if a baseline applies to it. Counts them, and those that were known and
   * are gone.
   */
  separated(config: Config, uri: string, { result, remaining, renamed }: ComparedDraft): SeparatedFindings {
    const findings = result.checked?.findings ?? [];
    const was = renamed?.was;
    const { baseline: from } = this.#withNamed(config);
    if (!from?.baseline) return { findings };
    const known = knownIn(from, uri) ?? was?.known;
    const file = this.#files.get(from.uri) ?? { baseline: from.baseline, remaining: {}, contents: {} };
    this.#files.set(from.uri, file);
    if (!known || !remaining) return { findings, known: [] };
    const path = baselinePath(from.uri, uri);
    file.remaining[path] = remaining;
    if (renamed?.sketch) file.contents[path] = renamed.sketch;
    if (was) this.#renamed.add(was.path);
    const knownFindings = findings.filter((finding) => finding.known);
    this.#known += knownFindings.length;
    this.#gone += knownCount(known) - knownCount(remaining);
    return { findings: findings.filter((finding) => !finding.known), known: knownFindings };
  }

  /** Reports on standard error how much was known and how much of it is gone, and prunes the files if that is asked for. */
  finish(prune: boolean, host: Host): void {
    if (this.#known > 0) {
      host.err(
        `${plural(this.#known, 'known finding')} in the baseline ${inflect(this.#known, 'is', 'are')} not counted.\n`,
      );
    }
    if (this.#gone > 0 && !prune) {
      host.err(
        `${plural(this.#gone, 'known finding')} ${inflect(this.#gone, 'is', 'are')} no longer found. Run "inspection-report lint --prune" to remove ${inflect(this.#gone, 'it', 'them')} from the baseline.\n`,
      );
    }
    if (!prune) {
      const count = this.#renamed.size;
      if (count > 0)
        host.err(
          `${plural(count, 'draft')} in the baseline ${inflect(count, 'has', 'have')} been renamed. Run "inspection-report lint --prune" to record the new ${inflect(count, 'name', 'names')}.\n`,
        );
      return;
    }
    for (const [uri, { baseline, remaining, contents: renamed }] of this.#files) {
      const path = fileURLToPath(uri);
      const files = withoutDeleted({ ...baseline.files, ...remaining }, uri);
      const shown = relative(host.cwd, path);
      const contents = { ...baseline.contents, ...renamed };
      const text = baselineText({ files, contents });
      if (text === baselineText(baseline)) continue;
      writeOver({ path, shown, content: text }, { kind: baselineFile, force: false });
      host.err(`Findings that have been fixed were removed from ${shown}.\n`);
    }
  }

  #withNamed(config: Config): Config {
    return this.named ? { ...config, baseline: this.named } : config;
  }
}

/**
 * The entries of a baseline whose files still exist.
 * @param baseline the URI of the file that they are in
 */
export function withoutDeleted(
  files: Readonly<Record<string, KnownOfFile>>,
  baseline: string,
): Record<string, KnownOfFile> {
  const folder = resolve(fileURLToPath(baseline), '..');
  return Object.fromEntries(Object.entries(files).filter(([path]) => existsSync(resolve(folder, path))));
}
