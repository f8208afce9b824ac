import { plain } from '../../text/plain';
import { type Where, whereKeys } from '../types';
import type { Place } from './place';

/** Whether a snippet fits a place: each key of its `where` does; and among keys only one that names the key. */
export function fits(where: Where, frameworks: readonly string[] | undefined, place: Place): boolean {
  // A library is for its frameworks, whatever a snippet says.
  if (frameworks && place.framework !== undefined && !frameworks.includes(place.framework)) return false;
  if ((where.key === undefined) !== (place.key === undefined)) return false;
  for (const name of whereKeys) {
    const wanted = where[name];
    if (!wanted) continue;
    const here = place[name];
    if (here === undefined) return false;
    if (name === 'grade') {
      if (!wanted.some((one) => one === here || plain(one) === plain(here))) return false;
    } else if (!(wanted as readonly string[]).includes(here)) return false;
  }
  return true;
}

/** How closely a snippet is made for such places: the more it asks for, the closer. */
export const closeness = (where: Where): number =>
  whereKeys.reduce((sum, key) => sum + (where[key] ? (key === 'section' || key === 'key' ? 2 : 1) : 0), 0);

/** Whether there can be a place that two snippets both fit. */
export const mayMeet = (a: Where, b: Where): boolean =>
  (a.key === undefined) === (b.key === undefined) &&
  whereKeys.every((key) => {
    const [one, other] = [a[key], b[key]] as [readonly string[] | undefined, readonly string[] | undefined];
    return !one || !other || one.some((value) => other.includes(value));
  });
