import { perText } from '../per-text';
import { smallWordsIn, withoutCode } from '../words';
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
  /** Words with small letters, of which every match has one: a text without them is not searched. */
  readonly needs?: readonly string[];
}

/** A slip that a pattern has found. */
export interface PatternSlip extends ProseSlip {
  readonly instead: string;
  readonly safe: boolean;
}

/** Makes a search for the slips of some patterns, which reads each text once. Where two overlap, the first one counts. */
export function searchFor(patterns: readonly SlipPattern[]): (text: string) => readonly PatternSlip[] {
  const searched = patterns.map(({ find, ...pattern }) => ({
    ...pattern,
    find,
    // The places of groups cost time in every text, so they are asked for only where there is a match.
    placed: new RegExp(find, `${find.flags}d`),
  }));
  return perText((text) => {
    const prose = withoutCode(text);
    const words = smallWordsIn(text);
    const found: PatternSlip[] = [];
    for (const pattern of searched) {
      if (pattern.needs && !pattern.needs.some((word) => words.has(word))) continue;
      for (const match of matchesOf(pattern, prose)) {
        const slip = slipOf(pattern, match, prose);
        if (slip) found.push(slip);
      }
    }
    // The sort is stable, so that of two slips at one place the earlier pattern's comes first.
    found.sort((a, b) => a.start - b.start);
    let end = 0;
    return found.filter((slip) => {
      const isFree = slip.start >= end;
      if (isFree) end = slip.end;
      return isFree;
    });
  });
}

/** The matches of a pattern with their places. (`matchAll` makes a copy of the pattern for each text.) */
function matchesOf({ find, placed }: { find: RegExp; placed: RegExp }, text: string): RegExpExecArray[] {
  find.lastIndex = 0;
  return find.test(text) ? [...text.matchAll(placed)] : [];
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
