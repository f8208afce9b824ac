import { frameworks as loaders } from '../../generated/loaders/index';
import type { Edition, Framework } from './types';

/** The ids that `framework:` may have. */
export const frameworkIds: readonly string[] = Object.keys(loaders);

/** A framework's data, or undefined if the id is not known. */
export function framework(id: string | undefined): Framework | undefined {
  const load = id !== undefined && Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  return load?.() as Framework | undefined;
}

/**
 * The edition in force on the first day of an inspection (an ISO date); the first or last one for days before or after
 * all of them.
 */
export function editionOn(data: Framework, day: string): Edition {
  const found = data.editions.findLast((edition) => (edition.from ?? '') <= day);
  return (found ?? data.editions[0]) as Edition;
}

/** The edition of new inspections. */
export const latestEdition = (data: Framework): Edition => data.editions.at(-1) as Edition;

/** True if the edition of an inspection that starts on that day is not certain. */
export const editionUnsure = (data: Framework, day: string): boolean =>
  data.editions.some(({ unsure }) => unsure && day >= unsure.from && day <= unsure.until);
