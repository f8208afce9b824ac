import { distance } from 'fastest-levenshtein';

/** A text as it is compared: lower case, straight quotes, single spaces. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s-]+/g, ' ')
    .trim();

/** How unlike two texts are, from 0 (the same but for letter case) to 1. */
export const unlikeness = (a: string, b: string): number => unlike(plain(a), plain(b));

function unlike(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : distance(one, other) / longest;
}

/**
 * The candidate that a text most likely means.
 * @param names the names of a candidate
 * @param limit how unlike it may be, from 0 to 1
 */
export const closest = <T>(
  text: string,
  candidates: readonly T[],
  names: (candidate: T) => readonly string[],
  limit = 0.3,
): T | undefined => closestPlain(plain(text), candidates, (one) => names(one).map(plain), limit);

/** The same for a text and names that are plain already. */
export function closestPlain<T>(
  text: string,
  candidates: readonly T[],
  names: (candidate: T) => readonly string[],
  limit: number,
): T | undefined {
  let best: T | undefined;
  let least = limit;
  for (const candidate of candidates) {
    for (const name of names(candidate)) {
      // What differs in length by so much needs no comparing.
      const more = Math.abs(text.length - name.length);
      if (more > least * Math.max(text.length, name.length)) continue;
      const far = unlike(text, name);
      if (far < least || (far === least && best === undefined)) {
        least = far;
        best = candidate;
      }
    }
  }
  return best;
}
