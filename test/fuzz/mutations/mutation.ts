import type { Random } from '../random';

/** A change of a text, as people, editors and other programs make them. */
export type Mutation = (text: string, context: MutationContext) => string;

export interface MutationContext {
  readonly random: Random;
  /** Another input of the same kind, to take pieces from. */
  readonly other: () => string;
}

/** Longest text that repeated pieces make: the product promises how long it takes for 100 KB. */
export const longest = 100_000;

/** The text with the lines between two line numbers replaced. Keeps the line breaks of the rest. */
export function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  change(lines);
  return lines.join('');
}

/** Changes one place that a pattern matches; the text itself if there is none. */
export function atMatch(
  text: string,
  pattern: RegExp,
  { random, put }: { readonly random: Random; readonly put: (match: RegExpMatchArray) => string },
): string {
  const match = random.pick([...text.matchAll(pattern)]);
  if (!match) return text;
  const start = match.index;
  return text.slice(0, start) + put(match) + text.slice(start + match[0].length);
}

/** Puts something in at an offset, most often near the beginning, where the keys are. */
export function atPlace(text: string, random: Random, put: string): string {
  const at = placeIn(text, random);
  return text.slice(0, at) + put + text.slice(at);
}

export const placeIn = (text: string, random: Random): number =>
  random.upTo(random.chance(0.5) ? Math.min(1500, text.length) : text.length);
