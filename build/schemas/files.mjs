// The generated files of schemas/, as texts.
import { embedded, published, usedDefinitions } from './annotations.mjs';
import { frameworks, parts } from './inputs.mjs';
import { material } from './material.mjs';
import { share } from './share.mjs';
import { frameworkSchema, umbrella } from './umbrella.mjs';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

const comment = 'Written by `npm run schemas` from knowledge/ and schemas/parts/. Do not edit.';

const pick = (definitions, names, form) =>
  Object.fromEntries(
    Object.keys(definitions)
      .filter((name) => names.has(name))
      .map((name) => [name, form(definitions[name])]),
  );

const print = (schema) => `${JSON.stringify({ $schema: dialect, $comment: comment, ...schema }, null, 2)}\n`;

/** The generated schemas: a map from file names in schemas/ to texts. */
export function schemaFiles() {
  const known = frameworks();
  const pieces = parts();
  const { definitions, branches: all } = material(known, pieces);
  const files = new Map();
  for (const { name, schema } of all) {
    const used = pick(definitions, usedDefinitions(schema, definitions), published);
    files.set(`${name}.schema.json`, print({ ...published(schema), $defs: used }));
  }
  files.set('report.schema.json', print(umbrellaFile(known, pieces, definitions, all)));
  return files;
}

/** The umbrella, which is whole in itself. What its branches have in common stands in it once. */
function umbrellaFile(known, pieces, definitions, all) {
  const every = new Set(all.flatMap(({ schema }) => [...usedDefinitions(schema, definitions)]));
  const used = pick(definitions, every, published);
  // Settings that differ in nothing share a branch.
  const names = new Map();
  const refer = ({ name, schema }) => {
    const text = JSON.stringify(embedded(schema));
    if (!names.has(text)) names.set(text, name);
    return { $ref: `#/$defs/${names.get(text)}` };
  };
  const parts = {};
  for (const framework of known) {
    const mine = all.filter((branch) => branch.framework === framework);
    parts[framework.id] = frameworkSchema(framework, mine, refer);
    for (const branch of mine) {
      const name = refer(branch).$ref.slice('#/$defs/'.length);
      parts[name] ??= embedded(branch.schema);
    }
  }
  const { schemas, definitions: shared } = share(parts, [...Object.keys(parts), ...Object.keys(used)]);
  const $defs = { ...schemas, ...shared, ...used };
  return { ...umbrella(known, pieces.report.properties.framework), $defs };
}
