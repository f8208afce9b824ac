import type { Configs } from '../../config/config';
import { allIgnored, configsOf, mustBeChecked, notIgnored } from '../../session/configs';
import { type DraftSource, filesToRead } from '../../session/drafts';
import type { Host } from '../host';
import { selectorOf } from './choose';
import type { LintSettings } from './lint-options';
import { asStaged } from './staged';
import type { LintTargets } from './watch';

/** The files to check. */
export interface Targets extends LintTargets {
  readonly configs?: Configs;
}

/**
 * Finds the files that the arguments of `lint` lead to.
 * @throws UsageError if there are none, or all are ignored
 */
export async function targetsOf(settings: LintSettings, host: Host): Promise<Targets> {
  const { paths, stdinName, selection } = settings;
  // A selection may come to nothing, but a path that is wrong must not pass.
  const mayBeNone = paths.length === 0 && (selection.changes ?? selection.shard) !== undefined;
  const configs = await configsOf(settings.config, host);
  // Drafts that git has are not ignored.
  const gitignore = settings.gitignore && selection.changes === undefined;
  const found = await filesToRead(paths, host, { stdinName, configs, gitignore, mayBeNone });
  const isNamed = !mayBeNone && found.libraryFiles.length === 0 && !found.drafts.every(({ stdin }) => stdin);
  if (isNamed) mustBeChecked(found.drafts, host.cwd);
  const selector = await selectorOf(selection, host);
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
