import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Configs } from '../../config/config';
import { asksFor } from '../../config/options';
import { goneDraftOf, sketchOf } from '../../lint/known/content-sketch';
import { findingKey } from '../../lint/known/finding-key';
import type { ChangeTracker } from '../../output/changes/change-tracker';
import { severityOf } from '../../output/previous';
import { type Counts, type FileResult, nothing, onlyFindings, plus, wantedOnly } from '../../output/result';
import { allMetas, draftRules } from '../../rules/index';
import type { RuleMeta } from '../../rules/rule';
import { comparesDrafts, copiedRule } from '../../rules/rule-ids';
import { ComparedDrafts } from '../../session/compared-drafts';
import { configResults } from '../../session/config-results';
import { allIgnored, configsOf, mustBeChecked, notIgnored } from '../../session/configs';
import { type DraftSource, filesToRead, noDraftsIn } from '../../session/drafts';
import { infoOf } from '../../session/info';
import { isTeamName, mustBeInRun, type RulesOfRun } from '../../session/rule-names';
import { UsageError } from '../../session/usage-error';
import { inflect, listed, plural } from '../../text/words';
import { forceHelp } from '../disk/guard';
import { type ExitCode, exit, type Host } from '../host';
import { OwnRules } from '../own-rules/own-rules';
import { BaselineRun } from './baseline-run';
import { LintCache } from './cache/lint-cache';
import { DraftChecker } from './check-draft';
import { selectorOf } from './choose';
import { type LintRun, lintFile } from './lint-file';
import { type LintSettings, lintSettings } from './lint-options';
import { lintOutput } from './lint-output';
import { printConfig } from './print-config';
import { pathsInRepository, repositoryRoot } from './repository-root';
import { asStaged } from './staged';
import { verdict } from './verdict';
import { type LintTargets, watch } from './watch';

/**
 * `inspection-report lint`: checks files and prints findings.
 * @throws UsageError if an option is wrong or there is nothing to check
 */
export async function lint(args: string[], host: Host): Promise<ExitCode> {
  const settings = lintSettings(args, host);
  if (!settings) {
    const [{ lintHelp }, { formats }] = await Promise.all([
      import('./help'),
      import('../../output/formats/index'),
    ]);
    host.out(lintHelp(formats, forceHelp));
    return exit.clean;
  }
  if (settings.printed !== undefined) {
    if (settings.paths.length > 0)
      throw new UsageError(`Leave out ${settings.paths.join(' ')}. --print-config is for one file.`);
    const configs = await configsOf(settings.config, host);
    return printConfig({ file: settings.printed, configs, stage: settings.stage }, host);
  }
  const look = () => targetsOf(settings, host);
  const checkAll = (targets: Targets) => checkAndPrint(targets, settings, host);
  if (settings.watch) {
    return watch({ look, recheck: async (targets) => void (await checkAll(targets)) }, host);
  }
  return verdict(await checkAll(await look()), settings.limits, host);
}

/** The files to check. */
interface Targets extends LintTargets {
  readonly configs?: Configs;
}

async function targetsOf(settings: LintSettings, host: Host): Promise<Targets> {
  const { paths, stdinName, selection } = settings;
  // A selection may come to nothing, but a path that is wrong must not pass.
  const mayBeNone = paths.length === 0 && (selection.changes ?? selection.shard) !== undefined;
  const configs = await configsOf(settings.config, host);
  // Drafts that git has are not ignored.
  const gitignore = settings.gitignore && selection.changes === undefined;
  const found = await filesToRead(paths, host, { stdinName, configs, gitignore, mayBeNone });
  const isNamed = !mayBeNone && found.libraryFiles.length === 0 && !found.drafts.every(({ stdin }) => stdin);
  if (isNamed) mustBeChecked(found.drafts, host.cwd);
  const selector = selectorOf(selection, host);
  const selected = found.drafts.filter(({ path, stdin }) => stdin || selector.includes(path));
  // Fixes are made in the folder, so that the check is of the files there.
  const drafts = settings.fix
    ? selected
    : await asStaged(selected, { selector, paths, configs, cwd: host.cwd });
  const kept = notIgnored(drafts, host.cwd);
  if (kept.length === 0 && drafts.length > 0 && !settings.fixesToOutput) host.err(`${allIgnored}\n`);
  if (settings.fixesToOutput)
    printUnchanged(
      drafts.filter((draft) => !kept.includes(draft)),
      host,
    );
  return {
    configs,
    drafts: kept,
    compared: selected.length < found.drafts.length ? notIgnored(found.drafts, host.cwd) : kept,
    libraryFiles: found.libraryFiles.filter(selector.includes),
    missing: mayBeNone ? [] : found.missing,
  };
}

