/** The files with the tables for checks of the text. They are next to the product's code, and read when a text is checked. */
export const tableFiles = {
  words: 'words.txt',
  counts: 'word-counts.tsv',
  givenNames: 'given-names.txt',
  places: 'places.txt',
  localities: 'localities.tsv',
  terms: 'terms.tsv',
  acronyms: 'acronyms.tsv',
  confusables: 'confusables.tsv',
  pairs: 'word-pairs.txt',
  rare: 'rare-words.txt',
} as const;

/** The texts of the tables' files. */
export type TableTexts = Readonly<Record<keyof typeof tableFiles, string>>;
