import { chunksIn, perWord, type WrittenWord } from '../lexicon';
import { perText } from '../per-text';
import { withoutCode } from '../words';
import type { ProseSlip } from './slip';

/** A slip that a pattern finds. The pattern is global, and bounded in what it repeats. */
export interface SlipPattern {
  readonly find: RegExp;
  /** The words that a match may begin with. It is tried only at these, which takes far less time than a search. */
  readonly first?: readonly string[];
  /** What every text with a match has, if that is faster to look for. */
  readonly needs?: RegExp;
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
  const searched = patterns.filter(({ first }) => !first);
  const wordMatches = matchesByWords(patterns.filter(({ first }) => first));
  return perText((text) => {
    const prose = withoutCode(text);
    const found = wordMatches(prose);
    const needs = new Map<RegExp, boolean>();
    for (const pattern of searched) {
      if (pattern.needs && !hasNeeds(pattern.needs, prose, needs)) continue;
      for (const match of matchesOf(pattern.find, prose)) found.push({ pattern, match });
    }
    // Of two slips at one place, the earlier pattern's comes first.
    const rank = ({ pattern }: PatternMatch): number => patterns.indexOf(pattern);
    const slips = found.sort((a, b) => rank(a) - rank(b)).flatMap((each) => slipOf(each, prose) ?? []);
    return withoutOverlaps(slips.sort((a, b) => a.start - b.start));
  });
}

interface PatternMatch {
  readonly pattern: SlipPattern;
  readonly match: RegExpExecArray;
}

function hasNeeds(needs: RegExp, text: string, known: Map<RegExp, boolean>): boolean {
  const before = known.get(needs);
  if (before !== undefined) return before;
  const now = needs.test(text);
  known.set(needs, now);
  return now;
}

/** A pattern that is tried at a word of a chunk. */
interface TriedPattern {
  readonly pattern: SlipPattern;
  readonly at: RegExp;
  /** From the start of the chunk. */
  readonly offset: number;
}

/** Makes a search for the matches of patterns that know their first words. */
function matchesByWords(patterns: readonly SlipPattern[]): (text: string) => PatternMatch[] {
  if (patterns.length === 0) return () => [];
  const tried = patterns.map((pattern) => ({ pattern, at: new RegExp(pattern.find, flagsOf(pattern)) }));
  const triedIn = perWord(({ written }) => {
    const found = [...written.matchAll(/[A-Za-z]+/g)].flatMap(({ 0: word, index: offset }): TriedPattern[] =>
      tried
        .filter(({ pattern: { find, first } }) =>
          first?.includes(find.ignoreCase ? word.toLowerCase() : word),
        )
        .map((each) => ({ ...each, offset })),
    );
    return found.length > 0 ? found : undefined;
  });
  return (text) => {
    const { forms, starts } = chunksIn(text);
    const found: PatternMatch[] = [];
    const ends = new Map<SlipPattern, number>();
    for (let index = 0; index < forms.length; index++) {
      const first = triedIn(forms[index] as WrittenWord);
      if (!first) continue;
      for (const { pattern, at, offset } of first) {
        const start = (starts[index] as number) + offset;
        const match = start < (ends.get(pattern) ?? 0) ? undefined : matchAt(at, text, start);
        if (!match) continue;
        ends.set(pattern, start + match[0].length);
        found.push({ pattern, match });
      }
    }
    return found;
  };
}

const flagsOf = ({ find }: SlipPattern): string => find.flags.replace('g', 'y');

/** The match of a pattern at a place, with the places of its groups. */
function matchAt(at: RegExp, text: string, start: number): RegExpExecArray | undefined {
  at.lastIndex = start;
  if (!at.test(text)) return undefined;
  const exact = withPlaces(at);
  exact.lastIndex = start;
  return exact.exec(text) ?? undefined;
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

const withPlaces = (find: RegExp): RegExp => new RegExp(find, `${find.flags}d`);

/**
 * The matches of a pattern in a text. To ask for places costs time in every text, and so does `matchAll`, which
 * copies the pattern, so they are only for a text that has a match.
 */
function matchesOf(find: RegExp, text: string): RegExpExecArray[] {
  find.lastIndex = 0;
  return find.test(text) ? [...text.matchAll(withPlaces(find))] : [];
}

function slipOf({ pattern, match }: PatternMatch, text: string): PatternSlip | undefined {
  const { group = 0, instead, safe = false } = pattern;
  const place = match.indices?.[group];
  if (!place) return undefined;
  const right = instead(match, text);
  if (right === undefined || right === match[group]) return undefined;
  return { start: place[0], end: place[1], instead: right, safe };
}

/** Gives a replacement the first letter's case of what it replaces. */
export const inCaseOf = (written: string, right: string): string =>
  /^[A-Z]/.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
