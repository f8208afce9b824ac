import type { Published } from '../render/document';
import { listed, plural } from '../text/words';

/**
 * Says why a report is a draft, as the end of a sentence: its stage, and the number of errors and open points. Undefined
 * where it is final and has neither.
 */
export function describeUnfinished({
  errors,
  open,
  properties: { stage },
}: Pick<Published, 'errors' | 'open' | 'properties'>): string | undefined {
  const counts = [
    ...(errors.length > 0 ? [plural(errors.length, 'error')] : []),
    ...(open.length > 0 ? [`${plural(open.length, 'place')} not yet final`] : []),
  ];
  const reasons = [
    ...(stage === 'final' ? [] : [`is at stage “${stage}”`]),
    ...(counts.length > 0 ? [`has ${listed(counts)}`] : []),
  ];
  return reasons.length > 0 ? `it ${reasons.join(' and ')}` : undefined;
}
