import type { Framework } from '../../../knowledge/frameworks/types';
import type { ComparedFacts } from '../compared-facts';
import { type HashKey, keyedSum } from './shingles';
import { hashSpace } from './sketch';

/** Hashes of who a report is about; 0 for what is not known. Each has 16 bits, so that it could be many others. */
export interface ServiceSums {
  readonly number: number;
  /** That of the name. A provider may have many services, so its name counts only without a number. */
  readonly name: number;
}

/** The hashes of who a draft is about. */
export function serviceSums(
  { number, name }: Pick<ComparedFacts, 'number' | 'name'>,
  who: Framework['who'],
  key: HashKey,
): ServiceSums {
  const isNamed = who === 'authority' || number === undefined;
  return { number: sumOf(number, key), name: isNamed ? sumOf(name, key) : 0 };
}

/** Tells if two reports are about the same authority, or the same service of a provider. */
export const isSameService = (a: ServiceSums, b: ServiceSums): boolean =>
  (a.number !== 0 && a.number === b.number) || (a.name !== 0 && a.name === b.name);

/** A hash of a text; never 0 for a text. */
const sumOf = (text: string | undefined, key: HashKey): number =>
  text === undefined ? 0 : (keyedSum(text, key) % (hashSpace - 1)) + 1;
