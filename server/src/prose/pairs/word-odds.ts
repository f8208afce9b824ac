import type { PairTable } from './pair-table';

/** What is known of a word: its row in the table of pairs, and how often it is used. */
export interface WordUse {
  readonly row: number;
  /** Its share of all words of the reports. */
  readonly alone: number;
  /** The uses of it that pairs are counted in. */
  readonly uses: number;
  /** The share of its uses in which a word follows that is not counted as a pair with it. */
  readonly rest: number;
  /** No pair that it begins is more likely than this, but for what is counted in `rest`. */
  readonly most: number;
}

/**
 * How likely words are next to each other, by the pairs that published reports have. A pair that they do not have is as
 * likely as its words are alone, in the share that the rare pairs of its first word have together (Kneser and Ney 1995).
 */
export class WordOdds {
  readonly #uses = new Map<string, WordUse>();

  constructor(
    readonly pairs: PairTable,
    readonly tables: {
      readonly counts: ReadonlyMap<string, number>;
      readonly rare: ReadonlySet<string>;
    },
  ) {}

  /** What is known of a word, in small letters. */
  use(word: string): WordUse {
    const before = this.#uses.get(word);
    if (before) return before;
    const use = this.#useOf(word);
    if (this.#uses.size >= mostWords) this.#uses.clear();
    this.#uses.set(word, use);
    return use;
  }

  #useOf(word: string): WordUse {
    const row = this.pairs.row(word);
    const count = this.tables.counts.get(word);
    const { total, kinds, most } = this.pairs.sums(row);
    const uses = Math.max(count ?? 0, total);
    const rest = uses === 0 ? 1 : Math.max(leastRest, (uses - total + kinds * discount) / uses);
    const least = this.tables.rare.has(word) ? rare : unknown;
    return {
      row,
      alone: Math.max(count ?? total, least) / allUses,
      uses,
      rest,
      most: most > 0 ? most / uses : 0,
    };
  }

  /** The chance of a word after the one before it, times that of the one after it, from 0 to 1. */
  chance(before: WordUse, word: WordUse, after: WordUse): number {
    return this.#chanceOf(before, word) * this.#chanceOf(word, after);
  }

  /** A chance that a word does not have more of in that place, without a look at the pairs. */
  most(before: WordUse, word: WordUse, after: WordUse): number {
    return (before.most + before.rest * word.alone) * (word.most + word.rest * after.alone);
  }

  #chanceOf(first: WordUse, second: WordUse): number {
    const counted = this.pairs.count(first.row, second.row) - discount;
    return (counted > 0 ? counted / first.uses : 0) + first.rest * second.alone;
  }
}

/** All words of the reports that were counted. */
const allUses = 550_000;
/** The uses of a word that no report has. */
const unknown = 0.3;
/** The uses of a word that few texts of any kind have. */
const rare = 0.003;
/** What is taken from the count of each pair for the pairs that were not counted. */
const discount = 0.75;
const leastRest = 0.02;
/** The words that are kept: more than a report has. */
const mostWords = 10_000;
