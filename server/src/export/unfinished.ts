import type { Published } from '../render/document';
import { inflect, listed, plural } from '../text/words';

/**
 * Explains why a report is marked as a draft, as the end of a sentence: its stage, and the number of errors and open
 * points. Undefined if it is final and has neither.
 */
export function describeUnfinished({
  errors,
  open,
  properties: { stage },
}: Pick<Published, 'errors' | 'open' | 'properties'>): string | undefined {
  const unfinished = open.filter(({ kind }) => kind !== 'withheld');
  const counts = [
    ...(errors.length > 0 ? [plural(errors.length, 'error')] : []),
    ...(unfinished.length > 0 ? [`${plural(unfinished.length, 'item')} still to finish`] : []),
  ];
  const reasons = [
    ...(stage === 'final' ? [] : [`its stage is “${stage}”`]),
    ...(counts.length > 0 ? [`it has ${listed(counts)}`] : []),
  ];
  return reasons.length > 0 ? reasons.join(', and ') : undefined;
}

/** A sentence on the places where guarded words were left out of the text; undefined if there are none. */
export function describeWithheld({ open }: Pick<Published, 'open'>): string | undefined {
  const places = open.filter(({ kind }) => kind === 'withheld');
  if (places.length === 0) return undefined;
  const lines = [...new Set(places.map(({ line }) => line))].map(String);
  const hasPrivate = places.some(({ detail }) => detail === 'private');
  const what = hasPrivate ? 'Private details were' : 'The home’s name or address was';
  return `${what} left out. See ${inflect(lines.length, 'line', 'lines')} ${listed(lines)} of the draft.`;
}
