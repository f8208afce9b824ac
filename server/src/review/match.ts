// Finds the paragraph of the draft for each paragraph of a copy.

import { diffArrays } from 'diff';
import { comparable } from '../render/review/comparable';
import type { CopyParagraph } from './copy';
import type { DraftView } from './draft-view';
import { likeness } from './word-edits';

/** The paragraphs of a draft that those of a copy were, and how it is known. */
export interface Match {
  /** The indexes of the paragraphs in the draft; several if they were merged. */
  readonly leaves: readonly number[];
  readonly isUnsure: boolean;
}

export interface Matching {
  /** For each paragraph of the copy; undefined if it is new, or the draft no longer has it. */
  readonly matches: readonly (Match | undefined)[];
  /** The hash at the export of a paragraph of the draft; undefined if it was not exported, or the file has none. */
  readonly hashOf: (leaf: number) => string | undefined;
  /** The place at the export of a paragraph of the draft, in the order of the exported ones; undefined if it is not known. */
  readonly placeOf: (leaf: number) => number | undefined;
  /** Paragraphs of the draft that were exported and are not in the copy; without marks, all that are not in it. */
  readonly missing: readonly number[];
  /** Paragraphs of the copy that were exported and are no longer in the draft. */
  readonly orphans: readonly number[];
  /** True if the copy has neither bookmarks nor hashes: nobody knows what the draft was like at the export. */
  readonly isUnmarked: boolean;
}

/** Below this share of common words a text is another. */
const alike = 0.5;
const alikeByNumber = 0.3;

/**
 * Matches by bookmark, else by number, else by the closest text.
 * @param hashes those in the properties of the copy, by the index of the exported paragraph
 */
export function matchParagraphs(
  copy: readonly CopyParagraph[],
  view: DraftView,
  hashes: readonly string[] | undefined,
): Matching {
  const baseOf = new Map<number, string>();
  for (const { marks, base } of copy) for (const mark of marks) if (!baseOf.has(mark)) baseOf.set(mark, base);
  const exported = hashes ?? Array.from({ length: Math.max(-1, ...baseOf.keys()) + 1 }, () => '');
  const leafOf = align(exported, view, baseOf);
  const markOf = new Map([...leafOf].map(([mark, leaf]) => [leaf, mark]));
  const isMarked = baseOf.size > 0;
  const taken = new Set<number>();
  const orphans: number[] = [];
  const repeated = new Set<number>();
  const matches = copy.map(({ marks }, at): Match | undefined => {
    const known = marks.flatMap((mark) => leafOf.get(mark) ?? []);
    const leaves = known.filter((leaf) => !taken.has(leaf));
    for (const leaf of leaves) taken.add(leaf);
    if (leaves.length > 0) return { leaves, isUnsure: hashes === undefined };
    // LibreOffice repeats the bookmark of a paragraph that was divided.
    if (known.length > 0) repeated.add(at);
    else if (marks.length > 0) orphans.push(at);
    return undefined;
  });
  const left = new Set(
    view.texts.map((_, leaf) => leaf).filter((leaf) => !taken.has(leaf) && (!isMarked || markOf.has(leaf))),
  );
  for (const [at, leaf] of matchUnmarked(copy, {
    matches,
    others: new Set([...orphans, ...repeated]),
    left,
    view,
  }))
    matches[at] = { leaves: [leaf], isUnsure: true };
  const isUnmarked = !isMarked && hashes === undefined;
  const missing = isUnmarked || (isMarked && hashes) ? [...left] : [];
  const hashOf = (leaf: number): string | undefined => hashes?.[markOf.get(leaf) ?? -1];
  return { matches, hashOf, placeOf: (leaf) => markOf.get(leaf), missing, orphans, isUnmarked };
}

/** The paragraphs of the draft by the indexes that they had at the export. */
function align(
  exported: readonly string[],
  view: DraftView,
  baseOf: ReadonlyMap<number, string>,
): ReadonlyMap<number, number> {
  const leafOf = new Map<number, number>();
  const parts = diffArrays([...exported], [...view.hashes], { maxEditLength: 4000 }) ?? [];
  let [mark, leaf] = [0, 0];
  let removed: number[] = [];
  let added: number[] = [];
  const pairLeft = (): void => {
    for (const [from, to] of pairs(removed, added, { view, baseOf })) leafOf.set(from, to);
    [removed, added] = [[], []];
  };
  for (const part of parts) {
    const indexes = part.value.map((_, at) => at);
    if (part.removed) removed.push(...indexes.map(() => mark++));
    else if (part.added) added.push(...indexes.map(() => leaf++));
    else {
      pairLeft();
      for (const _ of indexes) leafOf.set(mark++, leaf++);
    }
  }
  pairLeft();
  pairMoved(exported, view, leafOf);
  return leafOf;
}