/** Prints ignored drafts from standard input as they are: a program that reads the output would lose the draft. */
function printUnchanged(drafts: readonly DraftSource[], host: Host): void {
  for (const { decoded } of drafts) {
    if ('text' in decoded) host.out((decoded.bom ? '\uFEFF' : '') + decoded.text, 'file');
  }
}

/** Checks drafts one after the other and prints the findings: none is held longer than it takes to print. */
async function checkAndPrint(targets: Targets, settings: LintSettings, host: Host): Promise<Counts> {
  const ownRules = await ownRulesOf(settings, host);
  try {
    return await checkWith(ownRules, targets, { settings, host });
  } finally {
    ownRules?.end();
  }
}

async function checkWith(
  ownRules: OwnRules | undefined,
  targets: Targets,
  { settings, host }: Pick<LintRun, 'settings' | 'host'>,
): Promise<Counts> {
  const metas = teamMetas(targets, ownRules);
  mustBeInRun(settings.named, rulesOfRun(targets, metas, ownRules));
  const tracker = await trackerOf(settings, metas, host);
  const output = lintOutput(
    settings,
    { own: metas, changes: () => tracker?.end() },
    settings.fixesToOutput ? { ...host, out: host.err } : host,
  );
  const fixes: FixCounts = { drafts: 0, all: 0, failed: 0 };
  const baseline = await BaselineRun.of(settings.baseline, host);
  const compared = await comparedIn(targets, settings, host);
  const cache = LintCache.open(settings, { build: import.meta.url, compared }, host);
  const rulesOn = new Set<string>();
  let counts = nothing;
  const run = {
    settings,
    baseline,
    checker: checkerOnce(),
    cache,
    ownRules,
    rulesOn,
    compared,
    tracker,
    host,
  };
  for await (const found of results(targets, run, fixes)) {
    const result = found.compared || !tracker ? found : tracker.compared(found);
    counts = plus(counts, result);
    output.add(settings.quiet ? errorsOf(result) : result);
  }
  host.progress?.('');
  cache?.save(host);
  try {
    output.end();
  } finally {
    // This is reported even if a file of results could not be written.
    baseline.finish(settings.prune, host);
    const off = targets.drafts.length > 0 ? settings.named.filter((name) => !rulesOn.has(name)) : [];
    if (off.length > 0) host.err(offSentence(off));
    for (const sentence of tracker?.end()?.sentences ?? []) host.err(`${sentence}\n`);
    if (settings.fix) host.err(fixSummary(fixes, settings.fix.dryRun));
  }
  return tracker && settings.failOnNew ? tracker.newOnly(counts) : counts;
}

/** The comparison with an earlier run; its code is loaded only if somebody asks for it. */
async function trackerOf(
  { previous, fingerprints, wanted, quiet }: LintSettings,
  own: readonly RuleMeta[],
  host: Host,
): Promise<ChangeTracker | undefined> {
  if (!previous && !fingerprints) return undefined;
  const { ChangeTracker } = await import('../../output/changes/change-tracker');
  const root = repositoryRoot(host);
  return new ChangeTracker(previous, {
    keyOf: findingKey,
    sketchOf,
    goneDraftOf,
    severityOf,
    inRepository: pathsInRepository(host),
    absolute: (path) => resolve(host.cwd, path),
    exists: ({ path }) => infoOf(resolve(root, path)) !== undefined,
    includes: ({ rule, severity }) => wanted(rule) && (!quiet || severity === 'error'),
    rules: [...allMetas, ...own],
  });
}

/** Says that rules that were asked for found nothing because they did not run. */
const offSentence = (rules: readonly string[]): string =>
  `${listed(rules)} ${inflect(rules.length, 'is', 'are')} switched off in every draft, so ${inflect(rules.length, 'it', 'they')} found nothing. To see the settings of a draft, use --print-config.\n`;

