import type { Published } from '../render/document';
import { listed, plural } from '../text/words';

/** How much is wrong and open in a report, in words; undefined where nothing is. */
export function amount({ errors, open }: Pick<Published, 'errors' | 'open'>): string | undefined {
  const parts = [
    ...(errors.length > 0 ? [plural(errors.length, 'error')] : []),
    ...(open.length > 0 ? [`${plural(open.length, 'place')} not yet final`] : []),
  ];
  return parts.length > 0 ? listed(parts) : undefined;
}
