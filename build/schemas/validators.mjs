// The module of our own validators: ajv's standalone code for the shapes of drafts, and the shapes as data.
import Ajv from 'ajv';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { mapNamed, mapSchema, shape } from './annotations.mjs';
import { material } from './files.mjs';

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
  mapSchema(schema, (one) => (one.$ref ? { ...one, $ref: one.$ref.replace(/^#/, 'shared#') } : one));

/**
 * The shapes of drafts. Branches that differ only in what rules report share one.
 * @returns {{definitions: object, shapes: object[], branches: object[]}} `branches` say which shape is theirs
 */
export function draftShapes() {
  const { definitions, branches } = material();
  const form = (schema) => withoutNumbers(shape(schema));
  const found = new Map();
  const index = branches.map(({ name, framework, setting, editions, kinds, schema }) => {
    const { title: _title, description: _description, ...bare } = form(schema);
    // Descriptions speak of editions and kinds; the shapes do not differ for that.
    const key = JSON.stringify(withoutOrder(withoutWords(bare)));
    // Of several editions the newest gives the order of the keys.
    found.set(key, { number: found.get(key)?.number ?? found.size, bare });
    return {
      name,
      framework: framework.id,
      ...(setting && { setting: setting.id }),
      editions: editions.map(({ id }) => id),
      kinds: kinds.map(({ id }) => id),
      shape: found.get(key).number,
    };
  });
  return {
    definitions: mapNamed(definitions, form),
    shapes: [...found.values()].map(({ bare }) => bare),
    branches: index,
  };
}

const withoutOrder = (schema) =>
  mapSchema(schema, (one) => (one.properties ? { ...one, properties: sorted(one.properties) } : one));

const sorted = (map) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The texts of the generated module and of its types. */
export function validatorModule() {
  const { definitions, shapes, branches } = draftShapes();
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    allowUnionTypes: true,
    // What checks it is in server/src/schema/formats.ts; ajv writes no code for a format that is `true`.
    formats: { date: () => true },
    code: { source: true, esm: true, formats: _`formats` },
  });
  ajv.addSchema({ $id: 'shared', $defs: mapNamed(definitions, withoutWords) });
  shapes.forEach((schema, index) => {
    ajv.addSchema({ $id: `shape${index}`, ...shared(withoutWords(schema)) });
  });
  const exported = Object.fromEntries(shapes.map((_schema, index) => [`shape${index}`, `shape${index}`]));
  const code = standaloneCode(ajv, exported).replace('"use strict";', '');
  if (/\brequire\(/.test(code)) throw new Error('the validators need a part of ajv at run time');
  const data = JSON.stringify(JSON.stringify({ definitions, shapes }));
  return {
    'index.js': `// Written by build/generate.mjs. Do not edit.
import * as formats from '../../schema/formats';
${code}
export const branches = ${JSON.stringify(branches)};
export const validators = [${Object.keys(exported).join(', ')}];
let data;
export const shapes = () => (data ??= JSON.parse(${data}));
`,
    'index.d.ts': `// Written by build/generate.mjs. Do not edit.
import type { Branch, Shapes, Validate } from '../../schema/shape';

export declare const branches: readonly Branch[];
export declare const validators: readonly Validate[];
export declare const shapes: () => Shapes;
`,
  };
}
