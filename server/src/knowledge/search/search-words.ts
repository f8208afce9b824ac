/** Words that a search passes over: they are in nearly everything and tell nothing apart. */
const passedOver = new Set(
  'a an and any as at be by for from in into is it its of on or our that the their this to under was were which with etc'.split(
    ' ',
  ),
);

const endings = /(?:isations?|ations?|ments?|ings?|ions?|ed|es|ers?|ors?|s|e)$/;

/** The words of a text in lower case, with typographic apostrophes made plain and possessives taken off. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/'s?\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word !== '');

/** Those of them that tell provisions apart. */
export const tellingWords = (text: string): string[] => wordsOf(text).filter((word) => !passedOver.has(word));

const irregular: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'person',
  persons: 'person',
};

/**
 * The part that a word has in common with its other forms: “supervised”, “supervision” and “supervising” share one
 * stem. At least four letters stay, so that short words are themselves.
 */
export function stemOf(word: string): string {
  const known = irregular[word];
  if (known) return known;
  const stem = word.replace(/ie[sd]$/, 'y').replace(endings, '');
  if (stem.length >= 4) return stem;
  const singular = word.replace(/(?<=[^s])s$/, '');
  return singular.length >= 3 ? singular : word;
}
