import { distance } from 'fastest-levenshtein';
import { plain, plainKey } from './plain';

/** The part of the letters of the longer text that are wrong, from 0 to 1. */
const differing = (a: string, b: string): number => {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : distance(a, b) / longest;
};

/** The unlikeness of two texts, from 0 (the same but for letter case, quotes and hyphens) to 1. */
export const unlikeness = (a: string, b: string): number => differing(plain(a), plain(b));

export interface ClosestOptions<T> {
  /** The names of a candidate; the one that is most like the text counts. */
  readonly names: (candidate: T) => readonly string[];
  /** The greatest unlikeness of a name, from 0 (the same) to 1. */
  readonly limit: number;
  /** The text and all names are already as `plain` gives them, which saves making them so at each call. */
  readonly arePlain?: boolean;
}

/**
 * The candidate with the name that is most like a text, the first of several that are equally like it; undefined if
 * all are too unlike.
 */
export function closest<T>(
  text: string,
  candidates: readonly T[],
  { names, limit, arePlain = false }: ClosestOptions<T>,
): T | undefined {
  const wanted = arePlain ? text : plain(text);
  let best: T | undefined;
  let least = limit;
  for (const candidate of candidates) {
    for (const name of names(candidate)) {
      const known = arePlain ? name : plain(name);
      // Texts whose lengths differ by more than may be wrong need no comparing.
      const excess = Math.abs(wanted.length - known.length);
      if (excess > least * Math.max(wanted.length, known.length)) continue;
      const unlike = differing(wanted, known);
      if (unlike < least || (unlike === least && best === undefined)) {
        least = unlike;
        best = candidate;
      }
    }
  }
  return best;
}

/** The same among candidates that are names themselves. */
export const closestName = <T extends string>(
  text: string,
  names: readonly T[],
  limit: number,
): T | undefined => closest(text, names, { names: (name) => [name], limit });

/** The name that somebody misspelt. */
export interface Correction {
  readonly name: string;
  /** No other name can be meant. */
  readonly certain: boolean;
}

/**
 * The name whose spelling is nearest to a written key, if it is near enough.
 * @param reach the part of the name that may be misspelt, from 0 to 1
 */
export function correction(written: string, names: readonly string[], reach = 1 / 3): Correction | undefined {
  const key = plainKey(written);
  const mostWrong = (name: string): number => Math.max(1, Math.round(name.length * reach));
  const byDistance = names
    // Names whose lengths differ by more than may be wrong are not compared, and leave no doubt about others.
    .filter((name) => Math.abs(name.length - key.length) <= Math.max(2, mostWrong(name)))
    .map((name) => ({ name, wrong: slips(key, plainKey(name)) }))
    .sort((a, b) => a.wrong - b.wrong);
  const [first, second] = byDistance;
  if (!first || first.wrong > mostWrong(first.name)) return undefined;
  const slight = first.wrong === 0 || (first.wrong === 1 && key.length > 4);
  return { name: first.name, certain: slight && (second?.wrong ?? 9) > 2 };
}

/** The number of wrong letters; two that changed places are one slip. */
function slips(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return swapped === b ? 1 : 2;
}
