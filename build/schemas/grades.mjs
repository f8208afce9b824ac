// Judgements and their grades.
import { keysHold } from './annotations.mjs';
import { byEdition } from './editions.mjs';

/** The optional judgements. A kind with its own judgements has no others. */
export const optionalOf = ({ kinds, terms, graded }) =>
  graded && !kinds[0].judgements ? terms.optional : [];

/** A judgement in the wording of the setting. */
export const judgementIn = ({ terms, regraded }, id) =>
  (regraded ?? terms).judgements.find((judgement) => judgement.id === id);

/** The name of a judgement: its official wording, or the likely one. */
export const nameOf = ({ wording, likely, short }) => wording ?? likely ?? short;

/** Ids of the judgements that may be given, in the order of the table. */
export const givenIds = (place) => [...(place.regraded ?? place.terms).expected, ...optionalOf(place)];

/** The key `judgements`. Judgements that are not given are for rules to explain. */
export function judgementsSchema(part, place) {
  const { framework, kinds, graded } = place;
  const ids = givenIds(place);
  const others = framework.judgements.filter(({ id }) => !ids.includes(id));
  const scales = scalesOf(place);
  // Grades that differ with the edition are in `gradesByEdition`.
  const grades = scales.length === 1 ? scales[0][1] : undefined;
  const properties = {
    ...Object.fromEntries(ids.map((id) => [id, grade(judgementIn(place, id), grades)])),
    ...Object.fromEntries(others.map(({ id }) => [id, { type: 'string', 'x-only-shape': true }])),
  };
  // Grades in a kind that gives none are a fault only where that is certain.
  const unsure = kinds.some((kind) => kind['grades-certainty'] === 'uncertain');
  if (graded || !unsure) {
    const whole = { ...part, properties, additionalProperties: false, ...left('additionalProperties') };
    if (place.regraded)
      return { ...whole, description: 'New judgements with their grades, if the last ones are changed.' };
    return graded ? whole : { ...whole, 'x-only-shape': true };
  }
  return {
    ...part,
    description: 'Grades. This type of inspection probably has none.',
    properties,
    additionalProperties: { type: 'string' },
  };
}

const left = (...keywords) => ({ 'x-left-to-rules': keywords });

function grade(judgement, grades) {
  return {
    description: `The grade for “${nameOf(judgement)}”.${doubt(judgement)}`,
    type: 'string',
    ...(grades && { ...grades, ...('enum' in grades && left('enum')) }),
  };
}

function doubt({ wording, certainty }) {
  if (wording === null) return ' Its official wording is not known. This is its probable name.';
  return certainty === 'uncertain' ? ' It is not certain that this is its official wording.' : '';
}

/** The grades of each edition. Where they are not certain they are only offered. */
function scalesOf(place) {
  const all = place.editions.map((edition) => {
    const labels = labelsIn(place.framework, edition);
    return [[edition], place.termsIn(edition).certain ? { enum: labels } : { examples: labels }];
  });
  return all.every(([, scale]) => JSON.stringify(scale) === JSON.stringify(all[0][1])) ? [all[0]] : all;
}

/** The labels that are right for inspections of an edition. */
function labelsIn({ grades, labels }, edition) {
  const right = labels.filter(
    ({ from = '', until }) => until && until >= (edition.from ?? '') && from <= (edition.until ?? '9999'),
  );
  return [...(edition.grades ?? grades), ...right].map(({ label }) => label);
}

/** The grades where they differ within a schema; undefined if they do not. */
export function gradesByEdition(place) {
  const scales = place.graded ? scalesOf(place) : [];
  if (scales.length < 2) return undefined;
  const found = ([editions, scale]) => [editions, keysHold({ judgements: { additionalProperties: scale } })];
  return byEdition(scales.map(found));
}
