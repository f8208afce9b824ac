import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forEnvironment, withoutLanguage } from '../../config/options';
import type { ChangeTracker } from '../../output/changes/change-tracker';
import { fileResult } from '../../output/file-result';
import type { FileResult } from '../../output/result';
import type { Prose } from '../../prose/prose';
import type { Finding } from '../../rules/finding';
import type { DraftSource } from '../../session/drafts';
import { type LintedDraft, lintDraft } from '../../session/lint-draft';
import { groupNamed } from '../../session/rule-names';
import { rewrite } from '../disk/write';
import type { Host } from '../host';
import type { OwnRules } from '../own-rules/own-rules';
import type { BaselineRun } from './baseline-run';
import { diffOf } from './lint-diff';
import type { Fixing, LintSettings } from './lint-options';

/** The settings and the state that all drafts of a run share. */
export interface LintRun {
  readonly settings: LintSettings;
  readonly baseline: BaselineRun;
  /** Finds misspelt words, where the text itself is checked. */
  readonly prose: Prose | undefined;
  /** The team’s own rules in JavaScript, if they are asked for. */
  readonly ownRules: OwnRules | undefined;
  /** Collects the names of rules that are asked for and are on in some draft. */
  readonly rulesOn: Set<string>;
  readonly host: Host;
  /** Compares with an earlier run, or adds fingerprints; absent if neither is asked for. */
  readonly tracker?: ChangeTracker | undefined;
}

/** The result of one draft, and how many fixes were applied to it. */
export interface LintedFile {
  readonly result: FileResult;
  readonly applied: number;
}

/** Checks one draft with the config that holds for it, and writes or prints its fixes if they are asked for. */
export function lintFile(
  source: DraftSource,
  { settings, baseline, prose, ownRules, rulesOn, tracker, host }: LintRun,
): LintedFile {
  const { path, config } = source;
  const { stage, wanted, fix } = settings;
  const { href } = pathToFileURL(resolve(host.cwd, path));
  const own = baseline.optionsFor(config, href);
  const switched = settings.language ? own : withoutLanguage(own);
  const inPlace = forEnvironment(switched, host.env, settings.named);
  // An ignored draft has no rules at all.
  const terms = inPlace.rules ? [] : [...(inPlace.terms ?? []), ...(ownRules?.for(path) ?? [])];
  const options = { ...inPlace, prose, terms, ignoreSuppressions: !settings.suppressions };
  const linted = lintDraft(source, { options, stage, wanted, fix: fix?.kinds ?? [] });
  if ('failure' in linted) return { result: { path, failure: linted.failure }, applied: 0 };
  if (settings.fixesToOutput) host.out(linted.after, 'file');
  else if (fix && linted.applied > 0) {
    const failure = writeFixes({ path, ...linted }, fix, host);
    if (failure !== undefined) return { result: { path, failure }, applied: 0 };
  }
  const { isOff } = linted.checked;
  for (const name of settings.named) {
    const ids = groupNamed(name)?.map(({ id }) => id) ?? [name];
    if (!ids.every(isOff)) rulesOn.add(name);
  }
  const { findings, known } = baseline.separated(config, href, linted.checked);
  const isWanted = ({ rule }: Finding): boolean => wanted(rule);
  const printed = {
    findings: findings.filter(isWanted),
    ...(known && { known: known.filter(isWanted) }),
    suppressed: linted.checked.suppressed.filter(({ finding }) => isWanted(finding)),
  };
  const result = fileResult(path, linted.checked, printed);
  return { result: tracker?.compared(result, linted.checked) ?? result, applied: linted.applied };
}

/**
 * Writes a draft with its fixes, or prints the difference in a dry run.
 * @returns why it could not be written
 */
function writeFixes(
  { path, before, after }: Pick<LintedDraft, 'before' | 'after'> & { readonly path: string },
  { dryRun }: Fixing,
  host: Host,
): string | undefined {
  if (!dryRun) return rewrite(resolve(host.cwd, path), before, after);
  host.out(diffOf(path, before, after), 'file');
  return undefined;
}
