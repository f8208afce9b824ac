import type { MappedText } from './mapped';

/** Stands for a search that always finds the same in the same text. */
export type TextSearch = object;

const fruitless = new WeakMap<MappedText, Set<TextSearch>>();

/** Tells whether a search found nothing in a text, as it was in an earlier version of its draft. */
export const foundNothing = (text: MappedText, search: TextSearch): boolean =>
  fruitless.get(text)?.has(search) ?? false;

/** Notes that a search found nothing. Only for a text that was there before: most drafts are read once. */
export const noteNothing = (text: MappedText, search: TextSearch): void => {
  fruitless.get(text)?.add(search);
};

/**
 * Keeps the results of searches in an earlier version of a text for the parts that have not changed, even if they have
 * moved.
 */
export function keepSearches(earlier: MappedText, text: MappedText): void {
  const known = fruitless.get(earlier) ?? new Set();
  fruitless.set(text, known);
}
