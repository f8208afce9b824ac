import { perText } from '../per-text';
import type { ProseSlip } from '../slips/slip';
import { withoutCode } from '../words';

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

/** Makes a search for the slips of some patterns, which reads each text once. The first pattern wins where two overlap. */
export const searchFor = (patterns: readonly SlipPattern[]): ((text: string) => readonly PatternSlip[]) =>
  perText((text) => {
    const prose = withoutCode(text);
    const found: PatternSlip[] = [];
    for (const pattern of patterns)
      for (const match of prose.matchAll(pattern.find)) {
        const slip = slipOf(pattern, match, prose);
        if (slip && !found.some(({ start, end }) => start < slip.end && slip.start < end)) found.push(slip);
      }
    return found.sort((a, b) => a.start - b.start);
  });

function slipOf(
  { group = 0, instead, safe = false }: SlipPattern,
  match: RegExpExecArray,
  text: string,
): PatternSlip | undefined {
  const written = match[group];
  if (written === undefined) return undefined;
  const right = instead(match, text);
  if (right === undefined || right === written) return undefined;
  const start = match.index + (group > 0 ? match[0].lastIndexOf(written) : 0);
  return { start, end: start + written.length, instead: right, safe };
}

/** Gives a replacement the first letter's case of what it replaces. */
export const inCaseOf = (written: string, right: string): string =>
  /^[A-Z]/.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
