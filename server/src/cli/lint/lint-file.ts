import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forEnvironment, withoutLanguage } from '../../config/options';
import { fileResult } from '../../output/file-result';
import type { FileResult } from '../../output/result';
import type { Prose } from '../../prose/prose';
import type { DraftCollection } from '../../report/across/other-drafts';
import type { Finding } from '../../rules/finding';
import type { DraftSource } from '../../session/drafts';
import { type LintedDraft, lintDraft } from '../../session/lint-draft';
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
  /** The drafts that each is compared with; undefined if there are no others. */
  readonly compared: DraftCollection | undefined;
  readonly host: Host;
}

/** The result of one draft, and how many fixes were applied to it. */
export interface LintedFile {
  readonly result: FileResult;
  readonly applied: number;
}

/** Checks one draft with the config that holds for it, and writes or prints its fixes if they are asked for. */
export function lintFile(
  source: DraftSource,
  { settings, baseline, prose, ownRules, compared, host }: LintRun,
): LintedFile {
  const { path, config } = source;
  const { stage, wanted, fix } = settings;
  const { href } = pathToFileURL(resolve(host.cwd, path));
  const own = baseline.optionsFor(config, href);
  const switched = settings.language ? own : withoutLanguage(own);
  const inPlace = forEnvironment(switched, host.env, settings.named);
  // An ignored draft has no rules at all.
  const terms = inPlace.rules ? [] : [...(inPlace.terms ?? []), ...(ownRules?.for(path) ?? [])];
  const others = compared?.except(href);
  const options = { ...inPlace, prose, terms, others, ignoreSuppressions: !settings.suppressions };
  const linted = lintDraft(source, { options, stage, wanted, fix: fix?.kinds ?? [] });
  if ('failure' in linted) return { result: { path, failure: linted.failure }, applied: 0 };
  if (settings.fixesToOutput) host.out(linted.after, 'file');
  else if (fix && linted.applied > 0) {
    const failure = writeFixes({ path, ...linted }, fix, host);
    if (failure !== undefined) return { result: { path, failure }, applied: 0 };
  }
  const { findings, known } = baseline.separated(config, href, linted.checked);
  const isWanted = ({ rule }: Finding): boolean => wanted(rule);
  const printed = {
    findings: findings.filter(isWanted),
    ...(known && { known: known.filter(isWanted) }),
    suppressed: linted.checked.suppressed.filter(({ finding }) => isWanted(finding)),
  };
  return { result: fileResult(path, linted.checked, printed), applied: linted.applied };
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
