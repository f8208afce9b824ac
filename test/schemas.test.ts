// The schemas in schemas/: they are current, and hold for what the repository has. Plain ajv here: our own validators
// are tested beside their code.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesOfBranches, formerNames, schemaFiles } from '../build/schemas/files.mjs';
import { builtIn } from '../server/src/knowledge/knowledge';
import { ajv, load, wrong } from './schema-checks';

const schemas = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const byHand = [
  'config.schema.json',
  'knowledge-framework.schema.json',
  'knowledge-inspectorate.schema.json',
  'knowledge-reference.schema.json',
  'law-pack.schema.json',
  'review-file.schema.json',
  'snippet-file.schema.json',
  'snippet-library.schema.json',
];

describe('the files', () => {
  test('are those that `npm run schemas` writes', () => {
    const generated = schemaFiles();
    expect(schemas.sort()).toEqual([...generated.keys(), ...byHand].sort());
    for (const [name, text] of generated) {
      expect(
        readFileSync(`schemas/${name}`, 'utf8') === text,
        `run \`npm run schemas\`: ${name} is old`,
      ).toBe(true);
    }
  });

  test('of drafts are called by framework, setting and kind, never by edition', () => {
    const names = builtIn.ids.flatMap((id) => {
      const { settings, kinds = [] } = builtIn.framework(id) ?? {};
      const sorts = ['', '-letter', '-visit', ...kinds.map((kind) => `-${kind.id}`)];
      return (settings ?? [undefined]).flatMap((setting) =>
        sorts.map((sort) => `${id}${setting ? `-${setting.id}` : ''}${sort}.schema.json`),
      );
    });
    for (const file of filesOfBranches().values()) {
      expect(names).toContain(file);
      expect(schemas).toContain(file);
    }
  });

  test('have an umbrella that writes once what they have in common', () => {
    const sizeOf = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + readFileSync(`schemas/${name}`).length, 0);
    const files = new Set(filesOfBranches().values());
    expect(sizeOf(['report.schema.json'])).toBeLessThan(sizeOf([...files]) / 3);
  });

  const former = Object.keys(formerNames).map((name) => `${name}.schema.json`);

  test.each(former)('%s leads to a schema on one line', (name) => {
    const text = readFileSync(`schemas/${name}`, 'utf8');
    expect(text.trimEnd()).not.toContain('\n');
    const [file = '', path = ''] = load(name).$ref.split('#/');
    const target = path
      .split('/')
      .reduce((schema: Record<string, unknown>, key: string) => schema?.[key], load(file));
    expect(target).toMatchObject({ title: expect.any(String), type: 'object' });
  });

  test.each(schemas.filter((name) => !former.includes(name)))(
    '%s is a schema with a title and a description',
    (name) => {
      const schema = load(name);
      expect(ajv.validateSchema(schema)).toBe(true);
      expect(schema.title && schema.description).toBeTruthy();
      expect(JSON.stringify(schema)).not.toMatch(/"x-(left-to-rules|only-shape|selects)"/);
    },
  );

  test.each(schemas)('%s describes each key', (name) => {
    const bare: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        // Conditions and what they add do not describe; the schema beside them does.
        if (['if', 'not', 'anyOf', 'contains', 'then', 'else'].includes(key)) continue;
        if (/^(condition|case)(-\d+)?$/.test(key)) continue;
        if (key === 'properties') {
          for (const [property, one] of Object.entries<Record<string, unknown>>(value)) {
            const known = one.description ?? one.$ref ?? (Object.keys(one).length === 0 || undefined);
            if (!known) bare.push(`${path}/${property}`);
          }
        }
        walk(value, `${path}/${key}`);
      }
    };
    walk(load(name), '');
    expect(bare).toEqual([]);
  });
});

test.each(readdirSync('snippets'))('snippets/%s fits its schema', (name) => {
  const data = parse(readFileSync(`snippets/${name}`, 'utf8'));
  const schema = name === 'library.yaml' ? 'snippet-library.schema.json' : 'snippet-file.schema.json';
  expect(wrong(schema, data)).toEqual([]);
});

test.each(readdirSync('knowledge/frameworks'))('knowledge/frameworks/%s fits its schema', (name) => {
  const data = parse(readFileSync(`knowledge/frameworks/${name}`, 'utf8'));
  expect(wrong('knowledge-framework.schema.json', data)).toEqual([]);
});

test.each(readdirSync('knowledge/inspectorates'))('knowledge/inspectorates/%s fits its schema', (name) => {
  const data = parse(readFileSync(`knowledge/inspectorates/${name}`, 'utf8'));
  expect(wrong('knowledge-inspectorate.schema.json', data)).toEqual([]);
  expect(`${data.id}.yaml`).toBe(name);
  const { addresses, telephones, emails, websites, imprint } = data;
  const contacts = [addresses, telephones, emails, websites, imprint].flat();
  const used = new Set(contacts.map(({ source }) => source));
  expect([...used].sort()).toEqual(Object.keys(data.sources).sort());
});

test('data of frameworks is checked strictly', () => {
  const sccif = parse(readFileSync('knowledge/frameworks/sccif.yaml', 'utf8'));
  const faults = (change: (data: typeof sccif) => void) => {
    const data = structuredClone(sccif);
    change(data);
    return wrong('knowledge-framework.schema.json', data);
  };
  const setting = (id: string) => sccif.settings.findIndex((one: { id: string }) => one.id === id);
  const supported = setting('supported-accommodation');
  expect(faults((data) => (data.kinds[0].grade = true))).toEqual([
    '/kinds/0 must NOT have additional properties grade',
  ]);
  expect(faults((data) => (data.kinds[0]['grades-certainty'] = 'likely'))).not.toEqual([]);
  expect(faults((data) => (data.judgements[0].likely = 'Something'))).toEqual([
    '/judgements/0/wording must be equal to constant',
  ]);
  expect(faults((data) => delete data.settings[supported].outcome.key)).toEqual([
    `/settings/${supported}/outcome must have required property 'key'`,
  ]);
  expect(faults((data) => data.settings[supported].judgements.push('health'))).not.toEqual([]);
  expect(faults((data) => (data.elsewhere[0].use = 'A home'))).not.toEqual([]);
  expect(faults((data) => (data.editions[0].until = 'spring'))).not.toEqual([]);
});

describe('the configuration', () => {
  test('takes what is documented and no other keys', () => {
    const config = { stage: 'review', knowledge: ['our-frameworks'], 'x-owner': 'the quality team' };
    expect(wrong('config.schema.json', config)).toEqual([]);
    expect(wrong('config.schema.json', { rule: {} })).toEqual(['must NOT have additional properties rule']);
    expect(wrong('config.schema.json', { stage: 'done' })).toEqual([
      '/stage must be equal to one of the allowed values',
    ]);
  });
});
