import type { Finding } from '../../rules/finding';
import { alwaysReported } from '../../rules/rule-ids';
import type { KnownOfFile } from './baseline';
import { findingKey, type KeyedText, version2Key } from './finding-key';
import { isVersion1, version1Keys } from './version-1';

/** A draft's findings compared with a baseline. */
export interface BaselineComparison {
  /** All findings; known ones are hints, and their messages begin with “Known: ”. */
  readonly findings: readonly Finding[];
  /** The number of known findings. */
  readonly known: number;
  /** The known findings that are still found. */
  readonly remaining: KnownOfFile;
}

type KeyCounts = Record<string, Record<string, number>>;

/**
 * The findings of a draft that a baseline takes in: all but hints, which fail nothing, those on text that cannot be
 * read, and what is missing while the draft is still being written.
 */
export function knownOf(text: KeyedText, findings: readonly Finding[]): KnownOfFile {
  const known: KeyCounts = {};
  for (const finding of findings) {
    if (alwaysReported(finding.rule) || finding.severity === 'hint' || finding.pending) continue;
    add(known, finding.rule, findingKey(text, finding));
  }
  return known;
}

/** The state of a baseline for one file, and the rules that ran on it now. */
export interface BaselineState {
  readonly known: KnownOfFile;
  readonly ran: (rule: string) => boolean;
}

/**
 * Separates known findings of a draft from new ones. If several findings have the same key, the first ones are known, up to
 * the number in the baseline. The baseline keeps its findings for rules that did not run, and for a draft that cannot be
 * read in full.
 */
export function compareWithBaseline(
  text: KeyedText,
  findings: readonly Finding[],
  { known, ran }: BaselineState,
): BaselineComparison {
  const remaining: KeyCounts = {};
  for (const [rule, keys] of Object.entries(known)) if (!ran(rule)) remaining[rule] = { ...keys };
  const keys = findings.map((finding) => {
    const ofRule = Object.hasOwn(known, finding.rule) ? known[finding.rule] : undefined;
    if (!ofRule || alwaysReported(finding.rule)) return undefined;
    for (const key of keysOf(text, finding, ofRule)) {
      if (!isLeft(key, finding.rule)) continue;
      add(remaining, finding.rule, key);
      return key;
    }
    return undefined;
  });
  function isLeft(key: string, rule: string): boolean {
    const counts = known[rule] ?? {};
    return Object.hasOwn(counts, key) && (remaining[rule]?.[key] ?? 0) < (counts[key] as number);
  }
  // The wording of the first version is no longer known, so the remaining keys of a rule count for its remaining findings.
  const left = leftOfVersion1(known, remaining);
  for (const [index, finding] of findings.entries()) {
    if (keys[index] !== undefined || alwaysReported(finding.rule)) continue;
    const key = left.get(finding.rule)?.pop();
    if (key === undefined) continue;
    add(remaining, finding.rule, key);
    keys[index] = key;
  }
  const compared = findings.map((finding, index) => (keys[index] === undefined ? finding : asKnown(finding)));
  const count = keys.filter((key) => key !== undefined).length;
  // A finding that is missing from a draft that cannot be read in full may not have been fixed.
  const half = findings.some(({ rule }) => rule.startsWith('syntax/'));
  return { findings: compared, known: count, remaining: half ? known : remaining };
}

/** The keys of the first version that no finding has yet, each as often as it is left, by rule. */
function leftOfVersion1(known: KnownOfFile, remaining: KeyCounts): Map<string, string[]> {
  const left = Object.entries(known).map(([rule, keys]) => {
    const old = Object.entries(keys).filter(([key]) => isVersion1(key));
    const counts = old.map(([key, count]) => Array(count - (remaining[rule]?.[key] ?? 0)).fill(key));
    return [rule, counts.flat()] as const;
  });
  return new Map(left);
}

const asKnown = (finding: Finding): Finding => ({
  ...finding,
  severity: 'hint',
  known: true,
  message: `Known: ${finding.message}`,
});

/** The keys under which a finding may be known, those of earlier versions last. */
function* keysOf(
  text: KeyedText,
  finding: Finding,
  ofRule: Readonly<Record<string, number>>,
): Generator<string> {
  yield findingKey(text, finding);
  yield version2Key(text, finding);
  if (Object.keys(ofRule).some(isVersion1)) yield* version1Keys(text, finding);
}

function add(known: KeyCounts, rule: string, key: string): void {
  const keys = known[rule] ?? {};
  known[rule] = keys;
  keys[key] = (keys[key] ?? 0) + 1;
}
