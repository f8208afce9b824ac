import { withBreaksOf } from '../lint/apply-edits';
import { trialsFor } from '../lint/apply-together';
import type { Checked } from '../lint/check';
import { guarded, keepReadable } from '../lint/guard';
import type { Edit, Finding, Fix } from '../rules/finding';
import { placeholderReason } from '../rules/suppression/reason';
import { overlaps, type Span } from '../text/span';
import { addRequirement } from './citations/add-requirement';
import { insertWords } from './citations/insert-words';
import { otherForms } from './citations/other-forms';
import { headingGradesAt } from './headings/heading-grades';
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

/**
 * The fixes of the findings that touch a place, then the comments that suppress each of them. Each is tried before it is
 * offered, so a selection of many findings has only the first: nobody reads more, and each costs a check of the draft.
 */
export function actionsAt(checked: Checked, place: Span): FindingAction[] {
  const findings = checked.findings.filter(({ span }) => overlaps(span, place));
  const most = Math.min(mostActions, trialsFor(checked));
  const tried = new Set<Fix>();
  const fixes = findings.flatMap((finding) =>
    fixesOf(finding).flatMap((original) => {
      if (tried.size >= most && !tried.has(original)) return [];
      tried.add(original);
      const fix = guarded(checked, { finding, fix: original });
      if (!fix) return [];
      return [{ finding, fix, original, preferred: fix.kind === 'safe' || fixesOf(finding).length === 1 }];
    }),
  );
  // One comment is tried in any draft of a usual length: where a finding has many fixes, it may still be wrong.
  const fewest = most === 1 && fixes.length > 0 ? 0 : 1;
  const suppressions = findings.slice(0, Math.max(fewest, most - tried.size)).flatMap((finding) => {
    const fix = suppressionOf(checked, finding);
    return fix ? [{ finding, fix, original: fix, preferred: false, placeholder: placeholderReason }] : [];
  });
  return [...fixes, ...suppressions].map((action) => ({
    ...action,
    fix: { ...action.fix, edits: withBreaksOf(checked.draft.text, action.fix.edits) },
  }));
}

const fixesMade = new WeakMap<Finding, readonly Fix[]>();

/** All fixes of a finding, those that are made only for a person who asks included. */
function fixesOf(finding: Finding): readonly Fix[] {
  const { fixes = [], moreFixes } = finding;
  if (!moreFixes) return fixes;
  const all = fixesMade.get(finding) ?? [...fixes, ...moreFixes()];
  fixesMade.set(finding, all);
  return all;
}

/** No list of actions is longer. */
const mostActions = 25;

// An editor asks for the same comments whenever the cursor moves.
const suppressions = new WeakMap<Finding, { readonly of: Checked; readonly fix: Fix | undefined }>();

function suppressionOf(checked: Checked, finding: Finding): Fix | undefined {
  const known = suppressions.get(finding);
  if (known?.of === checked) return known.fix;
  const fix = suppressHere(checked, finding);
  suppressions.set(finding, { of: checked, fix });
  return fix;
}

const gradesTitle = (count: number): string =>
  count === 1
    ? 'Write the grade of the judgement in the heading'
    : `Write the grades of the judgements in ${count} headings`;

/** The title of the action that makes a requirement of a citation. */
export const requirementTitle = 'Add as requirement';

/** A change of a citation or a requirement that has no fault. */
export interface Refactoring {
  readonly title: string;
  /** It writes the same in another way, or makes something new of it. */
  readonly kind: 'rewrite' | 'extract';
  readonly edits: readonly Edit[];
}

/** The changes of the citation, the requirement or the judgement at an offset (0-based UTF-16). */
export function refactoringsAt(checked: Checked, offset: number): Refactoring[] {
  const requirement = addRequirement(checked, offset);
  const words = insertWords(checked, offset);
  const grades = headingGradesAt(checked, offset);
  const offered: readonly Refactoring[] = [
    ...[...(words ? [words] : []), ...otherForms(checked, offset)].map(
      ({ title, edit }): Refactoring => ({ title, kind: 'rewrite', edits: [edit] }),
    ),
    ...(requirement ? [{ title: requirementTitle, kind: 'extract' as const, edits: [requirement] }] : []),
    ...(grades.length > 0
      ? [{ title: gradesTitle(grades.length), kind: 'rewrite' as const, edits: grades }]
      : []),
  ];
  return offered
    .filter(({ edits }) => keepReadable(checked, edits))
    .map((action) => ({ ...action, edits: withBreaksOf(checked.draft.text, action.edits) }));
}
