import { classCount, type PairTable } from './pair-table';

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
  /** Its class; undefined for a word of no pair. */
  readonly kind: number | undefined;
  /** Its share of the uses of its class. */
  readonly ofKind: number;
  /** After no word without a pair with it is it more likely than this. */
  readonly mostRest: number;
}

/** What is known of the classes of words. */
interface ClassOdds {
  /** The uses of the words of each class. */
  readonly uses: Float64Array;
  /** The chance of the second of two classes after the first: those of a first class are one after the other. */
  readonly after: Float64Array;
  /** The highest chance of a class after any other. */
  readonly most: Float64Array;
}

/**
 * How likely words are next to each other, by the pairs that published reports have. A pair that they do not have is as
 * likely as its words are alone, in the share that the rare pairs of its first word have together (Kneser and Ney 1995).
 */
export class WordOdds {
  readonly #uses = new Map<string, WordUse>();
  #classes: ClassOdds | undefined;

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
    const alone = Math.max(count ?? total, least) / allUses;
    const kind = this.pairs.classOf(row);
    this.#classes ??= classOddsOf(this.pairs, this.tables.counts);
    const ofKind = kind === undefined ? 0 : (count ?? total) / (this.#classes.uses[kind] as number);
    const mostByClass = kind === undefined ? 0 : (this.#classes.most[kind] as number) * ofKind;
    return {
      row,
      kind,
      ofKind,
      mostRest: Math.max(alone, byClass * mostByClass + (1 - byClass) * alone),
      alone,
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
    return (before.most + before.rest * word.mostRest) * (word.most + word.rest * after.mostRest);
  }

  #chanceOf(first: WordUse, second: WordUse): number {
    const counted = this.pairs.count(first.row, second.row) - discount;
    return (counted > 0 ? counted / first.uses : 0) + first.rest * this.#restOf(first, second);
  }

  /** The chance of a word after another among all those that have no pair with it. */
  #restOf(first: WordUse, second: WordUse): number {
    if (first.kind === undefined || second.kind === undefined || !this.#classes) return second.alone;
    const after = this.#classes.after[first.kind * classCount + second.kind] as number;
    return byClass * after * second.ofKind + (1 - byClass) * second.alone;
  }
}

function classOddsOf(pairs: PairTable, counts: ReadonlyMap<string, number>): ClassOdds {
  const uses = new Float64Array(classCount);
  for (const word of pairs.words) {
    const row = pairs.row(word);
    const kind = pairs.classOf(row);
    if (kind !== undefined) uses[kind] = (uses[kind] as number) + (counts.get(word) ?? pairs.sums(row).total);
  }
  const { counts: together, firsts } = pairs.classPairs;
  const after = together.map(
    (count, at) => count / Math.max(1, firsts[Math.floor(at / classCount)] as number),
  );
  const most = new Float64Array(classCount);
  for (const [at, chance] of after.entries())
    most[at % classCount] = Math.max(most[at % classCount] as number, chance);
  return { uses, after, most };
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
/** The weight of classes in the chance of words that have no pair. */
const byClass = 0.3;
/** The words that are kept: more than a report has. */
const mostWords = 10_000;
