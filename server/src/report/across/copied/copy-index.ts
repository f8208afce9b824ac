import { muchLonger } from './limits';
import type { ComparedParagraph } from './paragraphs';
import type { ServiceSums } from './service';
import { type HashKey, shinglesOf } from './shingles';
import { hashSpace, keptOf, mostShingles, paragraphsIn } from './sketch';

/** A text whose paragraphs may have been copied: another draft, or an earlier report. */
export interface CopySource {
  readonly uri: string;
  /** Its path as a person knows it. */
  readonly path: string;
  /** Hashes of who it is about. */
  readonly service: ServiceSums;
  /** Made with the key of the index. */
  readonly sketch: Uint16Array;
}

/** A paragraph that is nearly the same as another. */
export interface Copy {
  readonly source: CopySource;
  /** Counted from 0. */
  readonly line: number;
  /** Its number in the report. */
  readonly number: number | undefined;
  /** The share of one paragraph’s words in a row that is in the other: an estimate, from 0 to 1. */
  readonly likeness: number;
}

/** Fewer common hashes may be chance. */
const fewestHits = 6;
/** Copies with one word in ten changed have two thirds. Paragraphs that were written apart have less than a third. */
const leastLikeness = 0.5;
/** A longer paragraph has more words by chance that a shorter one has. */
const leastInLonger = 0.65;
/** Writers have so many words of a sentence in common by habit that only one that is nearly the same is a copy. */
const leastInSentence = 0.7;
/** Only a few of a longer paragraph’s hashes can be those of its part. */
const fewestHitsOfPart = 8;

/**
 * Finds the paragraphs of many texts that are nearly the same as one. It keeps a list for each hash of the paragraphs that
 * have it: so a search reads those that have a word in a row in common, not all.
 */
export class CopyIndex {
  /** The places in `#paragraphs` of those that have a hash, from `#starts[hash]` up to the start of the next. */
  readonly #listed: Uint32Array;
  readonly #starts = new Uint32Array(hashSpace + 1);
  readonly #paragraphs: Paragraphs;
  /** The common hashes of each paragraph in a search; all 0 between two searches. */
  readonly #hits: Uint8Array;

  constructor(
    readonly key: HashKey,
    readonly sources: readonly CopySource[],
  ) {
    let count = 0;
    for (const { sketch } of sources) {
      for (const { start, end } of paragraphsIn(sketch)) {
        count++;
        for (let at = start; at < end; at++) increase(this.#starts, (sketch[at] ?? 0) + 1, 1);
      }
    }
    for (let hash = 0; hash < hashSpace; hash++) increase(this.#starts, hash + 1, this.#starts[hash] ?? 0);
    this.#listed = new Uint32Array(this.#starts[hashSpace] ?? 0);
    this.#hits = new Uint8Array(count);
    this.#paragraphs = this.#list(count);
  }

  #list(count: number): Paragraphs {
    const paragraphs = {
      source: new Uint32Array(count),
      line: new Uint16Array(count),
      number: new Uint16Array(count),
      shingles: new Uint16Array(count),
      isSentence: new Uint8Array(count),
    };
    const next = this.#starts.slice();
    let id = 0;
    for (const [of, { sketch }] of this.sources.entries()) {
      for (const { line, number = 0, shingles, isSentence, start, end } of paragraphsIn(sketch)) {
        paragraphs.source[id] = of;
        paragraphs.line[id] = line;
        paragraphs.number[id] = number;
        paragraphs.shingles[id] = shingles;
        paragraphs.isSentence[id] = isSentence ? 1 : 0;
        for (let at = start; at < end; at++) {
          const hash = sketch[at] ?? 0;
          this.#listed[increase(next, hash, 1) - 1] = id;
        }
        id++;
      }
    }
    return paragraphs;
  }

  /** The most similar paragraph or sentence of each text that has one. */
  copiesOf({ words, isSentence: isPart = false }: ComparedParagraph): Copy[] {
    const shingles = shinglesOf(words, this.key);
    if (shingles.length > mostShingles) return [];
    const likely: number[] = [];
    const seen: number[] = [];
    for (const hash of new Set(shingles.map((shingle) => shingle % hashSpace))) {
      for (let at = this.#starts[hash] ?? 0; at < (this.#starts[hash + 1] ?? 0); at++) {
        const id = this.#listed[at] ?? 0;
        const hits = increase(this.#hits, id, 1);
        if (hits === 1) seen.push(id);
        if (hits === fewestHits) likely.push(id);
      }
    }
    const best = new Map<CopySource, Copy>();
    for (const id of likely) {
      const copy = this.#copy(id, shingles.length, isPart);
      if (copy && copy.likeness > (best.get(copy.source)?.likeness ?? 0)) best.set(copy.source, copy);
    }
    for (const id of seen) this.#hits[id] = 0;
    return [...best.values()];
  }

  /** A paragraph as a copy of one with so many shingles; undefined if the two are not alike. */
  #copy(id: number, shingles: number, isPart: boolean): Copy | undefined {
    const { source, line, number, shingles: sizes, isSentence } = this.#paragraphs;
    // The sentence of the other paragraph that has it is found more exactly, by a search of its own.
    if (!isPart && isSentence[id] === 1 && shingles > (sizes[id] ?? 0) * muchLonger) return undefined;
    const of = this.sources[source[id] ?? 0];
    const likeness = likenessOf(this.#hits[id] ?? 0, sizes[id] ?? 0, shingles);
    if (!of || likeness === undefined || ((isPart || isSentence[id] === 1) && likeness < leastInSentence))
      return undefined;
    return { source: of, line: line[id] ?? 0, number: number[id] || undefined, likeness };
  }
}

/**
 * The share of one paragraph that is in another, if it is large enough.
 * @param hits the hashes that both have
 * @param size the shingles of the paragraph whose hashes are stored
 */
function likenessOf(hits: number, size: number, shingles: number): number | undefined {
  const share = hits / keptOf(size);
  const isInLonger = shingles > size * muchLonger;
  if (share >= (isInLonger ? leastInLonger : leastLikeness)) return share;
  const part = (share * size) / shingles;
  return size > shingles && hits >= fewestHitsOfPart && part >= leastInLonger ? Math.min(1, part) : undefined;
}

interface Paragraphs {
  readonly source: Uint32Array;
  readonly line: Uint16Array;
  readonly number: Uint16Array;
  readonly shingles: Uint16Array;
  readonly isSentence: Uint8Array;
}

/** Adds to a number of a list; returns the sum. */
function increase(list: Uint8Array | Uint32Array, at: number, by: number): number {
  const sum = (list[at] ?? 0) + by;
  list[at] = sum;
  return sum;
}
