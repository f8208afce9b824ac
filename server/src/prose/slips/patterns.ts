import { perText } from '../per-text';
import { withoutCode } from '../words';
import type { ProseSlip } from './slip';

/** A slip that a pattern finds. The pattern is global, and bounded in what it repeats. */
export interface SlipPattern {
  readonly find: RegExp;
  /** The part of the match that is wrong: the group of this number; the whole match where there is none. */
  readonly group?: number;
  /** The text to write instead; undefined where the match is no slip. */
  readonly instead: (match: RegExpMatchArray, text: string) => string | undefined;
  /** The replacement is always right. */
  readonly safe?: boolean;
}

/** A slip that a pattern has found. */
export interface PatternSlip extends ProseSlip {
  readonly instead: string;
  readonly safe: boolean;
}

/** Makes a search for the slips of some patterns, which reads each text once. Where two overlap, the first one counts. */
export function searchFor(patterns: readonly SlipPattern[]): (text: string) => readonly PatternSlip[] {
  return perText((text) => {
    const prose = withoutCode(text);
    const found: PatternSlip[] = [];
    for (const pattern of patterns) {
      for (const match of matchesOf(pattern.find, prose)) {
        const slip = slipOf(pattern, match, prose);
        if (slip) found.push(slip);
      }
    }
    // The sort is stable, so that of two slips at one place the earlier pattern's comes first.
    found.sort((a, b) => a.start - b.start);
    return withoutOverlaps(found);
  });
}

/** Slips in the order of the text, without those that overlap an earlier one. */
export function withoutOverlaps(slips: readonly PatternSlip[]): readonly PatternSlip[] {
  let end = 0;
  return slips.filter((slip) => {
    const isFree = slip.start >= end;
    if (isFree) end = slip.end;
    return isFree;
  });
}

/**
 * The matches of a pattern, with the places of its groups. To ask for places costs time in every text, and so does `matchAll`, which
 * copies the pattern, so they are only for a text that has a match.
 */
function matchesOf(find: RegExp, text: string): RegExpExecArray[] {
  find.lastIndex = 0;
  return find.test(text) ? [...text.matchAll(new RegExp(find, `${find.flags}d`))] : [];
}

function slipOf(
  { group = 0, instead, safe = false }: SlipPattern,
  match: RegExpExecArray,
  text: string,
): PatternSlip | undefined {
  const place = match.indices?.[group];
  if (!place) return undefined;
  const right = instead(match, text);
  if (right === undefined || right === match[group]) return undefined;
  return { start: place[0], end: place[1], instead: right, safe };
}

/** Gives a replacement the first letter's case of what it replaces. */
export const inCaseOf = (written: string, right: string): string =>
  /^[A-Z]/.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
