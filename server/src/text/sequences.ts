import { diffArrays } from 'diff';

/** A stretch of both sequences that is compared: 0-based indexes, `end` exclusive. */
interface SequenceStretch {
  readonly start: number;
  readonly end: number;
  readonly start2: number;
  readonly end2: number;
  /** The number of times that it was split. */
  readonly depth: number;
}

/** Bounds: splits of a stretch, and the elements and differences of one that is compared without rare elements. */
const most = { splits: 16, elements: 1_000, differences: 200 };

/**
 * Finds a long sequence of elements that two sequences share. What both begin and end with is paired first, then what
 * each has only once, and then the stretches between. So the cost is in proportion to their length, whatever they are;
 * in long stretches that share nothing rare, nothing is paired.
 * @returns the 0-based index in the first for each of the second; -1 for none
 */
export function partnersOf(before: readonly string[], after: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  const numbered = (keys: readonly string[]): number[] =>
    keys.map((key) => {
      const known = numbers.get(key) ?? numbers.size;
      numbers.set(key, known);
      return known;
    });
  const [first, second] = [numbered(before), numbered(after)];
  const matcher = new Matcher(first, second);
  const open: SequenceStretch[] = [{ start: 0, end: first.length, start2: 0, end2: second.length, depth: 0 }];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    for (const part of matcher.match(stretch)) open.push(part);
  }
  return matcher.partners;
}

class Matcher {
  readonly partners: Int32Array;

  constructor(
    readonly first: readonly number[],
    readonly second: readonly number[],
  ) {
    this.partners = new Int32Array(second.length).fill(-1);
  }

  /** Pairs elements of a stretch, and returns the stretches that are left to compare. */
  match(stretch: SequenceStretch): readonly SequenceStretch[] {
    const inner = this.#pairEnds(stretch);
    if (inner.start === inner.end || inner.start2 === inner.end2) return [];
    const rare = inner.depth < most.splits ? this.#rarePairs(inner) : [];
    if (rare.length > 0) return this.#between(inner, rare);
    this.#pairCommon(inner);
    return [];
  }

  /** Pairs what both begin and end with, and returns the rest. */
  #pairEnds({ start, end, start2, end2, depth }: SequenceStretch): SequenceStretch {
    const { first, second, partners } = this;
    let [from, to, from2, to2] = [start, end, start2, end2];
    while (from < to && from2 < to2 && first[from] === second[from2]) partners[from2++] = from++;
    while (from < to && from2 < to2 && first[to - 1] === second[to2 - 1]) partners[--to2] = --to;
    return { start: from, end: to, start2: from2, end2: to2, depth };
  }

  /** The elements that each side has once, in the longest order that both share. */
  #rarePairs({ start, end, start2, end2 }: SequenceStretch): (readonly [number, number])[] {
    const mine = placesOfUnique(this.first, start, end);
    const pairs = [...placesOfUnique(this.second, start2, end2)].flatMap(([element, at2]) => {
      const at = mine.get(element);
      return at === undefined ? [] : [[at, at2] as const];
    });
    return increasing(
      pairs,
      ([at]) => at - start,
      () => 1,
    );
  }

  /** The stretches between pairs, which are noted. */
  #between(
    { start, end, start2, end2, depth }: SequenceStretch,
    pairs: readonly (readonly [number, number])[],
  ): SequenceStretch[] {
    let [from, from2] = [start, start2];
    const stretches: SequenceStretch[] = [];
    for (const [at, at2] of pairs) {
      this.partners[at2] = at;
      stretches.push({ start: from, end: at, start2: from2, end2: at2, depth: depth + 1 });
      [from, from2] = [at + 1, at2 + 1];
    }
    stretches.push({ start: from, end, start2: from2, end2, depth: depth + 1 });
    return stretches;
  }

  /** Pairs elements of a stretch in which everything that is shared is there several times. */
  #pairCommon({ start, end, start2, end2 }: SequenceStretch): void {
    if (end - start + end2 - start2 > most.elements) return;
    const [mine, others] = [this.first.slice(start, end), this.second.slice(start2, end2)];
    const shared = new Set(mine);
    if (!others.some((element) => shared.has(element))) return;
    const changes = diffArrays(mine, others, { maxEditLength: most.differences });
    let [at, at2] = [start, start2];
    for (const { added, removed, count } of changes ?? []) {
      if (added) at2 += count;
      else if (removed) at += count;
      else for (let left = count; left > 0; left--) this.partners[at2++] = at++;
    }
  }
}

/** The places of the elements that a stretch has once. */
function placesOfUnique(elements: readonly number[], start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const element = elements[at] as number;
    places.set(element, places.has(element) ? -1 : at);
  }
  return new Map([...places].filter(([, at]) => at >= 0));
}

/**
 * The heaviest of the subsequences in which the places increase, in time n log n.
 * @param placeOf an integer from 0
 */
export function increasing<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
  weightOf: (item: Item) => number,
): Item[] {
  const size = items.reduce((last, item) => Math.max(last, placeOf(item)), -1) + 2;
  // A Fenwick tree of the heaviest chains that end below a place: the index of their last item, or -1.
  const tree = new Int32Array(size + 1).fill(-1);
  const total = new Float64Array(items.length);
  const previous = new Int32Array(items.length).fill(-1);
  const weight = (index: number): number => (index < 0 ? 0 : (total[index] as number));
  let best = -1;
  for (const [index, item] of items.entries()) {
    const place = placeOf(item);
    let last = -1;
    for (let node = place; node > 0; node -= node & -node) {
      const candidate = tree[node] as number;
      if (weight(candidate) > weight(last)) last = candidate;
    }
    previous[index] = last;
    total[index] = weight(last) + weightOf(item);
    for (let node = place + 1; node <= size; node += node & -node) {
      if (weight(index) > weight(tree[node] as number)) tree[node] = index;
    }
    if (weight(index) > weight(best)) best = index;
  }
  const chain: Item[] = [];
  for (let index = best; index >= 0; index = previous[index] as number) chain.push(items[index] as Item);
  return chain.reverse();
}
