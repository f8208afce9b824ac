import { type IsPhrase, phraseOf } from '../../draft/gaps/phrases';
import { gapPhrases } from '../../generated/gap-phrases/index';

const known = new WeakMap<object, ReadonlySet<string>>();

/** The words of the gaps in the product’s own snippets. Read when they are first needed: few drafts need them. */
function productPhrases(): ReadonlySet<string> {
  const phrases = known.get(gapPhrases) ?? new Set(gapPhrases());
  known.set(gapPhrases, phrases);
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
