import type { ReportUnit } from './units';

/** Two units, one of each version: 0-based indexes. */
export interface UnitPair {
  readonly before: number;
  readonly after: number;
}

/** A feature that more units than these share says nothing about any of them. */
const mostSharers = 8;
/** The units that are looked at closely for each other one. */
const mostCandidates = 3;
/** From 0, for nothing in common, to 1. */
const leastLikeness = 0.4;
/** The share of a part of a paragraph that was split, or to which much was added, in the whole. */
const leastPart = { inside: 0.8, size: 0.25 };

/** Pairs units whose texts are alike, the most alike first. The cost is in proportion to their texts. */
export function similarPairs(
  before: readonly (readonly [number, ReportUnit])[],
  after: readonly (readonly [number, ReportUnit])[],
): UnitPair[] {
  const mine = new Map(before.map(([index, unit]) => [index, featuresOf(unit)]));
  const sharers = sharersOf(mine);
  const units = new Map(before);
  const found: (UnitPair & { readonly likeness: number })[] = [];
  for (const [index, unit] of after) {
    const own = featuresOf(unit);
    for (const candidate of candidatesFor(own, sharers)) {
      const other = units.get(candidate);
      const features = mine.get(candidate);
      if (!other || !features || !mayPair(other, unit)) continue;
      const likeness = likenessOf(features, own);
      if (likeness >= leastLikeness) found.push({ before: candidate, after: index, likeness });
    }
  }
  const [taken, taken2] = [new Set<number>(), new Set<number>()];
  return found
    .sort((a, b) => b.likeness - a.likeness || a.after - b.after || a.before - b.before)
    .filter((pair) => {
      if (taken.has(pair.before) || taken2.has(pair.after)) return false;
      taken.add(pair.before);
      taken2.add(pair.after);
      return true;
    });
}

/** True if one unit can be another version of the other: a paragraph may become an item, but no row. */
export const mayPair = (before: ReportUnit, after: ReportUnit): boolean =>
  before.kind === after.kind &&
  before.cells.length === after.cells.length &&
  !before.isHead === !after.isHead;

/** The words of a unit, and its pairs of words, each once. */
function featuresOf({ cells }: ReportUnit): Set<string> {
  const features = new Set<string>();
  let last = '';
  for (const { key } of cells.flat()) {
    if (!/[\p{L}\p{N}]/u.test(key)) continue;
    const word = key.toLowerCase();
    features.add(word).add(`${last} ${word}`);
    last = word;
  }
  return features;
}

/** The units that have a feature, for each that few have. */
function sharersOf(all: ReadonlyMap<number, ReadonlySet<string>>): Map<string, number[]> {
  const sharers = new Map<string, number[]>();
  for (const [index, features] of all) {
    for (const feature of features) {
      const list = sharers.get(feature) ?? [];
      if (list.length <= mostSharers) list.push(index);
      sharers.set(feature, list);
    }
  }
  return sharers;
}

function candidatesFor(features: ReadonlySet<string>, sharers: ReadonlyMap<string, number[]>): number[] {
  const counts = new Map<number, number>();
  for (const feature of features) {
    const list = sharers.get(feature) ?? [];
    if (list.length > mostSharers) continue;
    for (const index of list) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, count], [b, count2]) => count2 - count || a - b);
  return sorted.slice(0, mostCandidates).map(([index]) => index);
}

function likenessOf(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  const [small, large] = before.size < after.size ? [before, after] : [after, before];
  let shared = 0;
  for (const feature of small) if (large.has(feature)) shared++;
  const likeness = (2 * shared) / (small.size + large.size || 1);
  const isPart = shared >= leastPart.inside * small.size && small.size >= leastPart.size * large.size;
  return isPart ? Math.max(likeness, leastLikeness) : likeness;
}
