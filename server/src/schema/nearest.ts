import { distance } from 'fastest-levenshtein';
import { plainKey } from './words';

export interface Nearest {
  readonly name: string;
  /** Nothing else can be meant. */
  readonly certain: boolean;
}

/**
 * The name that is spelled most like what somebody wrote, if one is near enough.
 * @param reach how much of a name may be wrong, as a part of its length
 */
export function nearest(written: string, names: readonly string[], reach = 1 / 3): Nearest | undefined {
  const key = plainKey(written);
  const byDistance = names
    .map((name) => ({ name, away: slips(key, plainKey(name)) }))
    .sort((a, b) => a.away - b.away);
  const [first, second] = byDistance;
  if (!first || first.away > Math.max(1, Math.round(first.name.length * reach))) return undefined;
  const plain = first.away === 0 || (first.away === 1 && key.length > 4);
  return { name: first.name, certain: plain && (second?.away ?? 9) > 2 };
}

/** How many letters are wrong; two that changed places are one slip. */
function slips(a: string, b: string): number {
  const away = distance(a, b);
  if (away !== 2 || a.length !== b.length) return away;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return swapped === b ? 1 : 2;
}
