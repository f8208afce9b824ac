// The generated files of schemas/, as texts.
import { embedded, published, usedDefinitions } from './annotations.mjs';
import { frameworks, parts } from './inputs.mjs';
import { material } from './material.mjs';
import { outputs } from './outputs/index.mjs';
import { share } from './share.mjs';
import { termsOf } from './terms.mjs';
import { byKind, frameworkSchema, partOf, umbrella } from './umbrella.mjs';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

const comment = 'Written by `npm run schemas` from knowledge/ and schemas/parts/. Do not edit.';

/** Names that schemas of drafts had when each edition had a file: whoever uses one still finds it. */
export const formerNames = {
  'ilacs-2018': 'ilacs.schema.json#/$defs/edition-2018',
  'ilacs-2023': 'ilacs.schema.json#/$defs/edition-2023',
  'ilacs-2025': 'ilacs.schema.json#/$defs/edition-2025',
  'ilacs-2026': 'ilacs.schema.json#/$defs/edition-2026',
};

const header = { $schema: dialect, $comment: comment };
const outputHeader = {
  $schema: dialect,
  $comment: 'Written by `npm run schemas` from build/schemas/outputs. Do not edit.',
};

/** The definitions that some schemas need, in the published form. */
function definitionsOf(schemas, definitions) {
  const names = new Set(schemas.flatMap((schema) => [...usedDefinitions(schema, definitions)]));
  const used = Object.keys(definitions).filter((name) => names.has(name));
  return Object.fromEntries(used.map((name) => [name, published(definitions[name])]));
}

const print = (schema) => `${JSON.stringify({ ...header, ...schema }, null, 2)}\n`;

/**
 * The generated schemas: a map from file names in schemas/ to texts.
 * @param known the frameworks, as knowledge/frameworks/*.yaml has them
 */
export function schemaFiles(known = frameworks()) {
  const pieces = parts();
  const { definitions, branches } = material({ frameworks: known, parts: pieces, termsOf });
  const files = new Map();
  for (const file of new Set(branches.map((branch) => branch.file))) {
    const own = branches.filter((branch) => branch.file === file);
    files.set(`${file}.schema.json`, print(draftFile(own, definitions)));
  }
  for (const [name, target] of Object.entries(formerNames))
    files.set(`${name}.schema.json`, `${JSON.stringify({ ...header, $ref: target })}\n`);
  const whole = umbrellaFile({ known, framework: pieces.report.properties.framework, definitions, branches });
  files.set('report.schema.json', print(whole));
  for (const { name, title, schema } of outputs)
    files.set(`${name}.schema.json`, `${JSON.stringify({ ...outputHeader, title, ...schema }, null, 2)}\n`);
  return files;
}

/** The file with the schema that fits a draft, by the name of its branch. */
export function filesOfBranches() {
  const { branches } = material({ frameworks: frameworks(), parts: parts(), termsOf });
  return new Map(branches.map(({ name, file }) => [name, `${file}.schema.json`]));
}

/** The schema of one framework, setting and group of kinds, which finds the edition that a draft is of. */
function draftFile(branches, definitions) {
  const used = definitionsOf(
    branches.map(({ schema }) => schema),
    definitions,
  );
  const [{ framework, setting, file, schema: first }, ...others] = branches;
  if (others.length === 0) return { ...published(first), $defs: used };
  const parted = Object.fromEntries(branches.map(({ part, schema }) => [part, published(schema)]));
  const { schemas, definitions: shared } = share(parted, [...Object.keys(parted), ...Object.keys(used)]);
  const sort = file.slice([framework.id, setting?.id].filter(Boolean).join('-').length + 1);
  return {
    title: ['Draft report', framework.short, setting?.name, sort.replaceAll('-', ' ')]
      .filter(Boolean)
      .join(', '),
    description: `A draft of a report. Framework: ${framework.name}. The edition is that in the draft, or that in force on the first day of the inspection.`,
    ...byKind(branches, ({ part }) => ({ $ref: `#/$defs/${part}` })),
    $defs: { ...schemas, ...shared, ...used },
  };
}

/** The umbrella, which is whole in itself. What its branches have in common is in it once. */
function umbrellaFile({ known, framework: key, definitions, branches }) {
  const used = definitionsOf(
    branches.map(({ schema }) => schema),
    definitions,
  );
  // Settings that differ in nothing share a branch.
  const names = new Map();
  const refer = ({ name, schema }) => {
    const text = JSON.stringify(embedded(schema));
    if (!names.has(text)) names.set(text, name);
    return { $ref: `#/$defs/${names.get(text)}` };
  };
  const schemas = {};
  for (const framework of known) {
    const own = branches.filter((branch) => branch.framework === framework);
    schemas[partOf(framework)] = frameworkSchema(framework, own, refer);
    for (const branch of own) {
      const name = refer(branch).$ref.slice('#/$defs/'.length);
      schemas[name] ??= embedded(branch.schema);
    }
  }
  const { schemas: apart, definitions: shared } = share(schemas, [
    ...Object.keys(schemas),
    ...Object.keys(used),
  ]);
  return { ...umbrella(known, key), $defs: { ...apart, ...shared, ...used } };
}
