import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Checked, check } from '../../lint/check';
import { type Fixed, fixText } from '../../lint/fix';
import { fileResult } from '../../output/file-result';
import type { FileResult } from '../../output/result';
import type { Given } from '../disk/drafts';
import { rewrite } from '../disk/write';
import type { Host } from '../host';
import type { Known } from './known';
import { diffOf } from './lint-diff';
import type { Fixing, LintSettings } from './lint-options';

/** What came of one draft, and how many fixes were applied to it. */
export interface LintedFile {
  readonly result: FileResult;
  readonly applied: number;
}

/** Checks one draft by the config that holds for it, and fixes it where that is asked for. */
export function lintFile(
  { path, decoded, config }: Given,
  settings: LintSettings,
  known: Known,
  host: Host,
): LintedFile {
  if ('failure' in decoded) return { result: { path, failure: decoded.failure }, applied: 0 };
  const { href } = pathToFileURL(resolve(host.cwd, path));
  const options = known.optionsFor(config, href);
  const checkText = (text: string) =>
    check(text, path, { ...options, stage: settings.stage ?? options.stage });
  const meant = ({ findings }: Checked) => findings.filter((one) => !one.known && settings.wanted(one.rule));
  const resultOf = (checked: Checked) => {
    const findings = known.unknown(config, href, checked).filter(({ rule }) => settings.wanted(rule));
    return fileResult(path, checked, findings);
  };
  if (!settings.fix) return { result: resultOf(checkText(decoded.text)), applied: 0 };
  const fixed = fixText(decoded.text, checkText, settings.fix.kinds, meant);
  const mark = decoded.bom ? '\uFEFF' : '';
  if (settings.aside) host.out(mark + fixed.text);
  const failure =
    fixed.applied > 0 &&
    !settings.aside &&
    put(path, mark + decoded.text, { ...fixed, text: mark + fixed.text }, settings.fix, host);
  if (failure) return { result: { path, failure }, applied: 0 };
  return { result: resultOf(fixed.checked), applied: fixed.applied };
}

/** Writes what was fixed, or prints what it would be. Gives why it could not. */
function put(path: string, before: string, { text }: Fixed, fix: Fixing, host: Host): string | undefined {
  if (!fix.dryRun) return rewrite(resolve(host.cwd, path), before, text);
  host.out(diffOf(path, before, text));
  return undefined;
}
