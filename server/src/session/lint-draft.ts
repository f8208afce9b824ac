import { type Checked, type CheckOptions, check } from '../lint/check';
import { fixText } from '../lint/fix';
import type { Stage } from '../report/report';
import type { Finding, Fix } from '../rules/finding';
import type { DraftSource } from './drafts';

/** The settings for the check of one draft. */
export interface DraftLintOptions {
  /** The options that its config, and a baseline, come to. */
  readonly options: CheckOptions;
  /** The stage instead of the draft's own. */
  readonly stage: Stage | undefined;
  /** Tells if the findings of a rule are asked for; others are not fixed either. */
  readonly wanted: (rule: string) => boolean;
  /** The kinds of fixes to apply; none if it is empty. */
  readonly fix: readonly Fix['kind'][];
}

/** A draft that was checked, with its fixes applied. */
export interface LintedDraft {
  /** The text after the fixes, and its findings, known ones included. */
  readonly checked: Checked;
  /** The text before the fixes, checked. */
  readonly unfixed: Checked;
  /** The number of fixes that were applied. */
  readonly applied: number;
  /** The whole text before and after the fixes, each with the byte order mark that the draft begins with, if any. */
  readonly before: string;
  readonly after: string;
}

/** Checks one draft, and fixes it in memory if that is asked for; or says why it cannot be read. */
export function lintDraft(
  { path, decoded }: Pick<DraftSource, 'path' | 'decoded'>,
  { options, stage, wanted, fix }: DraftLintOptions,
): LintedDraft | { readonly failure: string } {
  if ('failure' in decoded) return decoded;
  const checkText = (text: string) => check(text, path, { ...options, stage: stage ?? options.stage });
  const mark = decoded.bom ? '\uFEFF' : '';
  const before = mark + decoded.text;
  const unfixed = checkText(decoded.text);
  if (fix.length === 0) return { checked: unfixed, unfixed, applied: 0, before, after: before };
  const toFix = ({ findings }: Checked): Finding[] =>
    findings.filter(({ rule, known }) => !known && wanted(rule));
  const checkOnce = (text: string) => (text === decoded.text ? unfixed : checkText(text));
  const { text, applied, checked } = fixText(decoded.text, checkOnce, { kinds: fix, findingsOf: toFix });
  return { checked, unfixed, applied, before, after: mark + text };
}
