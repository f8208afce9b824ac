// Judgements and their grades.
import { keysHold } from './annotations.mjs';
import { byEdition } from './editions.mjs';

/** The judgements that are given, in the order of the table: those of the kind, the setting or the edition. */
export const judgementsOf = ({ kinds, setting, editions, graded }) =>
  graded ? (kinds[0].judgements ?? setting?.judgements ?? editions[0].judgements) : [];

/** Those that may be given too. */
export const optionalOf = ({ kinds, editions, graded }) =>
  graded && !kinds[0].judgements ? (editions[0].optional ?? []) : [];

/** Whether it is certain how a setting was judged in an edition. */
export const certain = ({ setting }, edition) =>
  !edition.certainty || edition['certain-for']?.includes(setting?.id) === true;

/** A judgement in the wording of the setting. */
export const judgementIn = ({ framework, setting }, id) => ({
  ...framework.judgements.find((judgement) => judgement.id === id),
  ...setting?.wordings?.[id],
});

/** What a judgement is called: its official wording, or what it is probably called. */
export const nameOf = ({ wording, likely, short }) => wording ?? likely ?? short;

/** The key `judgements`. Judgements that are not given are for rules to explain. */
export function judgementsSchema(part, place) {
  const { framework, kinds, graded } = place;
  const given = [...judgementsOf(place), ...optionalOf(place)];
  const others = framework.judgements.filter(({ id }) => !given.includes(id));
  const scales = scalesOf(place);
  // Where grades differ with the edition they are in `gradesByEdition`.
  const grades = scales.length === 1 ? scales[0][1] : undefined;
  const properties = {
    ...Object.fromEntries(given.map((id) => [id, grade(judgementIn(place, id), grades)])),
    ...Object.fromEntries(others.map(({ id }) => [id, { type: 'string', 'x-only-shape': true }])),
  };
  // That a kind gives no grades is a fault only where it is certain.
  const unsure = kinds.some((kind) => kind['grades-certainty'] === 'uncertain');
  if (graded || !unsure) {
    const whole = { ...part, properties, additionalProperties: false, ...left('additionalProperties') };
    return graded ? whole : { ...whole, 'x-only-shape': true };
  }
  return {
    ...part,
    description: 'Grades, which such an inspection probably does not give.',
    properties,
    additionalProperties: { type: 'string' },
  };
}

const left = (...keywords) => ({ 'x-left-to-rules': keywords });

function grade(judgement, grades) {
  const { wording, certainty, id } = judgement;
  const unsure =
    wording === null
      ? ' Its official wording is not known; this is what it is probably called.'
      : certainty === 'uncertain'
        ? ' Whether this is its official wording is uncertain.'
        : '';
  return {
    description: `The grade for “${nameOf({ short: id, ...judgement })}”.${unsure}`,
    type: 'string',
    ...(grades && { ...grades, ...('enum' in grades && left('enum')) }),
  };
}

/** The grades of each edition. Where they are not certain they are only offered. */
function scalesOf(place) {
  const all = place.editions.map((edition) => {
    const labels = labelsIn(place.framework, edition);
    return [[edition], certain(place, edition) ? { enum: labels } : { examples: labels }];
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

/** The grades where they differ within a schema; undefined where they do not. */
export function gradesByEdition(place) {
  const scales = place.graded ? scalesOf(place) : [];
  if (scales.length < 2) return undefined;
  const found = ([editions, scale]) => [editions, keysHold({ judgements: { additionalProperties: scale } })];
  return byEdition(scales.map(found));
}
