// The module of our own validators: ajv's standalone code for the shapes of drafts, and the shapes as data.
import Ajv from 'ajv';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { deflateSync, strToU8 } from 'fflate';
import { mapNamed, mapSchema } from './annotations.mjs';
import { frameworks, parts } from './inputs.mjs';
import { draftShapes } from './shapes.mjs';
import { share } from './share.mjs';
import { termsOf } from './terms.mjs';

const shared = (schema) =>
  mapSchema(schema, (part) =>
    part.$ref ? { ...part, $ref: part.$ref.replace('#/$defs/', 'shared-') } : part,
  );

/**
 * The shapes with what their validators check. Branches that differ only in words share a validator.
 * @returns {{definitions: object, validated: object[], data: object, branches: object[]}} `branches` say which
 *   validator is theirs, and which shape of `data`, which has the words and what completion offers
 */
function validated() {
  const { definitions, shapes, branches } = draftShapes({
    frameworks: frameworks(),
    parts: parts(),
    termsOf,
  });
  const silent = (schema) => grouped(withoutOrder(withoutWords(schema)));
  const found = new Map();
  const index = branches.map((branch) => {
    const text = JSON.stringify(silent(shapes[branch.name]));
    if (!found.has(text)) found.set(text, found.size);
    return { ...branch, validator: found.get(text) };
  });
  const taken = Object.keys(definitions);
  const code = share(
    Object.fromEntries([...found].map(([text, number]) => [number, JSON.parse(text)])),
    taken,
  );
  const data = share(shapes, taken, 60);
  const texts = [...new Set(Object.values(data.schemas).map((schema) => JSON.stringify(schema)))];
  return {
    definitions: { ...mapNamed(definitions, silent), ...code.definitions },
    validated: Object.values(code.schemas),
    data: {
      definitions: { ...definitions, ...data.definitions },
      shapes: texts.map((text) => JSON.parse(text)),
    },
    branches: index.map((branch) => ({
      ...branch,
      shape: texts.indexOf(JSON.stringify(data.schemas[branch.name])),
    })),
  };
}

/** Leaves out what only people read, or editors offer; ajv would carry it into its code. */
const withoutWords = (schema) =>
  mapSchema(schema, ({ title: _title, description: _description, examples: _examples, ...part }) => part);

const withoutOrder = (schema) =>
  mapSchema(schema, (part) => (part.properties ? { ...part, properties: sorted(part.properties) } : part));

const sorted = (map) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Keys of a map that take the same are checked by one loop: ajv would write its code out for each. */
const grouped = (schema) =>
  mapSchema(schema, ({ properties, ...part }) => {
    if (!properties) return part;
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
      ...part,
      ...(rest.length > 0 && { properties: Object.fromEntries(rest) }),
      ...(many.length > 0 && {
        patternProperties: { ...part.patternProperties, ...Object.fromEntries(patterns) },
      }),
    };
  });

const concatenation = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;

/**
 * The code of validators, in which the errors of a part are added to those before it. ajv copies all of them for each part,
 * which takes a time that grows as the square of their number.
 */
export function addingErrors(code) {
  const adding = code.replace(concatenation, 'vErrors = withErrors(vErrors, $1.errors);');
  if (adding.includes('.concat(')) throw new Error('ajv writes other code than was expected');
  return `${adding}
function withErrors(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
`;
}

/** Data as JSON, deflated, in base64: a twelfth of its size, and it is read only if a key is wrong, or somebody asks for it. */
const packed = (data) =>
  Buffer.from(deflateSync(strToU8(JSON.stringify(data)), { level: 9 })).toString('base64');

/** The texts of the generated module and of its types. */
export function validatorModule() {
  const { definitions, validated: schemas, data, branches } = validated();
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    allowUnionTypes: true,
    // The generated module brings its own check; ajv writes no code for a format that is `true`.
    formats: { date: () => true },
    code: { source: true, esm: true, formats: _`formats` },
  });
  // With its own id, each is compiled once, and not again for each shape.
  for (const [name, schema] of Object.entries(definitions)) {
    ajv.addSchema({ $id: `shared-${name}`, ...shared(schema) });
  }
  schemas.forEach((schema, index) => {
    ajv.addSchema({ $id: `shape${index}`, ...shared(schema) });
  });
  const exported = Object.fromEntries(schemas.map((_schema, index) => [`shape${index}`, `shape${index}`]));
  const code = addingErrors(standaloneCode(ajv, exported).replace('"use strict";', ''));
  if (/\brequire\(/.test(code)) throw new Error('the validators need a part of ajv at run time');
  return {
    'index.js': `// Written by build/generate.mjs. Do not edit.
import { readDay } from '../../report/days';
const formats = { date: (text) => readDay(text) !== undefined };
${code}
export const branches = ${JSON.stringify(branches)};
export const validators = [${Object.keys(exported).join(', ')}];
export const packedShapes = ${JSON.stringify(packed(data))};
`,
    'index.d.ts': `// Written by build/generate.mjs. Do not edit.
import type { GeneratedBranch, Validate } from '../../schema/shape';

export declare const branches: readonly GeneratedBranch[];
export declare const validators: readonly Validate[];
/** The shapes as JSON, deflated, in base64. */
export declare const packedShapes: string;
`,
  };
}
