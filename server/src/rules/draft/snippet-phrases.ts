import { type IsPhrase, phraseOf, phrasesIn } from '../../draft/gaps/phrases';
import { snippets as loaders } from '../../generated/loaders/index';

const known = new WeakMap<object, ReadonlySet<string>>();

/** The words of the gaps in the product’s own snippets. Read when they are first needed: few drafts need them. */
function productPhrases(): ReadonlySet<string> {
  const before = known.get(loaders);
  if (before) return before;
  const phrases = new Set(Object.values(loaders).flatMap((load) => phrasesIn(String(load()))));
  known.set(loaders, phrases);
  return phrases;
}

/**
 * Tells the words of a gap in the product’s snippets, or in a team’s.
 * @param team the words of the gaps in a team’s libraries
 */
export const isPhraseOf =
  (team: readonly string[]): IsPhrase =>
  (words) =>
    productPhrases().has(phraseOf(words)) || team.includes(phraseOf(words));
