import { plain } from '../../text/plain';
import type { Applicability } from '../library/libraries';
import { type SnippetWhere, whereKeys } from '../library/snippet';
import type { SnippetPlace } from './place';

/** Tells if a snippet fits a place: each key of its `where` does; and among keys only one that names the key. */
export function fits({ where, frameworks }: Applicability, place: SnippetPlace): boolean {
  // A library is for its frameworks, whatever a snippet says.
  if (frameworks && place.framework !== undefined && !frameworks.includes(place.framework)) return false;
  if ((where.key === undefined) !== (place.key === undefined)) return false;
  for (const name of whereKeys) {
    const values: readonly string[] | undefined = where[name];
    if (!values) continue;
    const here = place[name];
    if (here === undefined) return false;
    if (values.includes(here)) continue;
    if (name !== 'grade' || !values.some((grade) => plain(grade) === plain(here))) return false;
  }
  return true;
}

/** Tells if there can be a place that two snippets both fit. */
export const mayMeet = (a: SnippetWhere, b: SnippetWhere): boolean =>
  (a.key === undefined) === (b.key === undefined) &&
  whereKeys.every((key) => {
    const [some, other] = [a[key], b[key]] as [readonly string[] | undefined, readonly string[] | undefined];
    return !some || !other || some.some((value) => other.includes(value));
  });
