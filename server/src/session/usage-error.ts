import { listed } from '../text/words';
/** A mistake that the user can correct: its message is printed as it is, without a stack trace. */
export class UsageError extends Error {}

/**
 * The value that an option names, among several.
 * @param what the kind of the values, such as “stage”
 * @throws UsageError if it names none of them, with all of them
 */
export function oneOf<const T extends string>(what: string, value: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(`Unknown ${what} "${value}". Use ${listed(known, 'or')}.`);
}
