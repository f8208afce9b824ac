import type { Edit, Finding, Fix } from '../rules/finding';
import { withBreaksOf } from './apply-edits';
import { applyTogether, type FixedTogether } from './apply-together';
import type { Checked } from './check';
import { EditedPlaces } from './edited-places';
import { type OfferedFix, syntaxErrors } from './guard';

export { applyEdits } from './apply-edits';

/** The safe fixes of findings that can be applied together; of two that overlap, the first. */
export const safeFixes = (findings: readonly Finding[]): Fix[] => fixesOf(findings, ['safe']);

/**
 * The fixes of some kinds that can be applied together. If two overlap, only the first is included. A suggestion is
 * included only if its finding has no other fix, because a person must choose between several.
 */
export const fixesOf = (findings: readonly Finding[], kinds: readonly Fix['kind'][]): Fix[] =>
  offeredFixes(findings, kinds).map(({ fix }) => fix);

function offeredFixes(findings: readonly Finding[], kinds: readonly Fix['kind'][]): OfferedFix[] {
  const chosen: OfferedFix[] = [];
  const places = new EditedPlaces();
  // Findings that share a fix have one object.
  const seen = new Set<Fix>();
  const edits = new Set<string>();
  for (const finding of findings) {
    const fix = onlyFix(finding.fixes ?? [], kinds);
    if (!fix || seen.has(fix)) continue;
    seen.add(fix);
    const written = JSON.stringify(fix.edits);
    if (edits.has(written) || !places.add(fix.edits)) continue;
    edits.add(written);
    chosen.push({ finding, fix });
  }
  return chosen;
}

function onlyFix(fixes: readonly Fix[], kinds: readonly Fix['kind'][]): Fix | undefined {
  const safe = fixes.find(({ kind }) => kind === 'safe');
  if (safe) return kinds.includes('safe') ? safe : undefined;
  return kinds.includes('suggestion') && fixes.length === 1 ? fixes[0] : undefined;
}

/** The edits of the safe fixes that can be applied at once. */
export function safeEdits(checked: Checked): readonly Edit[] {
  const together = applyTogether(checked, offeredFixes(checked.findings, ['safe']));
  return withBreaksOf(checked.draft.text, together?.fixes.flatMap(({ edits }) => [...edits]) ?? []);
}

/** A text after its fixes. */
export interface Fixed {
  readonly text: string;
  /** The number of fixes that were applied. */
  readonly applied: number;
  /** The text after its fixes, checked. */
  readonly checked: Checked;
}

// More rounds than any draft has needed. They end even if two rules ever disagree.
const mostRounds = 25;

/** The fixes that are applied. */
export interface FixChoice {
  readonly kinds: readonly Fix['kind'][];
  /** The findings whose fixes are applied; all of them where this is not set. */
  readonly findingsOf?: (checked: Checked) => readonly Finding[];
}

/**
 * Applies the fixes of a text until there are none left: a fix can lead to another finding that has one.
 * @param checkText checks a text with the options of the run
 */
export function fixText(
  text: string,
  checkText: (text: string) => Checked,
  { kinds, findingsOf = ({ findings }) => findings }: FixChoice,
): Fixed {
  const again = (next: string): Checked => ({ ...checkText(next), again });
  const rounds: Fixed[] = [];
  let now: Fixed = { text, applied: 0, checked: again(text) };
  while (rounds.length < mostRounds) {
    rounds.push(now);
    const fixed = oneRound(now.checked, findingsOf(now.checked), kinds);
    if (!fixed) return now;
    const next = fixed.checked.draft.text;
    const seen = rounds.findIndex((before) => before.text === next);
    // Of rules that disagree neither wins by being run again.
    if (seen >= 0) return rounds.slice(seen).reduce((a, b) => (a.text <= b.text ? a : b));
    now = { text: next, applied: now.applied + fixed.fixes.length, checked: fixed.checked };
  }
  return now;
}

/** Applies the safe fixes, or the suggestions where no safe one can be applied. */
function oneRound(
  checked: Checked,
  findings: readonly Finding[],
  kinds: readonly Fix['kind'][],
): FixedTogether | undefined {
  // A draft that cannot be read in full may have the things that seem to be missing. Until it can, only safe fixes are applied.
  const whole = syntaxErrors(checked) === 0;
  for (const kind of ['safe', 'suggestion'] as const) {
    if (!kinds.includes(kind) || (kind === 'suggestion' && !whole)) continue;
    const fixed = applyTogether(checked, offeredFixes(findings, [kind]));
    if (fixed) return fixed;
  }
  return undefined;
}
