// The shapes of drafts: what our own validators and completion rest on. Needs neither files nor ajv.
import { mapNamed, mapSchema, shape } from './annotations.mjs';
import { material } from './material.mjs';

/** Scalars are read as texts (server/src/draft/yaml/value.ts), so that a number is never met. */
const withoutNumbers = (schema) =>
  mapSchema(schema, (part) => {
    if (!Array.isArray(part.type)) return part;
    const types = part.type.filter((type) => type !== 'number' && type !== 'integer');
    return { ...part, type: types.length === 1 ? types[0] : types };
  });

/**
 * The shapes of drafts under some frameworks.
 * @param inputs `frameworks`, the hand-written `parts`, and `termsOf` of server/src/knowledge/frameworks/terms.ts
 * @returns {{definitions: object, shapes: object, branches: object[]}} `shapes` by the names of the `branches`
 */
export function draftShapes(inputs) {
  const { definitions, branches } = material(inputs);
  const form = (schema) => withoutNumbers(shape(schema));
  const shapes = {};
  for (const { name, schema } of branches) {
    const { title: _title, description: _description, ...bare } = form(schema);
    shapes[name] = bare;
  }
  return {
    definitions: mapNamed(definitions, form),
    shapes,
    branches: branches.map(({ name, framework, setting, editions, kinds }) => ({
      name,
      framework: framework.id,
      ...(setting && { setting: setting.id }),
      editions: editions.map(({ id }) => id),
      kinds: kinds.map(({ id }) => id),
    })),
  };
}
