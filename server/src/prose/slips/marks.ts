import { type SlipPattern, searchFor } from './patterns';

const dashes: readonly SlipPattern[] = [
  // A dash between figures is a range, and one at the start of a line is a list.
  { find: /(?<=[a-z)’] )-(?= [a-z‘(])/g, instead: () => '–' },
  // The law has such a dash before the items of a list: “must ensure— (a) that”. Only one between two words is reported.
  { find: /(?<=[\w’)])—(?=\w)/g, instead: () => ' – ' },
  { find: /(?<= )—(?= )/g, instead: () => '–' },
  // As typewriters have it. Marks of tables and comments have no words next to them.
  { find: /(?<=[\w)’”'"] )-{2,3}(?= [\w‘“'"(])/g, instead: () => '–' },
  { find: /(?<=[a-z)’”])-{2,3}(?=[a-z‘“(])/gi, instead: () => ' – ' },
];
const quotes: readonly SlipPattern[] = [
  {
    find: /“([^“”‘\n]{1,200})”/g,
    // What ends with an apostrophe would look like the end of a quotation, so it is left to a person.
    instead: ([, words = '']) => (/’(?![a-z])/i.test(words) ? undefined : `‘${words}’`),
  },
  {
    // An opening mark follows no letter, digit, or sign of HTML or a link. Inches follow a digit.
    find: /(?<![\w="])"(?=[^\s"])([^"“”‘\n]{1,200})(?<=\S)"(?![\w"])/g,
    instead: ([, words = '']) => (/['’](?![a-z])/i.test(words) ? undefined : `‘${words}’`),
  },
];
export const apostrophePatterns: readonly SlipPattern[] = [
  { find: /(?<=[a-z])'(?=[a-z]|[ .,;:)])/gi, needs: /'/, instead: () => '’' },
];

export const dashPatterns = dashes.map((pattern) => ({ ...pattern, needs: /—| - |--/ }));
export const quotePatterns = quotes.map((pattern) => ({ ...pattern, needs: /[“"]/ }));

/** Dashes that are not the spaced en dash of reports. */
export const dashSlips = searchFor(dashPatterns);
/** Double quotation marks, where reports have single ones. */
export const quoteSlips = searchFor(quotePatterns);
/** Straight apostrophes. */
export const apostropheSlips = searchFor(apostrophePatterns);
