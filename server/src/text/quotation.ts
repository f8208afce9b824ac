/** A word of a text as it is compared, and its place. */
export interface ComparedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const apostrophes = "'’‘‛`´ʼ′";
/** Soft hyphens and spaces without width, which nobody sees. */
const unseen = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const letters = `[\\p{L}\\p{M}\\p{N}${unseen}]+`;
/** A mark of words that are left out is a separate word. */
const omission = '…';
const wordPattern = new RegExp(`…|\\. ?\\. ?\\.|${letters}(?:[${apostrophes}]${letters})*`, 'gu');
const apostrophe = new RegExp(`[${apostrophes}]`, 'g');
const unseenCharacters = new RegExp(`[${unseen}]`, 'g');

/** The words of a text, without punctuation, hyphens and capitals. */
export const comparedWords = (text: string): ComparedWord[] =>
  [...text.matchAll(wordPattern)].map(({ index, 0: word }) => ({
    word: word.startsWith('.') ? omission : compared(word),
    start: index,
    end: index + word.length,
  }));

const compared = (word: string): string =>
  word.replace(unseenCharacters, '').replace(apostrophe, "'").normalize('NFC').toLowerCase();

/** Tells texts that differ only in spaces, hyphens and other marks: “well lit” and “well-lit”. */
export const hasSameLetters = (text: string, other: string): boolean => lettersOf(text) === lettersOf(other);

const lettersOf = (text: string): string => compared(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** The part of a text that quotes another, and where the two differ, as 0-based indexes of words. */
export interface Quotation {
  /** 2 for each word that is missing or added, 3 for each that is replaced, 1 for each that a mark such as “…” replaces. */
  readonly cost: number;
  /** The words of the text, and those of the original, from the first difference to the last; ends are exclusive. */
  readonly text: readonly [start: number, end: number];
  readonly original: readonly [start: number, end: number];
}

/** Words that cost more than this for each word of the original are a text’s own: about a third is another. */
const mostCost = 0.7;

/** Tells if a text carries the words of an original, with or without differences. */
export const isQuotation = ({ cost }: Quotation, original: readonly ComparedWord[]): boolean =>
  cost <= original.length * mostCost;

// A word that is replaced costs more than one that is added, so that “each and every lamp” has two words more than “each lamp”.
const addition = 2;
const replacement = 3;
/** A word that “…” stands for costs something, so that words after the mark are still compared with those of the law. */
const omitted = 1;

/** Words that are compared. The time grows with the product of the two numbers. */
const mostWords = 1500;

/**
 * Finds where a text quotes an original, with the fewest differences; undefined if there are none, or if either has no words
 * or too many. It is the edit distance by words, from any word of the text to any other.
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
    const own = text[column - 1]?.word;
    const replaced = (before[column - 1] ?? 0) + (own === word ? 0 : replacement);
    const missing = (before[column] ?? 0) + (own === omission ? omitted : addition);
    const added = (row[column - 1] ?? 0) + (own === omission ? 0 : addition);
    row[column] = Math.min(replaced, missing, added);
  }
  return row;
}

/** Goes back from the end of a quotation to its first difference. */
function differing(
  rows: readonly Uint16Array[],
  end: number,
  { text, original }: WordPair,
): Quotation | undefined {
  const cost = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  let [row, column] = [original.length, end];
  let first: readonly [number, number] = [row, column];
  let last: readonly [number, number] | undefined;
  while (row > 0) {
    const here = cost(row, column);
    const word = column > 0 ? text[column - 1]?.word : undefined;
    const same = word === original[row - 1]?.word;
    const [nextRowAt, nextColumn] = stepBack({ row, column, here, same, mark: word === omission }, cost);
    const isPair = nextRowAt === row - 1 && nextColumn === column - 1;
    if (isPair ? !same : word !== omission) {
      last ??= [row, column];
      first = [nextRowAt, nextColumn];
    }
    [row, column] = [nextRowAt, nextColumn];
  }
  if (!last) return undefined;
  const [untilRow, untilColumn] = last;
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
  /** The word of the text is a mark of words that are left out. */
  readonly mark: boolean;
}

function stepBack(
  { row, column, here, same, mark }: AlignedCell,
  cost: (row: number, column: number) => number,
): readonly [row: number, column: number] {
  if (column > 0 && here === cost(row - 1, column - 1) + (same ? 0 : replacement))
    return [row - 1, column - 1];
  // Of equal ways that with more words of the text: words that it adds are in it.
  const added = column > 0 && here === cost(row, column - 1) + (mark ? 0 : addition);
  return added ? [row, column - 1] : [row - 1, column];
}
