import type { Fix } from '../rules/finding';
import { correction } from '../text/nearest';
import type { Span } from '../text/span';

/** A name as somebody wrote it. */
export interface WrittenName {
  readonly written: string;
  readonly span: Span;
}

/** Advice on a name that is not allowed. */
export interface Advice {
  /** The nearest of the allowed names; undefined if none is near enough. */
  readonly near: string | undefined;
  readonly fixes: readonly Fix[];
}

/** A limit on the names that are compared with the allowed ones. */
interface SearchBudget {
  /** The number of comparisons left. */
  left: number;
}

export const newSearchBudget = (): SearchBudget => ({ left: 100 });

/**
 * Finds the nearest of the allowed names.
 * @param budget without it, the name is always compared
 */
export function adviceOn(
  { written, span }: WrittenName,
  allowed: readonly string[],
  budget?: SearchBudget,
): Advice {
  // The “*” for all rules is never the correction of a misspelt name.
  const names = allowed.filter((name) => name !== '*');
  const near = !budget || budget.left-- > 0 ? correction(written, names)?.name : undefined;
  return { near, fixes: near === undefined ? [] : [changeTo(near, span)] };
}

/** Offers to change a name to the nearest of the allowed ones; no fix if none is near enough. */
export function nearFix({ written, span }: WrittenName, allowed: readonly string[]): readonly Fix[] {
  const near = correction(written, allowed);
  return near ? [changeTo(near.name, span)] : [];
}

const changeTo = (name: string, span: Span): Fix => ({
  title: `Change to “${name}”`,
  kind: 'suggestion',
  edits: [{ span, text: name }],
});
