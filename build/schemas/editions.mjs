// Choices by edition: the one that a draft names, or else the one of its first day. A draft with neither is of
// the newest edition whose judgements it gives.
import { dated, startsBefore } from './days.mjs';

/** An edition is named with or without quotes. */
export const editionValues = (editions) =>
  editions.flatMap(({ id }) => (/^[1-9]\d*$/.test(id) ? [id, Number(id)] : [id]));

/** The condition that a map has a key with one of some values. */
export const keyIs = (key, values) => ({
  type: 'object',
  required: [key],
  properties: { [key]: values.length === 1 ? { const: values[0] } : { enum: values } },
});

/** A choice of schemas. */
// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
export const when = (condition, found, rest) => ({ if: condition, then: found, ...(rest && { else: rest }) });

/** The first case whose condition holds, or else the last resort. */
export const choose = (cases, otherwise) =>
  cases.reduceRight((rest, [condition, found]) => when(condition, found, rest), otherwise);

/**
 * The schema of the edition that applies, of several in the order of their time.
 * @param cases pairs of editions and the schema for them, and the judgements that may be given, where they tell
 *   editions apart
 */
export function byEdition(cases) {
  const merged = [];
  for (const [editions, found, judgements = []] of cases) {
    const last = merged.at(-1);
    const same = last && JSON.stringify(last.found) === JSON.stringify(found);
    if (same) last.editions = [...last.editions, ...editions];
    else merged.push({ editions, found, judgements });
  }
  const earlier = merged.slice(0, -1).map(({ editions, found, judgements }, index) => {
    const later = merged.slice(index + 1);
    const own = judgements.filter((id) => later.every((other) => !other.judgements.includes(id)));
    const early = { not: { required: ['edition'] }, ...startsBefore(later[0].editions[0].from) };
    const conditions = [keyIs('edition', editionValues(editions)), early];
    return [{ anyOf: own.length > 0 ? [...conditions, undatedWith(own)] : conditions }, found];
  });
  return choose(earlier, merged.at(-1).found);
}

/** The condition that a draft has neither edition nor first day, and gives one of some judgements. */
const undatedWith = (judgements) => ({
  type: 'object',
  not: { anyOf: [{ required: ['edition'] }, dated()] },
  required: ['judgements'],
  properties: {
    judgements: { type: 'object', anyOf: judgements.map((id) => ({ required: [id] })) },
  },
});
