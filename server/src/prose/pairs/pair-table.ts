/** The digits of the packed numbers, each of which holds five bits and whether more follow. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The counts that are kept apart: a pair has the highest of them that is not above its own. */
const countSteps: readonly number[] = [
  2, 3, 4, 5, 7, 9, 12, 16, 23, 32, 46, 64, 91, 128, 181, 256, 362, 512, 724, 1024, 2048, 4096,
];

/** PairRows of a packed table in memory: the words that follow a word, in their order. */
interface PairRows {
  readonly words: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly seconds: Uint16Array;
  readonly steps: Uint8Array;
}

/** The middle of the counts that a step stands for. */
const middleOf = (step: number): number => {
  const [from = 0, to = 2 * from] = countSteps.slice(step, step + 2);
  return (from + to - 1) / 2;
};

/** What is known of the pairs that a word begins. */
interface PairSums {
  /** Their counts together. */
  readonly total: number;
  /** How many pairs there are. */
  readonly kinds: number;
  /** The highest count. */
  readonly most: number;
}

const noPairs: PairSums = { total: 0, kinds: 0, most: 0 };

/**
 * The number of times that published reports have two words next to each other. The packed text has the words on its first
 * line, and on the line of each word the distances between the indices of those that follow it, then their counts. It is
 * unpacked at the first question (44,000 pairs: 0.2 MB and a few milliseconds, because no texts are made).
 */
export class PairTable {
  readonly #text: string;
  #rows: PairRows | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** False if there is no table. */
  get hasPairs(): boolean {
    return this.#text !== '';
  }

  /** The row of a word in the table, first or second in a pair; -1 if it has none. */
  row(word: string): number {
    return this.#unpacked().words.get(word) ?? -1;
  }

  /** The count of the pair of two rows: not above the true one, and 0 for a pair that reports have once at most. */
  count(first: number, second: number): number {
    if (first < 0 || second < 0) return 0;
    const { starts, seconds, steps } = this.#unpacked();
    let [low, high] = [starts[first] ?? 0, starts[first + 1] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      const index = seconds[middle] ?? 0;
      if (index === second) return countSteps[steps[middle] ?? 0] ?? 0;
      if (index < second) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** What is known of the pairs that the word of a row begins. */
  sums(first: number): PairSums {
    if (first < 0) return noPairs;
    const { starts, steps } = this.#unpacked();
    const [from, to] = [starts[first] ?? 0, starts[first + 1] ?? 0];
    let [total, highest] = [0, -1];
    for (let at = from; at < to; at++) {
      const step = steps[at] ?? 0;
      total += middleOf(step);
      highest = Math.max(highest, step);
    }
    return { total, kinds: to - from, most: countSteps[highest] ?? 0 };
  }

  #unpacked(): PairRows {
    this.#rows ??= unpack(this.#text);
    return this.#rows;
  }
}

function unpack(text: string): PairRows {
  const { length } = text;
  const headEnd = endOfLine(text, 0);
  const words = new Map<string, number>();
  for (const word of text.slice(0, headEnd).split(' ')) words.set(word, words.size);
  const starts = new Uint32Array(words.size + 1);
  // A pair has at least a digit of each kind.
  const seconds = new Uint16Array(length - headEnd);
  const steps = new Uint8Array(length - headEnd);
  let [pairs, counted, at] = [0, 0, headEnd + 1];
  for (let row = 0; row < words.size; row++) {
    const end = endOfLine(text, at);
    let [last, value, shift] = [-1, 0, 0];
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === space) break;
      const bits = digitValue(code);
      value += (bits & 31) << shift;
      shift += 5;
      if (bits >= 32) continue;
      last += value + 1;
      seconds[pairs++] = last;
      [value, shift] = [0, 0];
    }
    for (at++; at < end; at++) steps[counted++] = digitValue(text.charCodeAt(at));
    starts[row + 1] = pairs;
    at = end + 1;
  }
  return { words, starts, seconds: seconds.slice(0, pairs), steps: steps.slice(0, counted) };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const space = 32;
/** A value that no digit has: of a damaged file nothing is found. */
const noDigit = 255;
const values = new Uint8Array(128).fill(noDigit);
for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;

/** The value of a digit by its UTF-16 unit. */
const digitValue = (unit: number): number => values[unit] ?? noDigit;
