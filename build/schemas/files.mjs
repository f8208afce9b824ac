// The generated files of schemas/, as texts.
import { closed, embedded, mapNamed, mapSchema, published, usedDefinitions } from './annotations.mjs';
import { branches } from './branches.mjs';
import { frameworks, parts } from './inputs.mjs';
import { frameworkSchema, umbrella } from './umbrella.mjs';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

const comment = 'Written by `npm run schemas` from knowledge/ and schemas/parts/. Do not edit.';

/** Everything that the schemas are made of, in annotated form: `definitions`, and the `branches` of each framework. */
export function material() {
  const pieces = parts();
  const known = frameworks();
  const all = known.flatMap((framework) => branches(framework, pieces));
  return {
    frameworks: known,
    parts: pieces,
    definitions: mapNamed(pieces.definitions, (one) => mapSchema(one, closed)),
    branches: all.map((branch) => ({ ...branch, schema: mapSchema(branch.schema, closed) })),
  };
}

const pick = (definitions, names, form) =>
  Object.fromEntries(
    Object.keys(definitions)
      .filter((name) => names.has(name))
      .map((name) => [name, form(definitions[name])]),
  );

const print = (schema) => `${JSON.stringify({ $schema: dialect, $comment: comment, ...schema }, null, 2)}\n`;

/** The generated schemas: a map from file names in schemas/ to texts. */
export function schemaFiles() {
  const { frameworks: known, parts: pieces, definitions, branches: all } = material();
  const files = new Map();
  for (const { name, schema } of all) {
    const used = pick(definitions, usedDefinitions(schema, definitions), published);
    files.set(`${name}.schema.json`, print({ ...published(schema), $defs: used }));
  }
  const every = new Set(all.flatMap(({ schema }) => [...usedDefinitions(schema, definitions)]));
  const $defs = {};
  for (const framework of known) {
    const mine = all.filter((branch) => branch.framework === framework);
    $defs[framework.id] = frameworkSchema(framework, mine);
    for (const { name, schema } of mine) $defs[name] = embedded(schema);
  }
  Object.assign($defs, pick(definitions, every, published));
  const top = umbrella(known, pieces.report.properties.framework);
  files.set('report.schema.json', print({ ...top, $defs }));
  return files;
}
