// The module of the validators of files that are not drafts: a team's own frameworks and instruments, and snippet
// libraries.
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { mapSchema } from './annotations.mjs';
import { read } from './inputs.mjs';
import { addingErrors } from './validators.mjs';

// Without what only people read, and without `uniqueItems`, which would need a part of ajv at run time.
const bare = (schema) =>
  mapSchema(schema, ({ title: _title, description: _description, uniqueItems: _unique, ...part }) => part);

const schemas = {
  validateFramework: 'schemas/knowledge-framework.schema.json',
  validateInstrument: 'schemas/knowledge-reference.schema.json',
  validateSnippetLibrary: 'schemas/snippet-library.schema.json',
  validateSnippetFile: 'schemas/snippet-file.schema.json',
  validateLawPack: 'schemas/law-pack.schema.json',
  validateReviewFile: 'schemas/review-file.schema.json',
};

/** The texts of the generated module and of its types. */
export function fileValidatorModule() {
  const ajv = new Ajv({
    allErrors: true,
    // Definitions are used many times. As separate functions, each is there once.
    inlineRefs: false,
    messages: false,
    strict: false,
    // Days are checked by the pattern or the reader; ajv's own formats would add their code.
    validateFormats: false,
    // Lengths in UTF-16 units: counting characters would need a part of ajv at run time.
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
  });
  for (const [name, path] of Object.entries(schemas))
    ajv.addSchema({ ...bare(JSON.parse(read(path))), $id: name });
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]));
  const code = addingErrors(standaloneCode(ajv, names).replace('"use strict";', ''));
  if (/\brequire\(/.test(code)) throw new Error('the validator needs a part of ajv at run time');
  return {
    'index.js': `// Written by build/generate.mjs. Do not edit.\n${code}\n`,
    'index.d.ts': `// Written by build/generate.mjs. Do not edit.
interface FileValidator {
  (data: unknown): boolean;
  errors?: readonly { instancePath: string; keyword: string; params: Record<string, unknown> }[] | null;
}

${Object.keys(schemas)
  .map((name) => `export declare const ${name}: FileValidator;`)
  .join('\n')}
`,
  };
}
