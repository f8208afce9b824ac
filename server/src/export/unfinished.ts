import type { Published } from '../render/document';
import { inflect, listed, plural } from '../text/words';

/**
 * Says why a report is a draft, as the end of a sentence: its stage, and the number of errors and open points. Undefined
 * where it is final and has neither.
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

/** Says where what is guarded was left out of the text, as a sentence; undefined if nowhere. */
export function describeWithheld({ open }: Pick<Published, 'open'>): string | undefined {
  const places = open.filter(({ kind }) => kind === 'withheld');
  if (places.length === 0) return undefined;
  const lines = [...new Set(places.map(({ line }) => line))].map(String);
  const own = places.some(({ message }) => message.includes('“private”'));
  const what = own ? 'Private details were' : 'The home’s name or address was';
  return `${what} left out. See ${inflect(lines.length, 'line', 'lines')} ${listed(lines)} of the draft.`;
}
