import { plain } from '../../text/plain';

/** Tells whether words are those of a gap in a snippet. */
export type IsPhrase = (words: string) => boolean;

// A list of YAML on a separate line, `where: [a, b]`, is not text.
const bracketed = /(^[ \t-]*\w[\w-]*:[ \t]*)?\[([^[\]\n]{2,160})\](?![(:])/gm;

/** The words in square brackets in the texts of a snippet library, as they are compared (see `phraseOf`). */
export function phrasesIn(library: string): readonly string[] {
  return [...library.matchAll(bracketed)].flatMap(([, key, words = '']) =>
    key === undefined ? [phraseOf(words)] : [],
  );
}

/** Words as they are compared, however they are wrapped, quoted or capitalised. */
export const phraseOf = (words: string): string => plain(words).replace(/(?<![\s.…])[\s.…]+$/, '');
