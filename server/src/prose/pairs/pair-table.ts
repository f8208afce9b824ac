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

interface PairSums {
  readonly total: number;
  readonly kinds: number;
}

const noPairs: PairSums = { total: 0, kinds: 0 };

/**
 * The number of times that published reports have two words next to each other. The packed text has the words on its first
 * line, and on the line of each word the distances between the indices of those that follow it, then their counts. It is
 * unpacked at the first question (44,000 pairs: 0.2 MB and a few milliseconds).
 */
export class PairTable {
  readonly #text: string;
  #rows: PairRows | undefined;
  readonly #sums = new Map<number, PairSums>();

  constructor(text: string) {
    this.#text = text;
  }

  /** False if there is no table. */
  get hasPairs(): boolean {
    return this.#text !== '';
  }

  /** Tells if a word is in the table, first or second. */
  has(word: string): boolean {
    return this.#unpacked().words.has(word);
  }

  /** A number not above the true one; 0 for a pair that reports have once at most. */
  count(first: string, second: string): number {
    const { words, starts, seconds, steps } = this.#unpacked();
    const [row, wanted] = [words.get(first), words.get(second)];
    if (row === undefined || wanted === undefined) return 0;
    let [low, high] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      const index = seconds[middle] ?? 0;
      if (index === wanted) return countSteps[steps[middle] ?? 0] ?? 0;
      if (index < wanted) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** The pairs that a word begins: their counts together, and how many there are. */
  sums(first: string): PairSums {
    const { words, starts, steps } = this.#unpacked();
    const row = words.get(first);
    if (row === undefined) return noPairs;
    const before = this.#sums.get(row);
    if (before) return before;
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    let total = 0;
    for (let at = from; at < to; at++) total += middleOf(steps[at] ?? 0);
    const sums = { total, kinds: to - from };
    this.#sums.set(row, sums);
    return sums;
  }

  #unpacked(): PairRows {
    this.#rows ??= unpack(this.#text);
    return this.#rows;
  }
}

function unpack(text: string): PairRows {
  const [head = '', ...lines] = text.split('\n');
  const list = head.split(' ');
  const starts = new Uint32Array(list.length + 1);
  const seconds: number[] = [];
  const steps: number[] = [];
  for (const row of list.keys()) {
    const [distances = '', counts = ''] = (lines[row] ?? '').split(' ');
    readNumbers(distances, seconds);
    for (const digit of counts) steps.push(digits.indexOf(digit));
    starts[row + 1] = seconds.length;
  }
  return {
    words: new Map(list.map((word, index) => [word, index])),
    starts,
    seconds: Uint16Array.from(seconds),
    steps: Uint8Array.from(steps),
  };
}

/** Adds the indices that a row has, from their distances. */
function readNumbers(packed: string, into: number[]): void {
  let [last, value, shift] = [-1, 0, 0];
  for (const digit of packed) {
    const bits = digits.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    last += value + 1;
    into.push(last);
    [value, shift] = [0, 0];
  }
}
