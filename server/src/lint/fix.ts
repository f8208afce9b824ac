import type { Edit, Finding, Fix } from '../rules/finding';
import type { Checked } from './check';

/**
 * Applies edits to a text. Edits that overlap one applied before are left out, so that two fixes never mix.
 * @returns the new text and how many edits were applied
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: number } {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = '';
  let at = 0;
  let applied = 0;
  for (const { span, text: put } of sorted) {
    if (span.start < at) continue;
    out += text.slice(at, span.start) + put;
    at = span.end;
    applied++;
  }
  return { text: out + text.slice(at), applied };
}

const overlap = (a: Edit, b: Edit): boolean => a.span.start < b.span.end && b.span.start < a.span.end;

/** Findings that share a fix have one object, so that a long one is seldom compared edit by edit. */
const same = (a: Fix, b: Fix): boolean =>
  a === b || (a.edits.length === b.edits.length && JSON.stringify(a.edits) === JSON.stringify(b.edits));

/** The safe fixes of findings that can be applied together; of two that overlap, the first. */
export const safeFixes = (findings: readonly Finding[]): Fix[] => fixesOf(findings, ['safe']);

/**
 * The fixes of some kinds that can be applied together; of two that overlap, the first. A suggestion is one of them only if
 * its finding has no other: the choice between several is for a person.
 */
export function fixesOf(findings: readonly Finding[], kinds: readonly Fix['kind'][]): Fix[] {
  const chosen: Fix[] = [];
  for (const { fixes = [] } of findings) {
    const fix = onlyFix(fixes, kinds);
    if (!fix || chosen.some((other) => same(fix, other))) continue;
    const clashes = chosen.some((other) => other.edits.some((a) => fix.edits.some((b) => overlap(a, b))));
    if (!clashes) chosen.push(fix);
  }
  return chosen;
}

function onlyFix(fixes: readonly Fix[], kinds: readonly Fix['kind'][]): Fix | undefined {
  const safe = fixes.find(({ kind }) => kind === 'safe');
  if (safe) return kinds.includes('safe') ? safe : undefined;
  return kinds.includes('suggestion') && fixes.length === 1 ? fixes[0] : undefined;
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
const rounds = 10;

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
  let now: Fixed = { text, applied: 0, checked: checkText(text) };
  const seen = new Set([text]);
  for (let round = 0; round < rounds; round++) {
    // A draft that cannot be read in full may have the things that seem to be missing. Until it can, only safe fixes are applied.
    const whole = syntaxErrors(now.checked) === 0;
    const fixes = fixesOf(findingsOf(now.checked), whole ? kinds : kinds.filter((kind) => kind === 'safe'));
    const edits = fixes.flatMap((fix) => fix.edits.map((edit) => withBreaksOf(text, edit)));
    const next = applyEdits(now.text, edits).text;
    if (seen.has(next)) break;
    seen.add(next);
    const checked = checkText(next);
    // A fix must not leave a draft that is harder to read than before.
    if (syntaxErrors(checked) > syntaxErrors(now.checked)) break;
    now = { text: next, applied: now.applied + fixes.length, checked };
  }
  return now;
}

const syntaxErrors = ({ findings }: Checked): number =>
  findings.filter(({ rule }) => rule.startsWith('syntax/')).length;

/** Rules write line feeds; a draft keeps its line breaks. */
function withBreaksOf(text: string, edit: Edit): Edit {
  const found = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  return found === '\n' ? edit : { ...edit, text: edit.text.replace(/\r\n?|\n/g, found) };
}