/** Reads what the drafts are compared by, if the rules that compare them are asked for. */
const comparedIn = ({ compared }: Targets, { wanted, named }: LintSettings, { cwd, err }: Host) =>
  ComparedDrafts.of(compared, {
    cwd,
    warn: (sentence) => err(`${sentence}\n`),
    facts: draftRules.some(({ meta }) => comparesDrafts(meta.id) && wanted(meta.id)),
    copies: ({ config }) => wanted(copiedRule) && asksFor(config, copiedRule, named),
  });

/** The metadata of the terms of all drafts, and of the rules in JavaScript. Teams that share a pack have the same terms. */
function teamMetas({ drafts }: Targets, ownRules: OwnRules | undefined): readonly RuleMeta[] {
  const configs = new Set(drafts.map(({ config }) => config));
  const terms = [...configs].flatMap(({ termRules }) => termRules.map(({ meta }) => meta));
  return [...new Map([...terms, ...(ownRules?.metas ?? [])].map((meta) => [meta.id, meta])).values()];
}

/** The ids of a team’s own rules, as far as they are known: a file that could not be loaded may have others. */
function rulesOfRun(
  { drafts }: Targets,
  metas: readonly RuleMeta[],
  ownRules: OwnRules | undefined,
): RulesOfRun {
  const ids = metas.map(({ id }) => id);
  return {
    ...(drafts.length > 0 && { terms: ids.filter(isTeamName) }),
    ...(ownRules?.failures.length === 0 && { own: ids.filter((id) => !isTeamName(id)) }),
  };
}

/** Code is loaded only if the command names its folder, never because a config or a draft does. */
const ownRulesOf = async ({ rulesFrom }: LintSettings, host: Host): Promise<OwnRules | undefined> =>
  rulesFrom === undefined ? undefined : OwnRules.of(rulesFrom, host);

async function* results(
  { drafts, configs, missing, libraryFiles }: Targets,
  run: LintRun,
  fixes: FixCounts,
): AsyncGenerator<FileResult> {
  const { settings, host } = run;
  const ofLibraries = libraryFiles.flatMap(
    (path) => configs?.of(pathToFileURL(resolve(host.cwd, path)).href) ?? [],
  );
  const all = new Set([...drafts.map(({ config }) => config), ...(await Promise.all(ofLibraries))]);
  yield* await configResults(all, host.cwd);
  yield* run.ownRules?.failures ?? [];
  for (const [index, draft] of drafts.entries()) {
    host.progress?.(`${index + 1} of ${plural(drafts.length, 'draft')}`);
    const { result, applied } = await lintFile(draft, run);
    if (applied > 0) fixes.drafts++;
    fixes.all += applied;
    if (result.failure !== undefined) fixes.failed++;
    yield result;
  }
  if (libraryFiles.length > 0) {
    const { prose } = await run.checker();
    const libraryChecks = { configs, prose, language: settings.language };
    const { checkLibraryFiles } = await import('../../session/library-code');
    for (const result of await checkLibraryFiles(libraryFiles, host, libraryChecks))
      yield wantedOnly(result, settings.wanted);
  }
  // They are printed already. The check of libraries reads their configs again.
  for (const { uri } of all) host.noteConfig?.({ uri, problems: [] });
  // A path that leads to nothing must not pass as clean.
  for (const path of missing) yield { path, failure: noDraftsIn([path]) };
}

/** Reads the tables for checks of the text when a draft is first checked. */
function checkerOnce(): () => Promise<DraftChecker> {
  let loaded: Promise<DraftChecker> | undefined;
  return () => {
    loaded ??= DraftChecker.create();
    return loaded;
  };
}

const errorsOf = (result: FileResult): FileResult =>
  onlyFindings(result, ({ severity }) => severity === 'error');

/** The number of fixes so far. */
interface FixCounts {
  drafts: number;
  all: number;
  /** Drafts that could not be read or written. */
  failed: number;
}

/** Counts the fixes in a sentence for standard error, because a program may read standard output. */
function fixSummary({ drafts, all, failed }: FixCounts, dryRun: boolean): string {
  if (all === 0 && failed > 0)
    return `Nothing was fixed. ${plural(failed, 'draft')} could not be read or written.\n`;
  if (all === 0) return 'Nothing to fix.\n';
  const what = `${plural(all, 'fix', 'fixes')} in ${plural(drafts, 'draft')}`;
  return dryRun
    ? `${what} found. Leave out --dry-run to make ${inflect(all, 'it', 'them')}.\n`
    : `${what} made.\n`;
}
