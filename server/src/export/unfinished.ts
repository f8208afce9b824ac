import type { Published } from '../render/document';
import { listed, plural } from '../text/words';

/** The number of errors and open points of a report, in words; undefined where there are none. */
export function describeUnfinished({ errors, open }: Pick<Published, 'errors' | 'open'>): string | undefined {
  const parts = [
    ...(errors.length > 0 ? [plural(errors.length, 'error')] : []),
    ...(open.length > 0 ? [`${plural(open.length, 'place')} not yet final`] : []),
  ];
  return parts.length > 0 ? listed(parts) : undefined;
}
