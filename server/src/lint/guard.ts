import type { Edit, Finding, Fix } from '../rules/finding';
import { applyEdits } from './apply-edits';
import type { Checked } from './check';

// No change is offered or applied that leaves a draft harder to read than before. The editor and `--fix` both ask here.

/** A fix with the finding that offers it. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** A draft after edits; undefined if they change nothing, or leave more that cannot be read. */
export function tryEdits(checked: Checked, edits: readonly Edit[]): Checked | undefined {
  const { text } = checked.draft;
  const next = applyEdits(text, edits).text;
  if (next === text) return undefined;
  const after = checked.again(next);
  return isAsReadable(after, checked) ? after : undefined;
}

const isAsReadable = (after: Checked, before: Checked): boolean =>
  after.draft.problems.length <= before.draft.problems.length && syntaxErrors(after) <= syntaxErrors(before);

/** The number of findings of text that cannot be read. */
export const syntaxErrors = ({ findings }: Checked): number =>
  findings.filter(({ rule }) => rule.startsWith('syntax/')).length;

/** A fix as it may be offered: a safe one that turns out to lead to other findings is a suggestion. */
export function guarded(checked: Checked, { finding, fix }: OfferedFix): Fix | undefined {
  const known = verdictsOf(checked);
  const verdict = known.get(fix) ?? judge(checked, { finding, fix });
  known.set(fix, verdict);
  if (verdict === 'broken') return undefined;
  return verdict === fix.kind ? fix : { ...fix, kind: 'suggestion' };
}

type FixVerdict = Fix['kind'] | 'broken';

// An editor asks for the same fixes whenever the cursor moves.
const verdicts = new WeakMap<Checked, Map<Fix, FixVerdict>>();

function verdictsOf(checked: Checked): Map<Fix, FixVerdict> {
  const known = verdicts.get(checked) ?? new Map<Fix, FixVerdict>();
  verdicts.set(checked, known);
  return known;
}

function judge(checked: Checked, offered: OfferedFix): FixVerdict {
  const after = tryEdits(checked, offered.fix.edits);
  if (!after || !isProgress(after, checked, offered)) return 'broken';
  return isSafe(after, checked, [offered]) ? offered.fix.kind : 'suggestion';
}

/** Tells whether a fix does what it is for: applied again and again, it would not come to an end otherwise. */
function isProgress(after: Checked, before: Checked, { finding, fix }: OfferedFix): boolean {
  const count = ({ findings }: Checked): number =>
    findings.filter(
      ({ rule, message, fixes = [] }) =>
        rule === finding.rule &&
        message === finding.message &&
        fixes.some(({ title }) => title === fix.title),
    ).length;
  return count(after) < count(before);
}

const isSafe = (after: Checked, before: Checked, offered: readonly OfferedFix[]): boolean =>
  onlyRemoves(after, before, { rules: offered.map(({ finding }) => finding.rule) });

/** Tells whether a change removes a finding for each of some rules, and leads to no others but those of a rule that is `allowed`. */
export function onlyRemoves(
  after: Checked,
  before: Checked,
  { rules, allowed }: { readonly rules: readonly string[]; readonly allowed?: string },
): boolean {
  const [left, found] = [countRules(after), countRules(before)];
  const isNew = [...left.keys()].some((rule) => rule !== allowed && !found.has(rule));
  const remaining = new Map(found);
  for (const rule of rules) remaining.set(rule, (remaining.get(rule) ?? 0) - 1);
  return !isNew && [...remaining].every(([rule, most]) => rule === allowed || (left.get(rule) ?? 0) <= most);
}

function countRules({ findings }: Checked): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** A draft with fixes applied, and their number. */
export interface FixedTogether {
  readonly checked: Checked;
  readonly fixes: readonly Fix[];
}

// More than this are not tried one by one: they are left for the next round.
const mostTried = 50;

/** Applies fixes that do not overlap; of those that do not go well together, the ones that are right alone. */
export function applyTogether(checked: Checked, offered: readonly OfferedFix[]): FixedTogether | undefined {
  const whole = tryTogether(checked, offered);
  if (whole || offered.length < 2) return whole;
  const right = offered
    .slice(0, mostTried)
    .filter((alone) => guarded(checked, alone)?.kind === alone.fix.kind);
  if (right.length === 0) return undefined;
  return tryTogether(checked, right) ?? tryTogether(checked, right.slice(0, 1));
}

function tryTogether(checked: Checked, offered: readonly OfferedFix[]): FixedTogether | undefined {
  const fixes = offered.map(({ fix }) => fix);
  const after = tryEdits(
    checked,
    fixes.flatMap(({ edits }) => [...edits]),
  );
  if (!after || !offered.every((fix) => isProgress(after, checked, fix))) return undefined;
  const safe = offered.filter(({ fix }) => fix.kind === 'safe');
  const isRight = safe.length < offered.length || isSafe(after, checked, safe);
  return isRight ? { checked: after, fixes } : undefined;
}
