import type { Checked } from '../lint/check';
import { safeFixes } from '../lint/fix';
import type { Edit, Finding, Fix } from '../rules/finding';
import { placeholderReason } from '../rules/suppression/reason';
import { overlaps, type Span } from '../text/span';
import { addRequirement } from './citations/add-requirement';
import { otherForms } from './citations/other-forms';
import { suppressHere } from './suppress-here';

/** A fix offered at a place, with the finding it mends. */
export interface FindingAction {
  readonly finding: Finding;
  readonly fix: Fix;
  /** Whether it is the one to apply without asking which. */
  readonly preferred: boolean;
  /** Words in the text of an edit that a person has to write others for. */
  readonly placeholder?: string;
}

/** The fixes of the findings that touch a place, and behind them what suppresses each. */
export function actionsAt(checked: Checked, at: Span): FindingAction[] {
  const here = checked.findings.filter(({ span }) => overlaps(span, at));
  const mending = here.flatMap((finding) =>
    (finding.fixes ?? []).map((fix) => ({
      finding,
      fix,
      preferred: fix.kind === 'safe' || finding.fixes?.length === 1,
    })),
  );
  const suppressing = here.flatMap((finding) => {
    const fix = suppressHere(checked, finding);
    return fix ? [{ finding, fix, preferred: false, placeholder: placeholderReason }] : [];
  });
  return [...mending, ...suppressing];
}

/** The edits of every fix that is certain. */
export const fixAll = ({ findings }: Checked): Edit[] =>
  safeFixes(findings).flatMap(({ edits }) => [...edits]);

/** What can be done with a citation that nothing is wrong with. */
export interface Refactoring {
  readonly title: string;
  /** Whether it writes the same in another way, or makes something new of it. */
  readonly kind: 'rewrite' | 'extract';
  readonly edit: Edit;
}

/** What can be done with the citation at an offset. */
export function refactoringsAt(checked: Checked, offset: number): Refactoring[] {
  const requirement = addRequirement(checked, offset);
  return [
    ...otherForms(checked, offset).map((form) => ({ ...form, kind: 'rewrite' as const })),
    ...(requirement ? [{ title: 'Add as requirement', kind: 'extract' as const, edit: requirement }] : []),
  ];
}
