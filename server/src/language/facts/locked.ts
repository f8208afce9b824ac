import type { Draft } from '../../draft/draft';
import type { SyntaxProblem } from '../../draft/problem';
import type { LockReason } from './locate';

const texts = {
  unread: 'The facts of this draft cannot be read in full. Correct them in the text first.',
  conflict: 'Two versions of this draft have not been merged. Choose between them in the text first.',
  noFacts: 'This draft has no facts yet. Write “framework:” at the top of the text first.',
};

/** Why the form cannot change one fact. */
export const lockTexts: Readonly<Record<LockReason, string>> = {
  twice: 'This appears twice. Remove one of the two in the text.',
  elsewhere: 'Change this in the text. It repeats something that is written elsewhere.',
  several: 'This has several parts. Change it in the text.',
  flow: 'This is in brackets or braces. Change it in the text.',
  nested: 'This is not written as the form expects. Change it in the text.',
};

/** Why the form cannot change anything in a draft, with the problem in the way; undefined if it can. */
export function lockOf(
  draft: Draft,
): { readonly message: string; readonly problem?: SyntaxProblem } | undefined {
  const problem = draft.problems.find((found) => inTheWay(draft, found));
  if (problem?.code === 'conflict-marker') return { message: texts.conflict, problem };
  if (problem) return { message: texts.unread, problem };
  if (draft.isYamlIncomplete) return { message: texts.unread };
  return draft.data?.kind === 'map' ? undefined : { message: texts.noFacts };
}

/** A key that is there twice concerns only its own field, and slips in the text of the report concern none. */
function inTheWay({ yaml }: Draft, { code, span }: SyntaxProblem): boolean {
  if (code === 'duplicate-key') return false;
  return (
    code === 'front-matter' || code === 'conflict-marker' || (yaml !== undefined && span.start <= yaml.end)
  );
}
