// The module of our own validators: ajv's standalone code for the shapes of drafts, and the shapes as data.
import Ajv from 'ajv';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { mapNamed, mapSchema, shape } from './annotations.mjs';
import { material } from './files.mjs';
import { share } from './share.mjs';

/** Scalars are read as texts (server/src/draft/value.ts), so that a number is never met. */
const withoutNumbers = (schema) =>
  mapSchema(schema, (one) => {
    if (!Array.isArray(one.type)) return one;
    const types = one.type.filter((type) => type !== 'number' && type !== 'integer');
    return { ...one, type: types.length === 1 ? types[0] : types };
  });

/** What only people read; ajv would carry it into its code. */
const withoutWords = (schema) =>
  mapSchema(schema, ({ title: _title, description: _description, ...one }) => one);

const shared = (schema) =>
  mapSchema(schema, (one) => (one.$ref ? { ...one, $ref: one.$ref.replace('#/$defs/', 'shared-') } : one));

/**
 * The shapes of drafts. Branches that differ only in what rules report, or in words, share a validator.
 * @returns {{definitions: object, validated: object[], data: object, branches: object[]}} `branches` say which
 *   validator is theirs, and which shape of `data`, which has the words and what completion offers
 */
export function draftShapes() {
  const { definitions, branches } = material();
  const form = (schema) => withoutNumbers(shape(schema));
  const validators = new Map();
  const whole = {};
  const index = branches.map(({ name, framework, setting, editions, kinds, schema }) => {
    const { title: _title, description: _description, ...bare } = form(schema);
    whole[name] = bare;
    const silent = grouped(withoutOrder(withoutWords(bare)));
    const key = JSON.stringify(silent);
    if (!validators.has(key)) validators.set(key, { number: validators.size, silent });
    return {
      name,
      framework: framework.id,
      ...(setting && { setting: setting.id }),
      editions: editions.map(({ id }) => id),
      kinds: kinds.map(({ id }) => id),
      validator: validators.get(key).number,
    };
  });
  const common = mapNamed(definitions, form);
  const taken = Object.keys(common);
  const { schemas, definitions: shared } = share(whole, taken, 60);
  const silent = Object.fromEntries([...validators.values()].map((one) => [one.number, one.silent]));
  const code = share(silent, taken);
  const shapes = new Map();
  for (const branch of index) {
    const text = JSON.stringify(schemas[branch.name]);
    if (!shapes.has(text)) shapes.set(text, { number: shapes.size, schema: schemas[branch.name] });
    branch.shape = shapes.get(text).number;
  }
  return {
    definitions: { ...mapNamed(common, (one) => grouped(withoutWords(one))), ...code.definitions },
    validated: Object.values(code.schemas),
    data: {
      definitions: { ...common, ...shared },
      shapes: [...shapes.values()].map(({ schema }) => schema),
    },
    branches: index,
  };
}

const withoutOrder = (schema) =>
  mapSchema(schema, (one) => (one.properties ? { ...one, properties: sorted(one.properties) } : one));

const sorted = (map) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Keys of a map that take the same are checked by one loop: ajv would write its code out for each. */
const grouped = (schema) =>
  mapSchema(schema, ({ properties, ...one }) => {
    if (!properties) return one;
    const alike = new Map();
    for (const [key, value] of Object.entries(properties)) {
      const text = JSON.stringify(value);
      alike.set(text, [...(alike.get(text) ?? []), key]);
    }
    const many = [...alike].filter(([, keys]) => keys.length > 2);
    const inLoops = new Set(many.flatMap(([, keys]) => keys));
    const rest = Object.entries(properties).filter(([key]) => !inLoops.has(key));
    const patterns = many.map(([text, keys]) => [`^(${keys.join('|')})$`, JSON.parse(text)]);
    return {
      ...one,
      ...(rest.length > 0 && { properties: Object.fromEntries(rest) }),
      ...(many.length > 0 && {
        patternProperties: { ...one.patternProperties, ...Object.fromEntries(patterns) },
      }),
    };
  });

/** The texts of the generated module and of its types. */
export function validatorModule() {
  const { definitions, validated, data, branches } = draftShapes();
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    allowUnionTypes: true,
    // What checks it is in server/src/schema/formats.ts; ajv writes no code for a format that is `true`.
    formats: { date: () => true },
    code: { source: true, esm: true, formats: _`formats` },
  });
  // With an id of its own each is compiled once, and not again for each shape.
  for (const [name, schema] of Object.entries(definitions)) {
    ajv.addSchema({ $id: `shared-${name}`, ...shared(schema) });
  }
  validated.forEach((schema, index) => {
    ajv.addSchema({ $id: `shape${index}`, ...shared(schema) });
  });
  const exported = Object.fromEntries(validated.map((_schema, index) => [`shape${index}`, `shape${index}`]));
  const code = standaloneCode(ajv, exported).replace('"use strict";', '');
  if (/\brequire\(/.test(code)) throw new Error('the validators need a part of ajv at run time');
  return {
    'index.js': `// Written by build/generate.mjs. Do not edit.
import * as formats from '../../schema/formats';
${code}
export const branches = ${JSON.stringify(branches)};
export const validators = [${Object.keys(exported).join(', ')}];
let data;
export const shapes = () => (data ??= JSON.parse(${JSON.stringify(JSON.stringify(data))}));
`,
    'index.d.ts': `// Written by build/generate.mjs. Do not edit.
import type { Branch, Shapes, Validate } from '../../schema/shape';

export declare const branches: readonly Branch[];
export declare const validators: readonly Validate[];
export declare const shapes: () => Shapes;
`,
  };
}
