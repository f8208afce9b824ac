// Schemas repeat what settings and editions have in common; written once, they are a fraction of the size.
import { mapChildren, mapNamed } from './annotations.mjs';

/**
 * Gives a name to each schema that is in several places, and refers to it there.
 * @param schemas a map from names to schemas
 * @param taken names of definitions that there are already
 * @param least the length of a schema, as JSON, that is worth a name
 * @returns {{schemas: object, definitions: object}} the same schemas, and the definitions that they refer to
 */
export function share(schemas, taken, least = 120) {
  const times = new Map();
  const count = (schema) => {
    const text = JSON.stringify(schema);
    times.set(text, (times.get(text) ?? 0) + 1);
    // The inside of a schema that was met before will be written once with it.
    if (times.get(text) === 1) mapChildren(schema, visit(count));
    return schema;
  };
  mapNamed(schemas, (schema) => mapChildren(schema, visit(count)));

  const definitions = {};
  const names = new Map();
  const replace = (schema, hint) => {
    const text = JSON.stringify(schema);
    if (times.get(text) < 2 || text.length < least) return mapChildren(schema, visit(replace));
    if (!names.has(text)) {
      const name = free(hint, [...taken, ...names.values()]);
      names.set(text, name);
      definitions[name] = mapChildren(schema, visit(replace));
    }
    return { $ref: `#/$defs/${names.get(text)}` };
  };
  return { schemas: mapNamed(schemas, (schema) => mapChildren(schema, visit(replace))), definitions };
}

const visit = (change) => (schema, hint) =>
  typeof schema === 'object' && schema !== null ? change(schema, hint) : schema;

/** A name that is not taken: `summary`, `summary-2`, … */
function free(hint, taken) {
  const name = words.get(hint) ?? hint;
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

/** The name of a schema that a keyword or a pattern leads to. */
const words = new Map([
  ...[
    ['^x-', 'own'],
    ['items', 'item'],
    ['additionalProperties', 'value'],
  ],
  ...['if', 'not', 'anyOf', 'contains'].map((keyword) => [keyword, 'condition']),
  ...['then', 'else', 'allOf'].map((keyword) => [keyword, 'case']),
]);
