import { configRule } from '../../config/findings';
import { type Counts, nothing, unreadable } from '../../output/result';
import type { Severity } from '../../rules/finding';
import { UsageError } from '../../session/usage-error';
import { listed } from '../../text/words';

/** A file of results, as it was read. */
export interface ResultsText {
  /** The path as the user wrote it. */
  readonly shown: string;
  readonly text: string;
}

/** The results of one draft, or of a file that drafts are checked with. */
export interface DraftResults {
  readonly path: string;
  /** All that its file of results has of it: two results of a draft are the same if this is. */
  readonly content: string;
  readonly found: readonly FoundFinding[];
}

/** A finding, as far as the exit code depends on it. */
export interface FoundFinding {
  readonly rule: string;
  readonly severity: Severity;
}

/** A file of results, divided by draft. */
export interface Results {
  readonly shown: string;
  readonly drafts: readonly DraftResults[];
  /** Present if it is SARIF. */
  readonly sarif?: SarifRun;
}

export type ResultObject = Readonly<Record<string, unknown>>;

/** All of a run in SARIF that belongs to no draft, and its results. */
export interface SarifRun {
  readonly version: string;
  readonly rules: readonly ResultObject[];
  /** The files that could not be read. */
  readonly notices: readonly ResultObject[];
  /** How columns are counted, and where paths begin. */
  readonly places: ResultObject;
  /** By draft, without the index of their rule: each run has its own list of rules. */
  readonly results: ReadonlyMap<string, readonly ResultObject[]>;
}

/** A format of results that can be merged. */
export interface MergeFormat {
  readonly name: string;
  /** Reads a file of results; undefined if it is anything else. */
  readonly read: (results: ResultsText) => Results | undefined;
  /**
   * Writes one file of results, as one run would have written it.
   * @throws UsageError if the runs cannot be one
   */
  readonly write: (drafts: readonly DraftResults[], all: readonly Results[]) => string;
  /** The number of files that could not be read, if the format does not have them among its drafts. */
  readonly failuresOf?: (all: readonly Results[]) => number;
}

/** The drafts of several results, each once. */
export interface MergedDrafts {
  /** In the order of a run: faults in configs first, then by path. */
  readonly drafts: readonly DraftResults[];
  /** The paths of drafts that are in several files of results, with the same findings. */
  readonly repeated: readonly string[];
}

/**
 * Puts the drafts of several results together.
 * @throws UsageError if they have different findings for a draft
 */
export function mergedDrafts(all: readonly Results[]): MergedDrafts {
  const firsts = new Map<string, { readonly shown: string; readonly draft: DraftResults }>();
  const repeated = new Set<string>();
  for (const { shown, drafts } of all) {
    for (const draft of drafts) {
      const first = firsts.get(draft.path);
      if (!first) firsts.set(draft.path, { shown, draft });
      else if (first.draft.content !== draft.content) throw different(draft.path, first.shown, shown);
      else if (!isOfEveryRun(draft)) repeated.add(draft.path);
    }
  }
  const drafts = [...firsts.values()].map(({ draft }) => draft);
  return { drafts: drafts.sort(inOrder), repeated: [...repeated].sort() };
}

const different = (path: string, first: string, second: string): UsageError =>
  new UsageError(
    first === second
      ? `${first} has ${path} twice, with different findings. Write ${first} again with lint.`
      : `${first} and ${second} have different findings for ${path}. Merge the parts of one run, such as --shard 1/2 and --shard 2/2.`,
  );

/** Every part of a run has the faults in its configs, and the paths that lead to nothing. */
const isOfEveryRun = ({ found }: DraftResults): boolean =>
  found.some(({ rule }) => rule === configRule || rule === unreadable);

const isOfConfig = ({ found }: DraftResults): boolean => found.some(({ rule }) => rule === configRule);

function inOrder(a: DraftResults, b: DraftResults): number {
  const byKind = Number(isOfConfig(b)) - Number(isOfConfig(a));
  if (byKind !== 0) return byKind;
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

/** Counts findings as `lint` does. */
export function countsOf(drafts: readonly DraftResults[], failures: number): Counts {
  const found = drafts.flatMap((draft) => draft.found);
  const of = (severity: Severity): number => found.filter((finding) => finding.severity === severity).length;
  const infos = of('info');
  return {
    ...nothing,
    files: drafts.length,
    errors: of('error') + failures,
    warnings: of('warning'),
    infos,
    others: infos + of('hint'),
    failures: failures + found.filter(({ rule }) => rule === unreadable).length,
    configFaults: found.filter(({ rule }) => rule === configRule).length,
  };
}

/** The sentence on drafts that are in several results. */
export const repeatedSentence = (paths: readonly string[]): string =>
  `${listed(paths)} ${paths.length === 1 ? 'is' : 'are'} in several of the results, with the same findings, and counted once.\n`;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of a list; undefined if it is anything else. */
export function recordsOf(value: unknown): readonly Record<string, unknown>[] | undefined {
  return Array.isArray(value) && value.every(isRecord) ? value : undefined;
}

/** A text as JSON; undefined if it is not. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
