import { inCaseOf, type PatternSlip, type SlipPattern, searchFor } from './patterns';

/** Finds real words that are written for others, by the words around them. */
export class ConfusableFinder {
  readonly #table: string;
  #search: ((text: string) => readonly PatternSlip[]) | undefined;

  /** @param table has a wrong word, the right one and a frame on each line (knowledge/language/confusables.tsv) */
  constructor(table: string) {
    this.#table = table;
  }

  /** The slips in a text. The patterns are made at the first search, which may come after the first findings. */
  readonly in = (text: string): readonly PatternSlip[] => {
    this.#search ??= searchFor(this.#table.split('\n').flatMap(patternOf));
    return this.#search(text);
  };
}

function patternOf(line: string): SlipPattern[] {
  const [wrong = '', right = '', frame] = line.split('\t');
  if (frame === undefined) return [];
  return [
    {
      find: new RegExp(framed(wrong, frame), 'gi'),
      needs: wrong.split(' ')[0],
      group: 1,
      instead: ({ 1: written = '', index = 0, indices }, text) => {
        // A capital within a sentence begins a name: “the Heath services”, “Ms Manger”.
        const start = indices?.[1]?.[0] ?? index;
        const isName = /^[A-Z]/.test(written) && !opening.test(text.slice(Math.max(0, start - 20), start));
        return isName ? undefined : inCaseOf(written, right);
      },
    },
  ];
}

/** The pattern of a frame, in which the wrong word is a group. */
function framed(wrong: string, frame: string): string {
  const written = (text: string): string => text.replace(/\((?!\?)/g, '(?:').replaceAll("'", "['’]");
  const [before = '', after = ''] = frame.split('_').map(written);
  const start = /^\w|^\(\?:\w/.test(before) ? '\\b' : '';
  const end = /\w\)?$/.test(after) ? '\\b' : '';
  return `${start}${before}(?<![\\w’'-])(${written(wrong)})(?![\\w’'-])${after}${end}`;
}

/** Before the first word of a sentence, a heading or a list item. */
const opening = /(?:^|[.!?:]["'”’)]?\s|\n)[\s*_#>"'“‘(\d.)-]{0,12}$/;
