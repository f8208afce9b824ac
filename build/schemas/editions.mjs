// What depends on the edition: the one that a draft names, or else the one of its first day.
import { startsBefore } from './days.mjs';

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
 * @param cases pairs of editions and the schema for them
 */
export function byEdition(cases) {
  const merged = [];
  for (const [editions, found] of cases) {
    const last = merged.at(-1);
    if (last && JSON.stringify(last[1]) === JSON.stringify(found)) last[0] = [...last[0], ...editions];
    else merged.push([editions, found]);
  }
  const earlier = merged.slice(0, -1).map(([editions, found], index) => {
    const [next] = merged[index + 1][0];
    const dated = { not: { required: ['edition'] }, ...startsBefore(next.from) };
    return [{ anyOf: [keyIs('edition', editionValues(editions)), dated] }, found];
  });
  return choose(earlier, merged.at(-1)[1]);
}
