import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forEnvironment, withoutLanguage } from '../../config/options';
import type { Checked } from '../../lint/check';
import { withoutPrivateParts } from '../../output/private-spans';
import { type FileResult, wantedOnly } from '../../output/result';
import type { DraftSource } from '../../session/drafts';
import { rewrite } from '../disk/write';
import type { Host } from '../host';
import { isSeenByOnePerson } from '../terminal/one-person';
import type { CheckedDraft } from './check-draft';
import type { Fixing } from './lint-options';
import type { LintRun } from './run/lint-run';

/** The result of one draft, and how many fixes were applied to it. */
export interface LintedFile {
  readonly result: FileResult;
  readonly applied: number;
}

/** Checks one draft with the config that holds for it, and writes or prints its fixes if they are asked for. */
export async function lintFile(source: DraftSource, run: LintRun): Promise<LintedFile> {
  const { settings, baseline, tracker, host } = run;
  const { path, config } = source;
  const { wanted, fix } = settings;
  const { href } = pathToFileURL(resolve(host.cwd, path));
  const linted = await checkOrFind(source, href, run);
  if ('failure' in linted) return { result: { path, failure: linted.failure }, applied: 0 };
  if (settings.fixesToOutput) host.out(linted.after, 'file');
  else if (fix && linted.applied > 0) {
    const failure = await writeFixes({ path, ...linted }, fix, host);
    if (failure !== undefined) return { result: { path, failure }, applied: 0 };
  }
  for (const name of linted.rulesOn ?? []) run.rulesOn.add(name);
  const { result, applied } = linted;
  const { findings, known } = baseline.separated(config, href, linted);
  const checked = result.checked && { ...result.checked, findings };
  const printed = wantedOnly({ ...result, ...(checked && { checked }), ...(known && { known }) }, wanted);
  return { result: tracker?.compared(printed, linted.checked) ?? printed, applied };
}

/** The result of a draft that has not changed, from the cache, or that of a check. */
async function checkOrFind(
  source: DraftSource,
  href: string,
  { settings, baseline, checker, cache, ownRules, compared, host }: LintRun,
): Promise<CheckedDraft | { readonly failure: string }> {
  const { path, config, stdin } = source;
  const { stage, wanted, fix } = settings;
  const own = baseline.optionsFor(config, href);
  const switched = settings.language ? own : withoutLanguage(own);
  const inPlace = forEnvironment(switched, host.env, settings.named);
  // An ignored draft has no rules at all.
  const terms = inPlace.rules ? [] : [...(inPlace.terms ?? []), ...(ownRules?.for(path) ?? [])];
  const comparison = compared.optionsFor(source, host.cwd);
  const options = { ...inPlace, ...comparison, terms, ignoreSuppressions: !settings.suppressions };
  // A file is read each time that its text is asked for.
  const { decoded } = source;
  const text = !stdin && 'text' in decoded ? decoded.text : undefined;
  const names = text === undefined ? undefined : cache?.namesOf({ path, href, text, config, options });
  const found = names && cache?.find(names, { path, text: text ?? '' });
  if (found) return { ...found, applied: 0, before: '', after: '' };
  const checks = { options, stage, wanted, fix: fix?.kinds ?? [], named: settings.named };
  return (await checker()).check({ path, decoded }, checks, cache && names && { cache, names });
}

/** A draft with its fixes. */
type WrittenDraft = Pick<CheckedDraft, 'before' | 'after' | 'unfixed' | 'checked'> & {
  readonly path: string;
};

/**
 * Writes a draft with its fixes, or prints the difference in a dry run.
 * @returns why it could not be written
 */
async function writeFixes(
  { path, before, after, unfixed, checked }: WrittenDraft,
  { dryRun }: Fixing,
  host: Host,
): Promise<string | undefined> {
  if (!dryRun) return rewrite(resolve(host.cwd, path), before, after);
  // Only a dry run needs the package that compares texts.
  const { diffOf } = await import('./lint-diff');
  const shown = (text: string, read: Checked | undefined) =>
    isSeenByOnePerson(host) || !read ? text : withoutPrivateParts(text, read);
  const [old, now] = [shown(before, unfixed), shown(after, checked)];
  const diff = diffOf(path, { text: before, shown: old }, { text: after, shown: now });
  host.out(diff, 'file');
  return undefined;
}
