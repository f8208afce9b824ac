import { inCaseOf, type SlipPattern, searchFor } from './patterns';

export const abbreviationPatterns: readonly SlipPattern[] = [
  {
    find: /(?<![\w.@/-])(?:[Ee]\.g\.?|[Ee]g\.?)(?=[ ,:])/g,
    first: ['E', 'e', 'Eg', 'eg'],
    instead: ([written]) => inCaseOf(written, 'for example'),
    safe: true,
  },
  {
    find: /(?<![\w.@/-])(?:[Ii]\.e\.?|ie\.?)(?=[ ,:])/g,
    first: ['I', 'i', 'ie'],
    instead: ([written]) => inCaseOf(written, 'that is'),
    safe: true,
  },
  // The stop of “etc.” is also the one of the sentence, unless the sentence goes on.
  { find: /\betc\b(?:\.(?= [a-z]|[,;)]))?/g, first: ['etc'], instead: () => 'and so on' },
];

/** Latin abbreviations that have plain words. */
export const abbreviationSlips = searchFor(abbreviationPatterns);
