import { textAt, type Value, valueAt } from '../draft/value';
import { editionOn, latestEdition } from '../knowledge/frameworks';
import type { Edition, Framework, Kind } from '../knowledge/types';
import { readDay } from './days';
import { closest } from './names';

/**
 * The edition of a draft that does not say when its inspection began: the one whose judgements it gives, the newest of
 * several. A missing day is one finding, not one for each judgement.
 */
export function likelyEdition(known: Framework, data: Value | undefined): Edition {
  const given = valueAt(data, 'judgements');
  const ids = given?.kind === 'map' ? given.entries.map(({ key }) => key) : [];
  const end = readDay(textAt(data, 'inspection', 'end'));
  const fit = ({ judgements }: Edition) =>
    ids.filter((id) => judgements.includes(id)).length * 2 - judgements.length;
  const candidates = end
    ? [editionOn(known, end), ...known.editions]
    : [latestEdition(known), ...known.editions];
  return candidates.reduce((best, one) => (fit(one) > fit(best) ? one : best));
}

/** The kind of inspection that a draft without a known type is most likely of. */
export function likelyKind(known: Framework, data: Value | undefined): Kind | undefined {
  const written = textAt(data, 'inspection', 'type');
  const near = written && closest(written, known.kinds, ({ id, name }) => [id, name], 0.4);
  const bySingle = known.kinds.find((kind) => kind['judgement-key'] && valueAt(data, kind['judgement-key']));
  return near || (valueAt(data, 'judgements') ? undefined : bySingle);
}
