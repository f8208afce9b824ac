// Divides a copy into units: paragraphs that are compared together, because they were divided, joined or added to.

import type { SourceChange } from '../documents/document';
import { paragraphBreak } from '../render/review/comparable';
import type { CopyParagraph, CopySegment } from './copy';
import type { Match, Matching } from './match';
import { likeness } from './word-edits';

/** Paragraphs of a copy with those of the draft that they were, which follow each other. */
export interface CopyUnit {
  /** Indexes of the copy’s paragraphs. */
  readonly copied: readonly number[];
  readonly leaves: readonly number[];
  readonly isUnsure: boolean;
}

export interface Units {
  readonly units: readonly CopyUnit[];
  /** Paragraphs that the reviewer moved, without tracking, with the paragraph of the draft that they are after now. */
  readonly moved: readonly {
    readonly copied: number;
    readonly leaf: number;
    readonly after: number | undefined;
  }[];
  /** Paragraphs with text that belong to none of the draft’s. */
  readonly strays: readonly number[];
}

type OpenUnit = { copied: number[]; leaves: number[]; isUnsure: boolean };

/**
 * Divides a copy into units, in its order.
 * @param without paragraphs that are dealt with already
 */
export function unitsOf(
  copy: readonly CopyParagraph[],
  matching: Matching,
  without: ReadonlySet<number>,
): Units {
  const collector = new UnitCollector(copy, matching);
  for (const at of copy.keys()) if (!without.has(at)) collector.add(at);
  return collector;
}

class UnitCollector implements Units {
  readonly units: OpenUnit[] = [];
  readonly moved: { copied: number; leaf: number; after: number | undefined }[] = [];
  readonly strays: number[] = [];
  readonly #staying: Set<number>;
  #current: OpenUnit | undefined;

  constructor(
    readonly copy: readonly CopyParagraph[],
    readonly matching: Matching,
  ) {
    // The draft may have moved paragraphs, too: what the reviewer moved is out of the order of the export.
    const places = matching.matches.map((match) => match && matching.placeOf(match.leaves[0] as number));
    this.#staying = longestOrder(places);
    for (const [at, place] of places.entries()) if (place === undefined) this.#staying.add(at);
  }

  add(at: number): void {
    const match = this.matching.matches[at];
    const leaf = match?.leaves[0];
    if (!match || leaf === undefined) this.#addUnmatched(at);
    else if (!this.#staying.has(at))
      this.moved.push({ copied: at, leaf, after: this.#current?.leaves.at(-1) });
    else this.#addMatched(at, leaf, match);
  }

  #addUnmatched(at: number): void {
    const paragraph = this.copy[at] as CopyParagraph;
    if (this.matching.orphans.includes(at) || isBlank(paragraph)) return;
    const current = this.#current;
    const isSamePlace = current && this.copy[current.copied.at(-1) ?? -1]?.place === paragraph.place;
    if (isSamePlace) current.copied.push(at);
    // The page before the title has paragraphs of the product.
    else if (current || paragraph.base.trim() === '') this.strays.push(at);
  }

  #addMatched(at: number, leaf: number, { leaves: all, isUnsure }: Match): void {
    const leaves = consecutive(all);
    const current = this.#current;
    if (current && current.leaves.at(-1) === leaf - 1 && this.#isJoined(current, at)) {
      current.copied.push(at);
      current.leaves.push(...leaves);
      current.isUnsure ||= isUnsure;
      return;
    }
    this.#current = { copied: [at], leaves, isUnsure };
    this.units.push(this.#current);
  }

  /** True if a tracked change joins a paragraph with the one before it, or once divided them. */
  #isJoined({ copied }: OpenUnit, at: number): boolean {
    const before = this.copy[at - 1];
    if (!before || copied.at(-1) !== at - 1) return false;
    return before.endDeleted !== undefined || (before.endInserted !== undefined && before.base.trim() !== '');
  }
}

const isBlank = ({ base, accepted }: CopyParagraph): boolean => base.trim() + accepted.trim() === '';

/** The first numbers of a list that follow each other. */
function consecutive(all: readonly number[]): number[] {
  const end = all.findIndex((leaf, at) => at > 0 && leaf !== (all[at - 1] as number) + 1);
  return all.slice(0, end < 0 ? all.length : end);
}

/** The places of the longest part of a list of numbers that ascends: what is left over was moved. */
function longestOrder(all: readonly (number | undefined)[]): Set<number> {
  // For each length, the place of the smallest number that ends such a part.
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [at, value] of all.entries()) {
    if (value === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    previous.set(at, ends[low - 1]);
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}

/** Adds to units the missing paragraphs of the draft whose words are at the end of the paragraph before: it was merged. */
export function withMerged(
  units: readonly CopyUnit[],
  missing: readonly number[],
  {
    accepted,
    textOf,
  }: { readonly accepted: (unit: CopyUnit) => string; readonly textOf: (leaf: number) => string },
): { readonly units: readonly CopyUnit[]; readonly missing: readonly number[] } {
  const byLast = new Map(units.map((unit) => [unit.leaves.at(-1), unit]));
  const changed = new Map<CopyUnit, CopyUnit>();
  const left = missing.filter((leaf) => {
    const unit = byLast.get(leaf - 1);
    if (!unit) return true;
    const words = accepted(unit);
    const alone = unit.leaves.map(textOf).join(' ');
    if (likeness(`${alone} ${textOf(leaf)}`, words) <= likeness(alone, words) + 0.02) return true;
    const merged = { ...unit, leaves: [...unit.leaves, leaf] };
    for (const [from, to] of changed) if (to === unit) changed.set(from, merged);
    if (units.includes(unit)) changed.set(unit, merged);
    byLast.set(leaf, merged);
    return false;
  });
  return { units: units.map((unit) => changed.get(unit) ?? unit), missing: left };
}

/** The text of a unit with its history, paragraph after paragraph. */
export function streamOf(
  { copied }: Pick<CopyUnit, 'copied'>,
  copy: readonly CopyParagraph[],
): CopySegment[] {
  return copied.flatMap((index, at): CopySegment[] => {
    const paragraph = copy[index] as CopyParagraph;
    const next = copy[copied[at + 1] ?? -1];
    return next ? [...paragraph.segments, divider(paragraph, next)] : [...paragraph.segments];
  });
}

function divider(before: CopyParagraph, after: CopyParagraph): CopySegment {
  const mark = { text: paragraphBreak, comments: [] };
  if (before.endDeleted) return { ...mark, deleted: before.endDeleted };
  const inserted = before.endInserted ?? wholeInsertion(after) ?? wholeInsertion(before);
  return inserted ? { ...mark, inserted } : mark;
}

/** The change that inserted the whole text of a paragraph. */
const wholeInsertion = ({ base, segments }: CopyParagraph): SourceChange | undefined =>
  base.trim() === '' ? segments.find(({ inserted }) => inserted)?.inserted : undefined;
