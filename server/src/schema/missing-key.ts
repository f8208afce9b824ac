import type { Draft } from '../draft/draft';
import { entryOf } from '../draft/yaml/value';
import { uncapital } from '../text/words';
import { mapOf, nameOf, parentSpan, type SchemaPlace } from './place';
import type { SchemaProblem } from './problem';
import { shapeIn } from './shape';

/** A key that has to be there and is not, or holds nothing. */
export function missingKey(draft: Draft, place: SchemaPlace, key: string): SchemaProblem {
  const empty = entryOf(mapOf(place), key);
  const purpose = shapeIn(place.shape, key)?.description?.replace(/\.$/, '');
  const what = purpose ? ` (${uncapital(purpose)})` : '';
  const message = empty
    ? `“${key}” is empty${what}; fill it in.`
    : `${nameOf(place)} needs “${key}”${what}; add it.`;
  return { category: 'missing-key', span: empty ? empty.keySpan : parentSpan(draft, place), message };
}

/** An item of a list with nothing after its dash. */
export function emptyItem(place: SchemaPlace): SchemaProblem | undefined {
  if (!place.entry) return undefined;
  const message = `An item of “${place.entry.key}” is empty; write it or remove its dash.`;
  return { category: 'missing-key', span: place.entry.keySpan, message };
}
