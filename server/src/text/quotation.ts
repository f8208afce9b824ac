/** A word of a text as it is compared, and its place. */
export interface ComparedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The words of a text, without punctuation and capitals. */
export const comparedWords = (text: string): ComparedWord[] =>
  [...text.matchAll(wordPattern)].map(({ index, 0: word }) => ({
    word: word.toLowerCase().replace(/’/g, "'"),
    start: index,
    end: index + word.length,
  }));

/** The part of a text that quotes another, and where the two differ, as 0-based indexes of words. */
export interface Quotation {
  /** 2 for each word that is missing or added, 3 for one that is replaced. */
  readonly cost: number;
  /** The words of the text, and those of the original, from the first difference to the last; ends are exclusive. */
  readonly text: readonly [start: number, end: number];
  readonly original: readonly [start: number, end: number];
}

// A word that is replaced costs more than one that is added, so that “each and every lamp” has two words more than “each lamp”.
const addition = 2;
const replacement = 3;

/** Words that are compared. The time grows with the product of the two numbers. */
const mostWords = 1500;

/**
 * Finds where a text quotes an original, with the fewest differences; undefined if either has no words or too many.
 * It is the edit distance by words, from any word of the text to any other.
 */
export function findQuotation(
  text: readonly ComparedWord[],
  original: readonly ComparedWord[],
): Quotation | undefined {
  const [width, height] = [text.length, original.length];
  if (width === 0 || height === 0 || width > mostWords || height > mostWords) return undefined;
  const rows: Uint16Array[] = [new Uint16Array(width + 1)];
  for (let at = 1; at <= height; at++)
    rows.push(nextRow(rows[at - 1] as Uint16Array, at, { text, original }));
  const last = rows[height] as Uint16Array;
  let end = 0;
  for (let at = 1; at <= width; at++) if ((last[at] ?? 0) <= (last[end] ?? 0)) end = at;
  return differing(rows, end, { text, original });
}

interface WordPair {
  readonly text: readonly ComparedWord[];
  readonly original: readonly ComparedWord[];
}

function nextRow(before: Uint16Array, at: number, { text, original }: WordPair): Uint16Array {
  const row = new Uint16Array(text.length + 1);
  row[0] = at * addition;
  const word = original[at - 1]?.word;
  for (let column = 1; column <= text.length; column++) {
    const replaced = (before[column - 1] ?? 0) + (text[column - 1]?.word === word ? 0 : replacement);
    row[column] = Math.min(replaced, (before[column] ?? 0) + addition, (row[column - 1] ?? 0) + addition);
  }
  return row;
}

/** Goes back from the end of a quotation to its first difference. */
function differing(rows: readonly Uint16Array[], end: number, { text, original }: WordPair): Quotation {
  const cost = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  let [row, column] = [original.length, end];
  let first: readonly [number, number] = [row, column];
  let last: readonly [number, number] | undefined;
  while (row > 0) {
    const here = cost(row, column);
    const same = column > 0 && text[column - 1]?.word === original[row - 1]?.word;
    const [nextRowAt, nextColumn] = stepBack({ row, column, here, same }, cost);
    if (!(same && nextRowAt === row - 1 && nextColumn === column - 1)) {
      last ??= [row, column];
      first = [nextRowAt, nextColumn];
    }
    [row, column] = [nextRowAt, nextColumn];
  }
  const [untilRow, untilColumn] = last ?? first;
  return {
    cost: cost(original.length, end),
    text: [first[1], untilColumn],
    original: [first[0], untilRow],
  };
}

interface AlignedCell {
  readonly row: number;
  readonly column: number;
  readonly here: number;
  readonly same: boolean;
}

function stepBack(
  { row, column, here, same }: AlignedCell,
  cost: (row: number, column: number) => number,
): readonly [row: number, column: number] {
  if (column > 0 && here === cost(row - 1, column - 1) + (same ? 0 : replacement))
    return [row - 1, column - 1];
  // Of equal ways that with more words of the text: words that it adds are in it.
  return column > 0 && here === cost(row, column - 1) + addition ? [row, column - 1] : [row - 1, column];
}
