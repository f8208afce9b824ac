import { type SlipPattern, searchFor } from './patterns';

/** A whole figure that does not belong to a fraction: “5 1/2 per cent”, “5½ per cent”. */
const figure = '(?<![\\d.,/⁄])\\d(?:[\\d.,]{0,12}\\d)?';

const digit = /\d/;

export const percentPatterns: readonly SlipPattern[] = [
  {
    find: new RegExp(`${figure} {1,3}%`, 'g'),
    needs: digit,
    instead: ([written = '']) => written.replaceAll(' ', ''),
    safe: true,
  },
  {
    find: new RegExp(`(${figure}) per ?cent\\b(?!age)`, 'g'),
    needs: digit,
    instead: ([, number]) => `${number}%`,
    safe: true,
  },
];

const words = 'two three four five six seven eight nine'.split(' ');
/** Nouns that are counted in running text. Ages, stages and measures keep their figures. */
const counted =
  '(?:children|homes|agencies|teams|carers|foster carers|care leavers|social workers|family hubs|visits|meetings|cases|families|young people|managers|members|requirements|recommendations|areas)';
/** A figure after such a word is a name. */
const notName =
  '(?<!\\b(?:stage|stages|year|years|page|section|regulation|grade|level|band|tier|phase|part|schedule|paragraph|standard|group|age|aged) )';

export const figurePatterns: readonly SlipPattern[] = [
  {
    find: new RegExp(`${notName}(?<![\\d.,£/:–-])(?<= )([2-9])(?= ${counted}\\b)`, 'g'),
    needs: / [2-9] /,
    instead: ([, figure]) => words[Number(figure) - 2],
  },
];
export const numberWordPatterns: readonly SlipPattern[] = [
  {
    find: new RegExp(`(?<=[a-z] )(${words.join('|')})(?= ${counted}\\b)`, 'g'),
    first: words,
    instead: ([, word = '']) => String(words.indexOf(word) + 2),
  },
];

export const percentSlips = searchFor(percentPatterns);
/** Figures from two to nine that reports before 2026 write as words. */
export const figureSlips = searchFor(figurePatterns);
/** Words from two to nine that reports from 2026 write as figures. */
export const numberWordSlips = searchFor(numberWordPatterns);
