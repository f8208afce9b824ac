import type { Edit, Finding, Fix } from '../rules/finding';
import { applyEdits } from './apply-edits';
import type { Checked } from './check';

// No change is offered or applied that leaves a draft harder to read than before. The editor and `--fix` both ask here.

/** A fix with the finding that offers it. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** A draft before and after edits. */
export interface EditsTried {
  readonly before: Checked;
  readonly after: Checked;
}

/** Checks a draft with edits; undefined if they change nothing. */
export function withEdits(before: Checked, edits: readonly Edit[]): EditsTried | undefined {
  const { text } = before.draft;
  const next = applyEdits(text, edits).text;
  return next === text ? undefined : { before, after: before.again(next) };
}

/** A draft after edits; undefined if they change nothing, or leave more that cannot be read. */
export function tryEdits(checked: Checked, edits: readonly Edit[]): Checked | undefined {
  const tried = withEdits(checked, edits);
  return tried && isAsReadable(tried) ? tried.after : undefined;
}

/** Tells whether edits change a draft, and leave no more that cannot be read. Costs less than a whole check. */
export function keepReadable(before: Checked, edits: readonly Edit[]): boolean {
  const { text } = before.draft;
  const next = applyEdits(text, edits).text;
  return next !== text && isAsReadable({ before, after: before.again(next, 'syntax') });
}

const isAsReadable = ({ after, before }: EditsTried): boolean =>
  after.draft.problems.length <= before.draft.problems.length && syntaxErrors(after) <= syntaxErrors(before);

const isSyntax = ({ rule }: Finding): boolean => rule.startsWith('syntax/');

/** The number of findings of text that cannot be read. */
export const syntaxErrors = ({ findings }: Checked): number => findings.filter(isSyntax).length;

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
  const tried = withEdits(checked, offered.fix.edits);
  if (!tried || !isAsReadable(tried) || withoutProgress(tried, [offered]).length > 0) return 'broken';
  return isSafe(tried, [offered]) ? offered.fix.kind : 'suggestion';
}

/**
 * Tells whether fixes correct their findings and leave the draft no harder to read. Safe fixes must also not lead to new
 * findings.
 */
export function isRight(tried: EditsTried, offered: readonly OfferedFix[]): boolean {
  if (!isAsReadable(tried) || withoutProgress(tried, offered).length > 0) return false;
  const safe = offered.filter(({ fix }) => fix.kind === 'safe');
  return safe.length < offered.length || isSafe(tried, safe);
}

/** The fixes that do not work: applied again and again, they would never end. */
function withoutProgress({ after, before }: EditsTried, offered: readonly OfferedFix[]): OfferedFix[] {
  const [left, found] = [countFixes(after), countFixes(before)];
  return offered.filter(({ finding, fix }) => {
    const own = fixKey(finding, fix);
    // Fixes that are made for a person who asks are not counted themselves.
    const key = found.has(own) ? own : fixKey(finding, anyFix);
    return (left.get(key) ?? 0) >= (found.get(key) ?? 0);
  });
}

const fixKey = ({ rule, message }: Finding, { title }: Pick<Fix, 'title'>): string =>
  `${rule}\n${message}\n${title}`;

/** Stands for the fixes of a finding that are made for a person who asks. */
const anyFix = { title: '' };

const countFixes = (checked: Checked): ReadonlyMap<string, number> =>
  counted(
    checked.findings.flatMap((finding) => [
      ...new Set((finding.fixes ?? []).map((fix) => fixKey(finding, fix))),
      ...(finding.moreFixes ? [fixKey(finding, anyFix)] : []),
    ]),
  );

/** A change that loses a mark of evidence is for a person to make. */
const keepsMarks = ({ after, before }: EditsTried): boolean =>
  after.draft.evidence.length >= before.draft.evidence.length;

const isSafe = ({ after, before }: EditsTried, offered: readonly OfferedFix[]): boolean =>
  keepsMarks({ after, before }) &&
  onlyRemoves(after, before, { rules: offered.map(({ finding }) => finding.rule) });

/**
 * Tells whether a change removes a finding for each of some rules, and leads to no others but those of a rule that is
 * `allowed`.
 */
export function onlyRemoves(
  after: Checked,
  before: Checked,
  { rules, allowed }: { readonly rules: readonly string[]; readonly allowed?: string },
): boolean {
  const most = mostAfter(before, rules);
  return [...countRules(after)].every(([rule, left]) => rule === allowed || left <= (most.get(rule) ?? 0));
}

/** The findings of each rule that may be left after a finding of each of some rules was fixed. */
function mostAfter(before: Checked, rules: readonly string[]): Map<string, number> {
  const most = countRules(before);
  for (const rule of rules) most.set(rule, (most.get(rule) ?? 0) - 1);
  return most;
}

const asText = ({ rule, message }: Finding): string => `${rule}\n${message}`;

const countRules = ({ findings }: Checked): Map<string, number> => counted(findings.map(({ rule }) => rule));

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The reasons why fixes that were tried together are not right. */
interface UnwantedFindings {
  /** The new findings of each rule that has too many, in the order of the text after the fixes. */
  readonly findings: readonly Finding[];
  /** The fixes that did not work. */
  readonly without: readonly OfferedFix[];
}

/** The new findings after fixes, as far as the counts show them. */
export function unwantedFindings(tried: EditsTried, offered: readonly OfferedFix[]): UnwantedFindings {
  const { after, before } = tried;
  const most = mostAfter(
    before,
    offered.map(({ finding }) => finding.rule),
  );
  const left = countRules(after);
  const isSafeRun = offered.every(({ fix }) => fix.kind === 'safe');
  const readable = isAsReadable(tried);
  const known = new Set(before.findings.map(asText));
  const isUnwanted = (finding: Finding): boolean =>
    !known.has(asText(finding)) &&
    ((isSafeRun && (left.get(finding.rule) ?? 0) > (most.get(finding.rule) ?? 0)) ||
      (!readable && isSyntax(finding)));
  return { findings: after.findings.filter(isUnwanted), without: withoutProgress(tried, offered) };
}
