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
  return pack && wordsAt(pack, packPlace(unit, provision));
}

/** The place in a pack that a citation means. */
export const packPlace = (
  unit: Unit,
  { number, path, paragraph }: Pick<CitedProvision, 'number' | 'path' | 'paragraph'>,
): PackPlace =>
  unit === 'schedule'
    ? { number: `Schedule ${number}`, steps: paragraph === undefined ? path : [paragraph, ...path] }
    : { number, steps: path };
