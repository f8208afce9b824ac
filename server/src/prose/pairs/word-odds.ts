import type { PairTable } from './pair-table';

/** The words on both sides of a place. */
export interface NextWords {
  readonly before: string;
  readonly after: string;
}

/**
 * How likely words are between their neighbours, by the pairs that published reports have. A pair that they do not have is as
 * likely as its words are alone, in the share that the rare pairs of its first word have together (Kneser and Ney 1995).
 */
export class WordOdds {
  constructor(
    readonly pairs: PairTable,
    readonly counts: ReadonlyMap<string, number>,
  ) {}

  /** The natural logarithm of the chance of a word after the one before, and of the one after it. */
  of(word: string, { before, after }: NextWords): number {
    return Math.log(this.#chance(before, word)) + Math.log(this.#chance(word, after));
  }

  #chance(first: string, second: string): number {
    const { total, kinds } = this.pairs.sums(first);
    const uses = Math.max(this.counts.get(first) ?? 0, total);
    const alone = this.#alone(second);
    if (uses === 0) return alone;
    const rest = Math.max(leastRest, (uses - total + kinds * discount) / uses);
    return Math.max(this.pairs.count(first, second) - discount, 0) / uses + rest * alone;
  }

  /** The share of a word in all reports. */
  #alone(word: string): number {
    return Math.max(this.counts.get(word) ?? this.pairs.sums(word).total, unknown) / allUses;
  }
}

/** All words of the reports that were counted. */
const allUses = 550_000;
/** The uses of a word that no report has. */
const unknown = 0.3;
/** What is taken from the count of each pair for the pairs that were not counted. */
const discount = 0.75;
const leastRest = 0.02;
