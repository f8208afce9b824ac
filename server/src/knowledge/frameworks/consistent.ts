import type { Expectation } from './grades';
import type { Framework } from './types';

/**
 * What a framework's data says of things that it does not have: a judgement in an edition that is not among its
 * judgements, a grade in a rule that is not on its scale, a source that is not listed. A schema cannot see these.
 * @returns sentences, none where all fits
 */
export function inconsistencies(data: Framework): string[] {
  const found: string[] = [];
  const judgements = new Set(data.judgements.map(({ id }) => id));
  const kinds = new Set(data.kinds.map(({ id }) => id));
  const scales = [data.grades, ...data.editions.flatMap(({ grades }) => (grades ? [grades] : []))];
  const labels = new Set(scales.flat().map(({ label }) => label));
  const need = (known: ReadonlySet<string>, what: string, where: string, ids: Iterable<string>) => {
    for (const id of ids)
      if (!known.has(id)) found.push(`${where} names the ${what} “${id}”, which is not there.`);
  };
  for (const edition of data.editions) {
    const where = `The edition “${edition.id}”`;
    need(judgements, 'judgement', where, [
      ...edition.judgements,
      ...edition.sections,
      ...(edition.optional ?? []),
    ]);
  }
  for (const setting of data.settings ?? []) {
    const where = `The setting “${setting.id}”`;
    need(kinds, 'type of inspection', where, setting.kinds);
    need(judgements, 'judgement', where, [
      ...(setting.judgements ?? []),
      ...Object.keys(setting.wordings ?? {}),
    ]);
  }
  for (const { id, judgements: own = [] } of data.kinds)
    need(judgements, 'judgement', `The type “${id}”`, own);
  for (const { id, parts = [] } of data.judgements)
    need(judgements, 'judgement', `The judgement “${id}”`, parts);
  for (const { id, when = {}, expect } of data.combinations) {
    const where = `The rule “${id}”`;
    const named = [...Object.keys(when), ...Object.keys(expect.judgements ?? {})];
    need(new Set([...judgements, 'overall']), 'judgement', where, named);
    need(labels, 'grade', where, [...Object.values(when).flat(), ...gradesOf(expect)]);
  }
  for (const { label, means } of data.labels)
    if (means) need(labels, 'grade', `The label “${label}”`, [means]);
  need(new Set(Object.keys(data.sources)), 'source', 'The data', sourcesOf(data));
  if (!isPlainPattern(data.urn.pattern)) {
    found.push(
      `The pattern of reference numbers, “${data.urn.pattern}”, cannot be used; write digits and letters with fixed numbers of times, as in ^(SC\\d{6}|\\d{7})$.`,
    );
  }
  return found;
}

/**
 * Whether a pattern is one that no text can keep busy: without repetition that has no end or stands inside another.
 * A team's data is not trusted to be harmless.
 */
function isPlainPattern(pattern: string): boolean {
  if (pattern.length > 200 || /[*+]|\{\d*,\}|\)[{?]|\\[1-9k]|\(\?/.test(pattern)) return false;
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

function gradesOf({ within: _, judgements = {}, ...lists }: Expectation): string[] {
  return [...Object.values(lists), ...Object.values(judgements)]
    .flat()
    .filter((one) => typeof one === 'string');
}

/** Every `source` that stands anywhere in the data. */
function* sourcesOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source' && typeof inner === 'string') yield inner;
    else yield* sourcesOf(inner);
  }
}
