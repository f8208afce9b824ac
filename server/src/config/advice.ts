import type { Fix } from '../rules/finding';
import { correction } from '../text/nearest';
import type { Span } from '../text/span';
import { inflect, quoted } from '../text/words';

/** A name as somebody wrote it. */
export interface WrittenName {
  readonly written: string;
  readonly span: Span;
}

/** Advice on a name that is none of those allowed. */
export interface Advice {
  /** The end of a sentence, without its full stop. */
  readonly words: string;
  readonly fixes: readonly Fix[];
}

/** A limit on the names that are compared with the allowed ones. */
interface SearchBudget {
  /** The number of comparisons left. */
  left: number;
}

export const newSearchBudget = (): SearchBudget => ({ left: 100 });

interface AdviceOptions {
  /** Without one, the name is always compared. */
  readonly budget?: SearchBudget;
  /** The advice if no allowed name is near, in place of their list. */
  readonly otherwise?: string | undefined;
}

/** Advises the nearest of the allowed names, or else lists them. */
export function adviceOn(
  { written, span }: WrittenName,
  allowed: readonly string[],
  { budget, otherwise }: AdviceOptions = {},
): Advice {
  // A misspelt name is never meant as the “*” for all rules.
  const names = allowed.filter((name) => name !== '*');
  const near = !budget || budget.left-- > 0 ? correction(written, names) : undefined;
  if (near) return { words: `write “${near.name}” if that is meant`, fixes: [changeTo(near.name, span)] };
  if (otherwise) return { words: otherwise, fixes: [] };
  return { words: `there ${inflect(allowed.length, 'is', 'are')} ${quoted(allowed)}`, fixes: [] };
}

/** A “Change to” fix with the allowed name nearest to the one written; none if no name is near enough. */
export function nearFix({ written, span }: WrittenName, allowed: readonly string[]): readonly Fix[] {
  const near = correction(written, allowed);
  return near ? [changeTo(near.name, span)] : [];
}

const changeTo = (name: string, span: Span): Fix => ({
  title: `Change to “${name}”`,
  kind: 'suggestion',
  edits: [{ span, text: name }],
});
