// The two forms of a schema with annotations (schemas/parts/README.md): the published contract, and the shape that
// our own validators check, which leaves out what rules report.

const own = { description: 'Entries that start with “x-” belong to your team. Nothing checks them.' };

/** Applies a function to each sub-schema of a schema, bottom up. */
export function mapSchema(schema, change) {
  if (typeof schema !== 'object' || schema === null) return schema;
  return change(mapChildren(schema, (part) => mapSchema(part, change)));
}

/**
 * Applies a function to the schemas right below a schema. The values of `enum` and `const` are not schemas.
 * @param change takes each part and its name: its key, or the keyword before it
 */
export function mapChildren(schema, change) {
  const copy = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (named.has(keyword)) copy[keyword] = mapNamed(value, change);
    else if (!nested.has(keyword) || typeof value !== 'object') copy[keyword] = value;
    else
      copy[keyword] = Array.isArray(value)
        ? value.map((part) => change(part, keyword))
        : change(value, keyword);
  }
  return copy;
}

/** Applies a function to each schema of a map from names to schemas. */
export const mapNamed = (schemas, change) =>
  Object.fromEntries(Object.entries(schemas).map(([name, part]) => [name, change(part, name)]));

const named = new Set(['properties', 'patternProperties', '$defs']);
const nested = new Set([
  ...['additionalProperties', 'items', 'contains', 'propertyNames'],
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'],
]);

/** Closes each map that has `properties`, except for a team's keys. Conditions are not maps. */
export function closed(schema) {
  const types = [schema.type].flat();
  if (!schema.properties || !types.includes('object') || 'additionalProperties' in schema) return schema;
  return { ...schema, patternProperties: { '^x-': own }, additionalProperties: false };
}

/** The published form: without the annotations, and without what only the shape has. */
export const published = (schema) =>
  mapSchema(schema, ({ 'x-left-to-rules': _left, 'x-selects': _selects, ...part }) => {
    if (!part.properties) return part;
    const kept = Object.entries(part.properties).filter(([, value]) => !value['x-only-shape']);
    return { ...part, properties: Object.fromEntries(kept) };
  });

/** The published form inside the umbrella, which has said already what selects the schema and what it is called. */
export function embedded(schema) {
  const { title: _title, description: _description, ...bare } = schema;
  return published(mapSchema(bare, (part) => (part['x-selects'] ? {} : part)));
}

/** The form for our validators: without what rules report. */
export const shape = (schema) =>
  mapSchema(
    schema,
    ({ 'x-left-to-rules': left = [], 'x-only-shape': _only, 'x-selects': _selects, ...part }) => {
      for (const keyword of left) {
        if (!(keyword in part)) throw new Error(`x-left-to-rules names “${keyword}”, which is not there`);
        delete part[keyword];
      }
      return part;
    },
  );

/** The names of the definitions that a schema needs, and those that these need in turn. */
export function usedDefinitions(schema, definitions, found = new Set()) {
  mapSchema(schema, (part) => {
    const name = /^#\/\$defs\/(.+)$/.exec(part.$ref ?? '')?.[1];
    if (name && !found.has(name)) {
      if (!(name in definitions)) throw new Error(`no definition is named “${name}”`);
      found.add(name);
      usedDefinitions(definitions[name], definitions, found);
    }
    return part;
  });
  return found;
}

/** Rules on keys that other schemas describe: as `properties` a language server would offer them once more. */
export const keysHold = (keys) => ({
  patternProperties: Object.fromEntries(Object.entries(keys).map(([key, part]) => [`^${key}$`, part])),
});
