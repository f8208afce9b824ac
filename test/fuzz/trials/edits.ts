import type { Checked } from '../../../server/src/lint/check';
import { applyEdits } from '../../../server/src/lint/fix';
import type { Edit, Finding } from '../../../server/src/rules/finding';
import type { Journal } from '../journal';

export const syntaxCount = ({ findings }: Pick<Checked, 'findings'>): number =>
  findings.filter(({ rule }) => rule.startsWith('syntax/')).length;

/** Checks that the places of a finding, and those of its fixes, are in the text. */
export function findingFits(journal: Journal, finding: Finding, text: string): void {
  const { rule, span, related = [], fixes = [] } = finding;
  journal.within(rule, span, text.length);
  for (const { span: place } of related) journal.within(`${rule}, related`, place, text.length);
  for (const { edits } of fixes) editsFit(journal, `${rule}, fix`, { edits, text });
}

export function editsFit(
  journal: Journal,
  what: string,
  { edits, text }: { readonly edits: readonly Edit[]; readonly text: string },
): void {
  for (const { span } of edits) journal.within(what, span, text.length);
  if (applyEdits(text, edits).applied !== edits.length) journal.fail('span', `${what}, edits overlap`);
}

/** The number of findings of each rule. */
export function countsByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
