import type { MappedText } from './mapped';

/** Stands for a search that always finds the same in the same text. */
export type TextSearch = object;

/** The searches that found nothing in a text, and that its next version begins with. */
const fruitless = new WeakMap<MappedText, Set<TextSearch>>();

/** Every version of the front matter has searches of its own. Of so many, most are of versions that are no more. */
const most = 20;

/** Tells whether a search found nothing in a text, as it was in an earlier version of its draft. */
export const foundNothing = (text: MappedText, search: TextSearch): boolean =>
  fruitless.get(text)?.has(search) ?? false;

/** Tells whether a note on a text is kept. Nobody needs to ask what else a text does not have, if none is. */
export const keepsNotes = (text: MappedText): boolean => fruitless.has(text);

/** Notes that a search found nothing. Only for a text that was there before: most drafts are read once. */
export const noteNothing = (text: MappedText, search: TextSearch): void => {
  fruitless.get(text)?.add(search);
};

/**
 * Keeps the results of searches in an earlier version of a text for the parts that have not changed, even if they have
 * moved.
 */
export function keepSearches(earlier: MappedText, text: MappedText): void {
  const known = fruitless.get(earlier);
  fruitless.set(text, known && known.size < most ? known : new Set());
}
