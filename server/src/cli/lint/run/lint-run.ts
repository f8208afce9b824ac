import { asksFor } from '../../../config/options';
import type { ChangeTracker } from '../../../output/changes/change-tracker';
import { draftRules } from '../../../rules/index';
import { comparesDrafts, copiedRule } from '../../../rules/rule-ids';
import { once } from '../../../schema/once';
import { mustBeInRun } from '../../../session/rule-names';
import { RunComparisons } from '../../../session/run-comparisons';
import type { Host } from '../../host';
import type { OwnRules } from '../../own-rules/own-rules';
import { BaselineRun } from '../baseline-run';
import { LintCache } from '../cache/lint-cache';
import { DraftChecker } from '../check-draft';
import type { LintSettings } from '../lint-options';
import { type LintOutput, lintOutput } from '../lint-output';
import type { Targets } from '../targets';
import { type FixCounts, fixSummary, offSentence } from './summaries';
import { rulesOfRun, teamMetas } from './team-rules';
import { trackerOf } from './tracker';

/** The settings and the state that all drafts of a run share. */
export interface LintRun {
  readonly settings: LintSettings;
  readonly baseline: BaselineRun;
  /** Reads the tables for checks, once: a run in which every draft is in the cache needs none. */
  readonly checker: () => Promise<DraftChecker>;
  /** The results of earlier runs, if they are asked for. */
  readonly cache: LintCache | undefined;
  /** The team’s own rules in JavaScript, if they are asked for. */
  readonly ownRules: OwnRules | undefined;
  /** Collects the names of rules that are asked for and are on in some draft. */
  readonly rulesOn: Set<string>;
  /** The drafts that each is compared with. */
  readonly compared: RunComparisons;
  readonly output: LintOutput;
  /** Counts the fixes. */
  readonly fixes: FixCounts;
  readonly host: Host;
  /** Compares with an earlier run, or adds fingerprints; absent if neither is asked for. */
  readonly tracker: ChangeTracker | undefined;
}

/**
 * Opens everything that a run needs, before the first check.
 * @throws UsageError if a file may not be read or written, or a rule that is named does not exist
 */
export async function beginRun(
  targets: Targets,
  { settings, ownRules, host }: Pick<LintRun, 'settings' | 'ownRules' | 'host'>,
): Promise<LintRun> {
  const metas = teamMetas(targets, ownRules);
  mustBeInRun(settings.named, rulesOfRun(targets, metas, ownRules));
  const tracker = await trackerOf(settings, metas, host);
  const withFigures = settings.outputs.some(({ format }) => format.showsFigures);
  const output = await lintOutput(
    settings,
    { own: metas, changes: () => tracker?.end() },
    settings.fixesToOutput ? { ...host, out: host.err } : host,
  );
  const baseline = await BaselineRun.of(settings.baseline, host);
  const compared = await comparedIn(targets, settings, host);
  return {
    settings,
    baseline,
    checker: once(() => DraftChecker.create(withFigures)),
    cache: LintCache.open(settings, { build: import.meta.url, compared, figures: withFigures }, host),
    ownRules,
    rulesOn: new Set(),
    compared,
    output,
    fixes: { drafts: 0, all: 0, failed: 0 },
    host,
    tracker,
  };
}

/**
 * Writes what a run has come to: its cache, files of results and baseline, and sentences on standard error.
 * @throws UsageError if a file of results could not be written
 */
export function endRun({ drafts }: Targets, run: LintRun): void {
  const { settings, baseline, cache, rulesOn, output, fixes, host, tracker } = run;
  cache?.save(host);
  try {
    output.end();
  } finally {
    // This is reported even if a file of results could not be written.
    baseline.finish(settings.prune, host);
    const off = drafts.length > 0 ? settings.named.filter((name) => !rulesOn.has(name)) : [];
    if (off.length > 0) host.err(offSentence(off));
    for (const sentence of tracker?.end()?.sentences ?? []) host.err(`${sentence}\n`);
    if (settings.fix) host.err(fixSummary(fixes, settings.fix.dryRun));
  }
}

/** Reads what the drafts are compared by, if the rules that compare them are asked for. */
const comparedIn = ({ compared }: Targets, { wanted, named }: LintSettings, { cwd, err }: Host) =>
  RunComparisons.of(compared, {
    cwd,
    warn: (sentence) => err(`${sentence}\n`),
    facts: draftRules.some(({ meta }) => comparesDrafts(meta.id) && wanted(meta.id)),
    copies: ({ config }) => wanted(copiedRule) && asksFor(config, copiedRule, named),
  });
