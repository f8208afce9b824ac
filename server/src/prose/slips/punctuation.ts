import { type SlipPattern, searchFor } from './patterns';

const withoutSpaces = ([written]: RegExpMatchArray): string => (written ?? '').replaceAll(' ', '');

/** A mark with a space before it, or without one after it, or next to another. Few texts have one. */
const oddMark = new RegExp(
  `[,;:?!.()](?:${[
    '(?<= [,;:?!.)])',
    '(?<=[,;])[,;a-z]',
    '(?<=[!?])[!?]',
    '(?<=[?.])[A-Z.]',
    '(?<=\\() ',
    '(?<=[a-z]\\()',
  ].join('|')})`,
);

const patterns: readonly SlipPattern[] = [
  // “1 : 1” is a ratio.
  { find: /[a-z\d)’] {1,3}[,;](?= |$)|[a-z)’] {1,3}:(?= |$)/g, instead: withoutSpaces, safe: true },
  {
    find: /[a-z)’] {1,3}([?!])\1?(?= |$)/g,
    instead: ([written = '', mark = '']) => `${written.charAt(0)}${mark}`,
    safe: true,
  },
  { find: /(?<=[a-z])(?:!!|\?\?)(?![?!])/g, instead: ([written = '']) => written.charAt(0), safe: true },
  { find: /(?<=[a-z]{2})\?(?=[A-Z][a-z]{1,20}[ ,’'])/g, instead: () => '? ', safe: true },
  { find: /[a-z] {1,3}\)(?=[ .,;]|$)/g, instead: withoutSpaces, safe: true },
  { find: /[a-z] {1,3}\.(?= |$)/g, instead: withoutSpaces, safe: true },
  { find: /(?<= )\( {1,3}[a-z]/g, instead: withoutSpaces, safe: true },
  { find: /(?<![.\s])\.\.(?![.\w/])/g, instead: () => '.', safe: true },
  { find: /(?<=[a-z)]),(?: ?,)(?= )/g, instead: () => ',', safe: true },
  { find: /(?<=[a-z]);;(?= )/g, instead: () => ';', safe: true },
  { find: /(?<=[a-z]{3})\.(?=[A-Z][a-z]{1,20}[ ,’'])/g, instead: () => '. ', safe: true },
  { find: /(?<=[a-z]{2})[,;](?=[a-z]{2})/g, instead: ([written]) => `${written} `, safe: true },
  {
    find: /[a-z\d)’] {1,3}[,;](?=[a-z])/g,
    instead: ([written = '']) => `${written.replaceAll(' ', '')} `,
    safe: true,
  },
  { find: /(?<=[a-z]{3})\((?=[a-z]{3,}[ ,])(?!s\))/g, instead: () => ' (', safe: true },
  { find: /(?<=[a-z]), {1,2},/g, instead: () => ',', safe: true },
];

export const punctuationPatterns = patterns.map((pattern) => ({ ...pattern, needs: oddMark }));

/** Spaces that are missing or too many beside a mark, and marks that are written twice. */
export const punctuationSlips = searchFor(punctuationPatterns);
