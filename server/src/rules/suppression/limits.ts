/** A team’s limits on comments that suppress findings. */
export interface SuppressionLimits {
  /** Rules, groups of rules (`group/*`) or all (`*`) that no comment may suppress. */
  readonly forbid?: readonly string[];
  /** The fewest characters of a reason. */
  readonly reasonLength?: number;
  /** The form of a whole reason, as a regular expression that `boundedPattern` allows. */
  readonly reasonForm?: string;
}

/** The most characters of a reason that are compared with its form. */
export const mostReason = 500;

/** Tells if no comment may suppress a rule. */
export const isForbidden = (rule: string, { forbid = [] }: SuppressionLimits): boolean =>
  forbid.some((name) => name === '*' || name === rule || name === `${rule.split('/')[0]}/*`);

/** The expression that a whole reason must fit; undefined if the pattern may take long on some text. */
export function boundedPattern(pattern: string): RegExp | undefined {
  if (pattern.length > 200 || /[*+]|\{\d*,\}|\)[{?]|\\[1-9k]|\(\?/.test(pattern)) return undefined;
  // Alternatives of the whole pattern are tried one after the other.
  const isFlat = !pattern.includes('(') && !pattern.split(']').some(hasBarInClass);
  const ways = (isFlat ? pattern.split('|') : [pattern]).reduce((sum, part) => sum + waysOf(part), 0);
  if (ways > mostWays || /\{\d{4,}/.test(pattern)) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}

const mostWays = 20_000;

/** Tells if a “|” stands for itself, before the “]” that ends a class. */
function hasBarInClass(part: string): boolean {
  const open = part.lastIndexOf('[');
  return open >= 0 && part.includes('|', open);
}

/** The ways in which a text can be tried: each repetition and each choice multiplies them. */
function waysOf(pattern: string): number {
  let ways = 2 ** (pattern.match(/[?|]/g)?.length ?? 0);
  for (const [, least = '', most] of pattern.matchAll(/\{(\d{1,4}),(\d{1,4})\}/g))
    ways *= Math.max(1, Number(most) - Number(least) + 1);
  return ways;
}
