// The module of the validators of files that are no drafts: a team's own frameworks.
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { mapSchema } from './annotations.mjs';
import { read } from './inputs.mjs';

// Without what only people read, and without `uniqueItems`, which would need a part of ajv at run time.
const bare = (schema) =>
  mapSchema(schema, ({ title: _title, description: _description, uniqueItems: _unique, ...one }) => one);

/** The texts of the generated module and of its types. */
export function fileValidatorModule() {
  const schema = bare(JSON.parse(read('schemas/knowledge-framework.schema.json')));
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    strict: false,
    // Days are checked by the pattern or the reader; ajv's own formats would come with code of their own.
    validateFormats: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema({ ...schema, $id: 'framework' });
  const code = standaloneCode(ajv, { validateFramework: 'framework' }).replace('"use strict";', '');
  if (/\brequire\(/.test(code)) throw new Error('the validator needs a part of ajv at run time');
  return {
    'index.js': `// Written by build/generate.mjs. Do not edit.\n${code}\n`,
    'index.d.ts': `// Written by build/generate.mjs. Do not edit.
export declare const validateFramework: {
  (data: unknown): boolean;
  errors?: readonly { instancePath: string; keyword: string; params: Record<string, unknown> }[] | null;
};
`,
  };
}
