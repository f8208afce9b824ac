import { valueAt } from '../draft/yaml/value';
import type { Span } from '../text/span';
import { type Day, readDay } from './days';
import type { Report } from './report';

/** The last day of the inspection, with its place. */
export function lastDay({ draft }: Report): { day: Day; span: Span } | undefined {
  const dates = valueAt(draft.data, 'inspection', 'dates');
  const stretches = dates?.kind === 'list' ? dates.items : [valueAt(draft.data, 'inspection')];
  const ends = stretches.flatMap((stretch) => {
    const end = valueAt(stretch, 'end');
    const day = end?.kind === 'scalar' ? readDay(end.text.text) : undefined;
    return end && day ? [{ day, span: end.span }] : [];
  });
  return ends.sort((a, b) => (a.day < b.day ? 1 : -1))[0];
}