/** Pairs the paragraphs that the draft has moved since the export, as they were: texts that are there once. */
function pairMoved(exported: readonly string[], view: DraftView, leafOf: Map<number, number>): void {
  const paired = new Set(leafOf.values());
  const open = new Map<string, number[]>();
  for (const [leaf, hash] of view.hashes.entries())
    if (!paired.has(leaf)) open.set(hash, [...(open.get(hash) ?? []), leaf]);
  const counts = new Map<string, number>();
  for (const hash of exported) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  for (const [mark, hash] of exported.entries()) {
    const [leaf, other] = open.get(hash) ?? [];
    if (leaf !== undefined && other === undefined && !leafOf.has(mark) && counts.get(hash) === 1)
      leafOf.set(mark, leaf);
  }
}

interface PairContext {
  readonly view: DraftView;
  readonly baseOf: ReadonlyMap<number, string>;
}

/** Pairs paragraphs between two that are unchanged, in their order: those that are most alike. */
function pairs(
  marks: readonly number[],
  leaves: readonly number[],
  { view, baseOf }: PairContext,
): [number, number][] {
  const isSame = marks.length === leaves.length;
  const found: [number, number][] = [];
  let from = 0;
  for (const [at, mark] of marks.entries()) {
    const base = baseOf.get(mark);
    if (base === undefined) {
      // The reviewer deleted it, and its place is all that is known.
      if (isSame) found.push([mark, leaves[at] as number]);
      continue;
    }
    const candidates = isSame ? [at] : [...leaves.keys()].slice(from, from + 200);
    const best = bestOf(candidates, (index) => likeness(base, view.texts[leaves[index] as number] ?? ''));
    if (!best || best.score < (isSame ? alikeByNumber : alike)) continue;
    found.push([mark, leaves[best.candidate] as number]);
    from = best.candidate + 1;
  }
  return found;
}

function bestOf<T>(
  candidates: Iterable<T>,
  scoreOf: (candidate: T) => number,
): { candidate: T; score: number } | undefined {
  let best: { candidate: T; score: number } | undefined;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (!best || score > best.score) best = { candidate, score };
  }
  return best;
}

interface UnmarkedContext {
  readonly matches: readonly (Match | undefined)[];
  /** Paragraphs of the copy that are not matched. */
  readonly others: ReadonlySet<number>;
  /** The paragraphs of the draft that nothing is matched with. Those that are matched here are removed. */
  readonly left: Set<number>;
  readonly view: DraftView;
}

/** Matches paragraphs whose bookmarks were lost. */
function matchUnmarked(
  copy: readonly CopyParagraph[],
  { matches, others, left, view }: UnmarkedContext,
): [number, number][] {
  const found: [number, number][] = [];
  const open = [...copy.entries()].filter(
    ([at, { base }]) => !matches[at] && !others.has(at) && base.trim() !== '',
  );
  const take = (at: number, leaf: number | undefined): boolean => {
    if (leaf === undefined) return false;
    left.delete(leaf);
    found.push([at, leaf]);
    return true;
  };
  const byText = new Map([...left].reverse().map((leaf) => [view.texts[leaf], leaf]));
  const byNumber = new Map([...left].map((leaf) => [view.paragraphs[leaf]?.number, leaf]));
  const rest = open.filter(([at, { base, number }]) => {
    const same = byText.get(comparable(base).text);
    const numbered = number === undefined ? undefined : byNumber.get(number);
    const isNumbered = numbered !== undefined && likeness(base, view.texts[numbered] ?? '') >= alikeByNumber;
    return !take(
      at,
      [isNumbered ? numbered : undefined, same].find((leaf) => leaf !== undefined && left.has(leaf)),
    );
  });
  for (const [at, { base }] of rest) {
    const best = bestOf(left, (leaf) => likeness(base, view.texts[leaf] ?? ''));
    if (best && best.score >= alike) take(at, best.candidate);
  }
  return found;
}
