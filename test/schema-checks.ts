// What the tests of schemas/ share: plain ajv, and the examples as data.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { parse } from 'yaml';

/** The schema of a file name in schemas/. */
export const load = (name: string) => JSON.parse(readFileSync(`schemas/${name}`, 'utf8'));

export const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
formats.default(ajv);

function compiled(name: string): ReturnType<typeof ajv.getSchema> {
  const known = ajv.getSchema(name);
  if (known) return known;
  const schema = load(name);
  // A former name leads to another file.
  const [target] = schema.$ref?.split('#') ?? [];
  if (target) compiled(target);
  return ajv.addSchema(schema, name).getSchema(name);
}

/** What a schema finds wrong, as “path: message (parameter)”; conditions only lead to what is. */
export function wrong(schema: string, data: unknown): string[] {
  const validate = compiled(schema);
  if (!validate) throw new Error(`${schema} is no schema`);
  validate(data);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message, params }) =>
      [instancePath, message, params.additionalProperty].filter(Boolean).join(' '),
    );
}

interface Example {
  readonly framework: string;
  readonly edition?: string;
  readonly setting?: string;
  readonly inspection: {
    readonly type?: string;
    readonly start?: string;
    readonly dates?: readonly { readonly start: string }[];
  };
}

const front = (text: string) => text.split(/^---$/m)[1] ?? '';

export const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.report\.(md|yaml)$/.test(name))
  .map((name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    const yaml = name.endsWith('.md') ? front(text) : text;
    return { name, data: parse(yaml, { uniqueKeys: false }) as Example };
  });
