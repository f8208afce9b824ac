import type { Draft } from '../draft/draft';
import { entryOf } from '../draft/yaml/value';
import { messagesOf } from '../text/messages';
import { uncapital } from '../text/words';
import { mapOf, parentSpan, partOf, type SchemaPlace } from './place';
import type { SchemaProblem } from './problem';
import { shapeIn } from './shape';

const messages = messagesOf({
  empty: (entry: string) => `Fill in “${entry}”. It is empty.`,
  emptyExplained: (entry: string, purpose: string) => `Fill in “${entry}”. It is ${purpose}.`,
  absent: (entry: string, part: string) => `Add “${entry}” to ${part}.`,
  absentExplained: (entry: string, part: string, purpose: string) =>
    `Add “${entry}” to ${part}. It is ${purpose}.`,
  emptyItem: (list: string) => `An item under “${list}” is empty. Write it, or remove its dash.`,
});

/** A key that has to be there and is not, or holds nothing. */
export function missingKey(draft: Draft, place: SchemaPlace, key: string): SchemaProblem {
  const empty = entryOf(mapOf(place), key);
  const description = shapeIn(place.shape, key)?.description;
  const purpose = description && uncapital(description.split(/\.(?:\s|$)/, 1)[0] ?? '');
  if (empty) {
    const named = purpose ? messages.emptyExplained(key, purpose) : messages.empty(key);
    return { category: 'missing-key', span: empty.keySpan, ...named };
  }
  const part = partOf(place);
  const named = purpose ? messages.absentExplained(key, part, purpose) : messages.absent(key, part);
  return { category: 'missing-key', span: parentSpan(draft, place), ...named };
}

/** An item of a list with nothing after its dash. */
export function emptyItem(place: SchemaPlace): SchemaProblem | undefined {
  if (!place.entry) return undefined;
  const { key, keySpan } = place.entry;
  return { category: 'missing-key', span: keySpan, ...messages.emptyItem(key) };
}
