const before = '(?:previous|former|earlier|last|next)';
/** Where children lived before or will live. */
const placement = new RegExp(
  `\\b${before} (?:placement|provider|service|setting|carers?|foster (?:carer|famil)|accommodation|school)`,
  'i',
);

/** The offset from which a paragraph is about another service, such as the one where a child lived before. */
export const otherServiceFrom = (text: string): number => placement.exec(text)?.index ?? text.length;

const other = `another|other|${before}|first|new|old|different|local|nearby|neighbouring`;
/** “It is a home” is about the inspected service, “a home where he lived” about another. */
const article = '(?<!\\b(?:is|was|as|be) )an?';
const small = 'the|this|our|at|of|in|to|by|from|for|and|with';
const between = `(?: (?!(?:${small})\\b)[\\w’'-]{1,20}){0,3}?`;

/**
 * Makes a search for words that introduce another service of a kind, such as “a youth centre”.
 * @param noun the kind, as a pattern
 * @param kinds words by which such a service is another one, as a pattern
 */
export const introductionOf = (noun: string, kinds: string): RegExp =>
  new RegExp(`\\b(?:(?:${article}|${other})${between}|${kinds})[ -]${noun}s?\\b`, 'i');
