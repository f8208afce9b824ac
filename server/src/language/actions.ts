import { withBreaksOf } from '../lint/apply-edits';
import type { Checked } from '../lint/check';
import { guarded, tryEdits } from '../lint/guard';
import type { Edit, Finding, Fix } from '../rules/finding';
import { placeholderReason } from '../rules/suppression/reason';
import { overlaps, type Span } from '../text/span';
import { addRequirement } from './citations/add-requirement';
import { otherForms } from './citations/other-forms';
import { suppressHere } from './suppress-here';

/** A fix offered at a place, with its finding. */
export interface FindingAction {
  readonly finding: Finding;
  /** The fix as it may be applied: with the line breaks of the draft, and safe only if it is. */
  readonly fix: Fix;
  /** The fix as the finding has it. */
  readonly original: Fix;
  /** The fix to apply without asking which. */
  readonly preferred: boolean;
  /** Words in the edit's text that a person has to replace. */
  readonly placeholder?: string;
}

// Each action is tried before it is offered. Nobody reads more than these: the rest of a large selection has none.
const mostTried = 25;

/** The fixes of the findings that touch a place, then the comments that suppress each of them. */
export function actionsAt(checked: Checked, place: Span): FindingAction[] {
  const findings = checked.findings.filter(({ span }) => overlaps(span, place));
  const tried = new Set<Fix>();
  const fixes = findings.flatMap((finding) =>
    (finding.fixes ?? []).flatMap((original) => {
      if (tried.size >= mostTried && !tried.has(original)) return [];
      tried.add(original);
      const fix = guarded(checked, { finding, fix: original });
      if (!fix) return [];
      return [{ finding, fix, original, preferred: fix.kind === 'safe' || finding.fixes?.length === 1 }];
    }),
  );
  const suppressions = findings.slice(0, mostTried).flatMap((finding) => {
    const fix = suppressHere(checked, finding);
    return fix ? [{ finding, fix, original: fix, preferred: false, placeholder: placeholderReason }] : [];
  });
  return [...fixes, ...suppressions].map((action) => ({
    ...action,
    fix: { ...action.fix, edits: withBreaksOf(checked.draft.text, action.fix.edits) },
  }));
}

/** A change of a citation that has no fault. */
export interface Refactoring {
  readonly title: string;
  /** It writes the same in another way, or makes something new of it. */
  readonly kind: 'rewrite' | 'extract';
  readonly edit: Edit;
}

/** The changes of the citation at an offset (0-based UTF-16). */
export function refactoringsAt(checked: Checked, offset: number): Refactoring[] {
  const requirement = addRequirement(checked, offset);
  const offered = [
    ...otherForms(checked, offset).map((form) => ({ ...form, kind: 'rewrite' as const })),
    ...(requirement ? [{ title: 'Add as requirement', kind: 'extract' as const, edit: requirement }] : []),
  ];
  return offered.flatMap(({ edit, ...rest }) =>
    tryEdits(checked, [edit])
      ? withBreaksOf(checked.draft.text, [edit]).map((written) => ({ ...rest, edit: written }))
      : [],
  );
}
