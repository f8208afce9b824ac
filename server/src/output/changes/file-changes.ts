import type { findingKey } from '../../lint/known/finding-key';
import type { Finding } from '../../rules/finding';
import type { FileResult } from '../result';
import type { EarlierFinding } from './earlier-run';

/** The findings of a file since an earlier run. */
export interface FileChanges {
  readonly added: readonly Finding[];
  readonly kept: readonly Finding[];
  readonly fixed: readonly EarlierFinding[];
  /** Earlier findings that are not printed now, and need not be fixed: suppressed, known, or not checked for. */
  readonly hidden: readonly EarlierFinding[];
}

/** Tells which findings a run looks for. */
export interface ChangeScope {
  readonly keyOf: typeof findingKey;
  /** Tells if the findings of a rule, of a severity, are printed. */
  readonly includes: (finding: Pick<Finding, 'rule' | 'severity'>) => boolean;
  /** Tells if a rule is off in the draft. */
  readonly isOff: (rule: string) => boolean;
}

/**
 * Compares the findings of a file with those of an earlier run. If several have the same fingerprint, the first ones are the
 * earlier ones. Without fingerprints, findings of a rule are the same if their messages are, apart from numbers.
 */
export function changesOf(
  { checked, known = [], suppressed = [] }: FileResult,
  earlier: readonly EarlierFinding[],
  { includes, isOff, keyOf }: ChangeScope,
): FileChanges {
  const left = new Map<string, EarlierFinding[]>();
  for (const finding of earlier.filter(includes)) {
    const key = keyOfEarlier(finding);
    const same = left.get(key);
    if (same) same.push(finding);
    else left.set(key, [finding]);
  }
  if (!checked) return { added: [], kept: [], fixed: [], hidden: [...left.values()].flat() };
  const take = (finding: Finding): EarlierFinding | undefined => {
    const keys = [`${finding.rule} ${keyOf(checked, finding)}`, messageKey(finding)];
    return keys.flatMap((key) => left.get(key)?.splice(0, 1) ?? [])[0];
  };
  const added: Finding[] = [];
  const kept: Finding[] = [];
  for (const finding of checked.findings.filter(includes)) (take(finding) ? kept : added).push(finding);
  const hidden = [...known, ...suppressed.map(({ finding }) => finding)].flatMap(
    (finding) => take(finding) ?? [],
  );
  // What is missing from a draft that cannot be read in full may not have been fixed.
  const isHalf = checked.findings.some(({ rule }) => rule.startsWith('syntax/'));
  const fixed: EarlierFinding[] = [];
  for (const finding of [...left.values()].flat())
    (isHalf || isOff(finding.rule) ? hidden : fixed).push(finding);
  return { added, kept, fixed, hidden };
}

const keyOfEarlier = (finding: EarlierFinding): string =>
  finding.fingerprint === undefined ? messageKey(finding) : `${finding.rule} ${finding.fingerprint}`;

const messageKey = ({ rule, message }: { readonly rule: string; readonly message: string }): string =>
  `${rule} “${message.toLowerCase().replace(/[^\p{L}]+/gu, ' ')}”`;
