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
export function unlikeness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : distance(one, other) / longest;
}

/**
 * The candidate that a text most likely means.
 * @param names the names of a candidate
 * @param limit how unlike it may be, from 0 to 1
 */
export function closest<T>(
  text: string,
  candidates: readonly T[],
  names: (candidate: T) => readonly string[],
  limit = 0.3,
): T | undefined {
  let best: T | undefined;
  let least = limit;
  for (const candidate of candidates) {
    for (const name of names(candidate)) {
      const far = unlikeness(text, name);
      if (far < least || (far === least && best === undefined)) {
        least = far;
        best = candidate;
      }
    }
  }
  return best;
}
