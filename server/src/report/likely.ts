import { entryOf, textAt, type Value, valueAt } from '../draft/yaml/value';
import { editionOn, latestEdition } from '../knowledge/frameworks/frameworks';
import { type InspectionScope, structureOf } from '../knowledge/frameworks/terms';
import type { Edition, Framework, Kind } from '../knowledge/frameworks/types';
import { closest } from '../text/nearest';
import { readDay } from './days';

/**
 * The edition of a draft without the first day of its inspection: the one with the draft’s judgements and grades; of
 * several the newest, or the newest that asks for no citations. So a missing day is one finding, not one for each judgement
 * and citation.
 */
export function likelyEdition(
  known: Framework,
  data: Value | undefined,
  where: Omit<InspectionScope, 'edition'>,
): Edition {
  const ids = judgementIds(data);
  const grades = ids.map((id) => textAt(data, 'judgements', id)?.toLowerCase());
  const end = readDay(textAt(data, 'inspection', 'end'));
  const fit = (edition: Edition) => {
    const scale = (edition.grades ?? known.grades).map(({ label }) => label);
    const { judgements } = structureOf(known, { ...where, edition });
    const judged = ids.filter((id) => judgements.includes(id)).length;
    const graded = grades.filter((grade) => grade !== undefined && scale.includes(grade)).length;
    return judged * 2 - judgements.length + graded * 2;
  };
  const first = end ? editionOn(known, end) : latestEdition(known);
  // Without judgements every edition fits as badly as it has many of them.
  if (ids.length === 0) return first;
  const newestFirst = known.editions.toReversed();
  // Of editions that fit equally well, one that asks for no citations asks for nothing that may be no slip.
  const lenientFirst = [
    first,
    ...newestFirst.filter(({ citations }) => citations === undefined),
    ...newestFirst.filter(({ citations }) => citations !== undefined),
  ];
  return lenientFirst.reduce((best, edition) => (fit(edition) > fit(best) ? edition : best));
}

/** The keys of `judgements`. */
function judgementIds(data: Value | undefined): string[] {
  const judgements = valueAt(data, 'judgements');
  return judgements?.kind === 'map' ? judgements.entries.map(({ key }) => key) : [];
}

/**
 * The most likely kind of inspection of a draft without a known type: one with nearly that name, or with a key that the
 * draft has. A draft without judgements is read as a visit if it has to name its type, so that the missing type is one
 * finding, and not one for each judgement too.
 */
export function likelyKind(known: Framework, data: Value | undefined): Kind | undefined {
  if (known.kinds.length === 1) return known.kinds[0];
  const written = textAt(data, 'inspection', 'type');
  const near = written && closest(written, known.kinds, { names: ({ id, name }) => [id, name], limit: 0.4 });
  if (near) return near;
  const ids = judgementIds(data);
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
