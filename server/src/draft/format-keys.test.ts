import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exactKeys, nestedKeys, proseKeys, topKeys } from './format-keys';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const folder = new URL('../../../schemas/', import.meta.url);
const schemas = readdirSync(folder)
  .filter((name) => /^(?:ilacs|sccif|sif|jtai|stc)-.*\.schema\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema);

/** Keys with names of their own below them: judgements and sections. */
const named = new Set(['judgements', 'sections']);

/** The keys below a schema, at any depth. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name !== 'properties') return keysIn(inner);
    const entries = Object.entries(inner as object);
    return [
      ...entries.map(([key]) => key),
      ...entries.flatMap(([key, each]) => (named.has(key) ? [] : keysIn(each))),
    ];
  });
}

/** A kind of draft that a schema has of its own, next to the one at its top. */
const isDraft = ({ properties = {} }: Schema) => 'framework' in properties;

/** The parts of drafts: neither whole ones nor the conditions that choose among editions. */
const partsOf = ($defs: Readonly<Record<string, Schema>>) =>
  Object.entries($defs).flatMap(([name, each]) =>
    isDraft(each) || name.startsWith('condition') ? [] : [each],
  );

const sorted = (keys: Iterable<string>) => [...new Set(keys)].sort();
const drafts = schemas.flatMap((schema) => [schema, ...Object.values(schema.$defs ?? {}).filter(isDraft)]);
const top = drafts.flatMap(({ properties = {} }) => Object.keys(properties));
const nested = drafts.flatMap(({ properties = {}, $defs = {} }) => [
  ...Object.entries(properties).flatMap(([key, value]) => (named.has(key) ? [] : keysIn(value))),
  ...keysIn(partsOf($defs)),
]);

it('has the keys that the schemas have', () => {
  expect(sorted(topKeys)).toEqual(sorted(top));
  expect(sorted(nestedKeys)).toEqual(sorted(nested));
});

it('knows the values of keys that exist', () => {
  const others = ['description', 'title'];
  for (const key of [...proseKeys, ...exactKeys])
    if (!others.includes(key)) expect([...topKeys, ...nestedKeys]).toContain(key);
});
