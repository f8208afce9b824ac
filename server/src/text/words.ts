// English words as messages put them together. Every message, of the checks, the command line and the editor, is made
// with these, so that lists, plurals and quotation marks are the same everywhere.

/** The text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Official wording with the apostrophes of print. */
export const typeset = (text: string): string => text.replaceAll("'", '’');

/** A key in words: `registered-manager` is “Registered manager”. */
export const inWords = (key: string): string => capital(key.replaceAll('-', ' '));

/** The text with a small first letter. */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Nouns that cannot be counted: “supported accommodation”, “residential provision of a college”. */
const hasNoArticle = (noun: string): boolean =>
  /\b(?:accommodation|provision)$/.test(noun.split(' of ', 1)[0] ?? '');

/** A noun with its article, if it takes one: “a requirement”, “an area for improvement”, “supported accommodation”. */
export const withArticle = (noun: string): string =>
  hasNoArticle(noun) ? noun : `${/^(?!one\b)[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** The form of a word that agrees with a number: `inflect(1, 'is', 'are')` is “is”. */
export const inflect = (count: number, singular: string, several: string): string =>
  count === 1 ? singular : several;

/** A number with its noun: “1 draft”, “2 drafts”. */
export const plural = (count: number, singular: string, several = `${singular}s`): string =>
  `${count} ${inflect(count, singular, several)}`;

/** Items as a sentence lists them: “a, b and c”, “a or b”, “a”; empty if there are none. */
export const listed = (items: readonly string[], joiner: 'and' | 'or' = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;

/** The same, each in quotation marks: ““a”, “b” and “c””. */
export const quoted = (items: readonly string[], joiner?: 'and' | 'or'): string =>
  listed(
    items.map((item) => `“${item}”`),
    joiner,
  );

/** A value as a message quotes it: on one line, and at most 60 characters long. */
export function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line;
}

/** The number of words in a text, as a reader counts them. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
