import type { Draft } from '../draft/draft';
import type { Edit, Fix } from '../rules/finding';
import { withBreaksOf } from './apply-edits';
import type { Checked } from './check';
import { type EditsTried, isRight, type OfferedFix, unwantedFindings, withEdits } from './guard';

/** A draft with fixes applied, and their number. */
export interface FixedTogether {
  readonly checked: Checked;
  readonly fixes: readonly Fix[];
}

/**
 * Applies fixes that do not overlap. If some of them conflict, the others are applied: the number of
 * checks does not grow with the number of fixes. Fixes that are left out are offered again in the next round.
 */
export function applyTogether(checked: Checked, offered: readonly OfferedFix[]): FixedTogether | undefined {
  const whole = tryTogether(checked, offered);
  if (!whole) return undefined;
  if (whole.right || offered.length < 2) return resultOf(whole);
  const rest = withoutSuspects(checked, whole);
  const withRest = rest.length < offered.length ? tryTogether(checked, rest) : undefined;
  return withRest?.right ? resultOf(withRest) : applyParts(checked, offered);
}

/** Fixes that were tried together. */
interface Trial extends EditsTried {
  readonly offered: readonly OfferedFix[];
  readonly right: boolean;
}

/** Undefined if the fixes change nothing. */
function tryTogether(checked: Checked, offered: readonly OfferedFix[]): Trial | undefined {
  const tried = withEdits(checked, editsOf(offered));
  return tried && { ...tried, offered, right: isRight(tried, offered) };
}

const editsOf = (offered: readonly OfferedFix[]): Edit[] => offered.flatMap(({ fix }) => [...fix.edits]);

const resultOf = ({ after, offered, right }: Trial): FixedTogether | undefined =>
  right ? { checked: after, fixes: offered.map(({ fix }) => fix) } : undefined;

/** The fixes without those that did nothing, and those that an unwanted finding is next to. */
function withoutSuspects({ draft }: Checked, trial: Trial): OfferedFix[] {
  const places: { readonly start: number; readonly by: OfferedFix }[] = [];
  const edits = trial.offered
    .flatMap((by) => withBreaksOf(draft.text, by.fix.edits).map((edit) => ({ ...edit, by })))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let moved = 0;
  for (const { span, text, by } of edits) {
    places.push({ start: span.start + moved, by });
    moved += text.length - (span.end - span.start);
  }
  const { findings, without } = unwantedFindings(trial, trial.offered);
  const suspects = new Set(without);
  let next = 0;
  // Findings are in the order of the text, as the places are.
  for (const { span } of findings) {
    while (next + 1 < places.length && (places[next + 1]?.start ?? 0) <= span.end) next++;
    const nearest = places[next];
    if (nearest) suspects.add(nearest.by);
  }
  return trial.offered.filter((each) => !suspects.has(each));
}

/** The most that the checks for one answer of the editor may cost. To find the fixes that go together half of it is spent. */
const mostCost = 400_000;
const mostTrials = 50;
/** A draft of few characters is tried so often, however many paragraphs and findings it has. */
const [fewCharacters, fewestOfFew] = [10_000, 4];

/**
 * The cost of a check: its characters, and as many as take as long as a mark, a number, which may be a citation, a mark in
 * YAML, a block, a finding, or a slip in YAML that is repaired.
 */
const costOf = ({ draft, findings }: Checked): number =>
  Math.max(
    1,
    draft.text.length +
      countOf(draft.text, marks) * 4 +
      countOf(draft.text, numbers) * 50 +
      countOf(yamlOf(draft), marks) * 20 +
      draft.passages.reduce((sum, { blocks }) => sum + blocks.length, 0) * 100 +
      findings.length * 200 +
      draft.problems.length * 1000,
  );

/** The characters that are neither of words nor white space. */
const marks = /[^\w\s]/g;
const numbers = /\d+/g;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const yamlOf = ({ text, yaml }: Draft): string => (yaml ? text.slice(yaml.start, yaml.end) : '');

/** The number of times that a draft may be checked for one answer. The rest is left for the next one, or for a person. */
export function trialsFor(checked: Checked): number {
  const fewest = checked.draft.text.length <= fewCharacters ? fewestOfFew : 1;
  return Math.max(fewest, Math.min(mostTrials, Math.floor(mostCost / costOf(checked))));
}

/** Halves the fixes, the largest part first, until enough is known; then applies the parts that are right. */
function applyParts(checked: Checked, offered: readonly OfferedFix[]): FixedTogether | undefined {
  const right: Trial[] = [];
  const parts = halvesOf(offered);
  let left = trialsFor(checked) >> 1;
  for (const part of parts) {
    if (left-- <= 0) break;
    const trial = tryTogether(checked, part);
    if (trial?.right) right.push(trial);
    else parts.push(...halvesOf(part));
  }
  const [largest] = right;
  if (!largest || right.length === 1) return largest && resultOf(largest);
  const all = tryTogether(
    checked,
    right.flatMap((trial) => trial.offered),
  );
  return all?.right ? resultOf(all) : resultOf(largest);
}

function halvesOf(offered: readonly OfferedFix[]): (readonly OfferedFix[])[] {
  if (offered.length < 2) return [];
  const middle = offered.length >> 1;
  return [offered.slice(0, middle), offered.slice(middle)];
}
