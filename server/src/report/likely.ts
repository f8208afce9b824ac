import { entryOf, textAt, type Value, valueAt } from '../draft/yaml/value';
import { editionOn, latestEdition } from '../knowledge/frameworks/frameworks';
import { type InspectionScope, structureOf } from '../knowledge/frameworks/terms';
import type { Edition, Framework, Kind } from '../knowledge/frameworks/types';
import { closest } from '../text/nearest';
import { readDay } from './days';

/**
 * The edition of a draft that does not say when its inspection began: the one whose judgements and grades it gives, the
 * newest of several. A missing day is one finding, not one for each judgement.
 */
export function likelyEdition(
  known: Framework,
  data: Value | undefined,
  where: Omit<InspectionScope, 'edition'>,
): Edition {
  const ids = givenIds(data);
  const grades = ids.map((id) => textAt(data, 'judgements', id)?.toLowerCase());
  const end = readDay(textAt(data, 'inspection', 'end'));
  const fit = (edition: Edition) => {
    const scale = (edition.grades ?? known.grades).map(({ label }) => label);
    const { judgements } = structureOf(known, { ...where, edition });
    const given = ids.filter((id) => judgements.includes(id)).length;
    const graded = grades.filter((grade) => grade !== undefined && scale.includes(grade)).length;
    return given * 2 - judgements.length + graded * 2;
  };
  const first = end ? editionOn(known, end) : latestEdition(known);
  // From the newest on, so that of several which fit as well as each other the first that is met is the newest.
  const newestFirst = [first, ...known.editions.toReversed()];
  return newestFirst.reduce((best, edition) => (fit(edition) > fit(best) ? edition : best));
}

/** The keys of `judgements`. */
function givenIds(data: Value | undefined): string[] {
  const given = valueAt(data, 'judgements');
  return given?.kind === 'map' ? given.entries.map(({ key }) => key) : [];
}

/**
 * The kind of inspection that a draft without a known type is most likely of: one of nearly that name, or one that has
 * a key which the draft has. A draft that gives no judgements is taken for a visit where it ought to name its type, so
 * that the missing type is one finding, and not one for each judgement too.
 */
export function likelyKind(known: Framework, data: Value | undefined): Kind | undefined {
  if (known.kinds.length === 1) return known.kinds[0];
  const written = textAt(data, 'inspection', 'type');
  const near = written && closest(written, known.kinds, { names: ({ id, name }) => [id, name], limit: 0.4 });
  if (near) return near;
  const ids = givenIds(data);
  const own = known.kinds.find(
    ({ judgements }) => ids.length > 0 && ids.every((id) => judgements?.includes(id)),
  );
  if (own || valueAt(data, 'judgements')) return own;
  const has = (key: string | undefined) => key !== undefined && entryOf(data, key) !== undefined;
  const bySingle = known.kinds.find((kind) => has(kind['judgement-key']));
  const letter = has('addressee') || has('areas-for-priority-action');
  const byLetter = letter ? known.kinds.find((kind) => kind.letter) : undefined;
  const named = written !== undefined || known.settings !== undefined;
  const visit =
    named && !has('outcome') ? known.kinds.find((kind) => !kind.graded && !kind['judgement-key']) : undefined;
  return bySingle ?? byLetter ?? visit;
}
