import { plain } from '../../text/plain';
import { type SnippetWhere, whereKeys } from '../library/snippet';
import type { SnippetPlace } from './place';

/** Whether a snippet fits a place: each key of its `where` does; and among keys only one that names the key. */
export function fits(
  where: SnippetWhere,
  frameworks: readonly string[] | undefined,
  place: SnippetPlace,
): boolean {
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

/** Whether there can be a place that two snippets both fit. */
export const mayMeet = (a: SnippetWhere, b: SnippetWhere): boolean =>
  (a.key === undefined) === (b.key === undefined) &&
  whereKeys.every((key) => {
    const [one, other] = [a[key], b[key]] as [readonly string[] | undefined, readonly string[] | undefined];
    return !one || !other || one.some((value) => other.includes(value));
  });
