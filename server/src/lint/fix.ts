import type { Edit, Finding, Fix } from '../rules/finding';

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

const same = (a: Fix, b: Fix): boolean => JSON.stringify(a.edits) === JSON.stringify(b.edits);

/** The safe fixes of some findings that can be applied together; of two that overlap, the first. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  const chosen: Fix[] = [];
  for (const { fixes = [] } of findings) {
    const fix = fixes.find(({ kind }) => kind === 'safe');
    if (!fix || chosen.some((other) => same(fix, other))) continue;
    const clashes = chosen.some((other) => other.edits.some((a) => fix.edits.some((b) => overlap(a, b))));
    if (!clashes) chosen.push(fix);
  }
  return chosen;
}
