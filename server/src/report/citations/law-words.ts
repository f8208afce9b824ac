import type { CitedProvision, Unit } from '../../draft/citations/citation';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import type { Knowledge } from '../../knowledge/knowledge';
import { type PackPlace, type WordsFound, wordsAt } from '../../knowledge/law/pack-words';

/** A cited provision whose instrument is known. */
interface CitedPlaceOfLaw {
  readonly instrument: Pick<Instrument, 'id'>;
  readonly unit: Unit;
  readonly provision: Pick<CitedProvision, 'number' | 'path' | 'paragraph'>;
}

/** The words of a cited provision, if a team has added those of its instrument. */
export function wordsOfCited(
  knowledge: Knowledge,
  { instrument, unit, provision }: CitedPlaceOfLaw,
): WordsFound | undefined {
  const pack = knowledge.law(instrument.id);
  const place = pack && packPlace(unit, provision);
  return place && wordsAt(pack, place);
}

/** The place in a pack that a citation means; undefined for a Part or chapter, which is too much to show. */
export function packPlace(
  unit: Unit,
  { number, path, paragraph }: CitedPlaceOfLaw['provision'],
): PackPlace | undefined {
  if (unit === 'part' || unit === 'chapter') return undefined;
  if (unit !== 'schedule') return { number, steps: path };
  return { number: `Schedule ${number}`, steps: paragraph === undefined ? path : [paragraph, ...path] };
}
