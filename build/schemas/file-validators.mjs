// The module of the validators of files that are no drafts: a team's own frameworks and instruments.
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { mapSchema } from './annotations.mjs';
import { read } from './inputs.mjs';

// Without what only people read, and without `uniqueItems`, which would need a part of ajv at run time.
const bare = (schema) =>
  mapSchema(schema, ({ title: _title, description: _description, uniqueItems: _unique, ...one }) => one);

/** The texts of the generated module and of its types. */
export function fileValidatorModule() {
  const ajv = new Ajv({
    allErrors: true,
    // Definitions are used many times over; as functions of their own they are there once.
    inlineRefs: false,
    messages: false,
    strict: false,
    // Days are checked by the pattern or the reader; ajv's own formats would come with code of their own.
    validateFormats: false,
    code: { source: true, esm: true },
  });
  for (const name of ['framework', 'reference']) {
    ajv.addSchema({ ...bare(JSON.parse(read(`schemas/knowledge-${name}.schema.json`))), $id: name });
  }
  const exported = { validateFramework: 'framework', validateInstrument: 'reference' };
  const code = standaloneCode(ajv, exported).replace('"use strict";', '');
  if (/\brequire\(/.test(code)) throw new Error('the validator needs a part of ajv at run time');
  return {
    'index.js': `// Written by build/generate.mjs. Do not edit.\n${code}\n`,
    'index.d.ts': `// Written by build/generate.mjs. Do not edit.
interface Validate {
  (data: unknown): boolean;
  errors?: readonly { instancePath: string; keyword: string; params: Record<string, unknown> }[] | null;
}
export declare const validateFramework: Validate;
export declare const validateInstrument: Validate;
`,
  };
}
