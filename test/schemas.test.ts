// The schemas in schemas/: they are current, they hold for what the repository has, and the umbrella picks the branch
// that fits. Plain ajv here: our own validators are tested beside their code.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles } from '../build/schemas/files.mjs';

const schemas = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const byHand = ['config.schema.json', 'knowledge-framework.schema.json'];
const load = (name: string) => JSON.parse(readFileSync(`schemas/${name}`, 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
formats.default(ajv);

/** What a schema finds wrong, as “path: message (parameter)”; conditions only lead to what is. */
function wrong(schema: string, data: unknown): string[] {
  const validate = ajv.getSchema(schema) ?? ajv.addSchema(load(schema), schema).getSchema(schema);
  if (!validate) throw new Error(`${schema} is no schema`);
  validate(data);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message, params }) =>
      [instancePath, message, params.additionalProperty].filter(Boolean).join(' '),
    );
}

const front = (text: string) => text.split(/^---$/m)[1] ?? '';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.report\.(md|yaml)$/.test(name))
  .map((name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    const yaml = name.endsWith('.md') ? front(text) : text;
    return { name, data: parse(yaml, { uniqueKeys: false }) as unknown };
  });

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

  test.each(schemas)('%s is a schema with a title and a description', (name) => {
    const schema = load(name);
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema.title && schema.description).toBeTruthy();
    expect(JSON.stringify(schema)).not.toMatch(/"x-(left-to-rules|only-shape|selects)"/);
  });

  test.each(schemas)('%s describes each key', (name) => {
    const bare: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        // Conditions do not describe; what they lead to does.
        if (['if', 'not', 'contains', 'else'].includes(key)) continue;
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

test.each(readdirSync('knowledge/frameworks'))('knowledge/frameworks/%s fits its schema', (name) => {
  const data = parse(readFileSync(`knowledge/frameworks/${name}`, 'utf8'));
  expect(wrong('knowledge-framework.schema.json', data)).toEqual([]);
});

describe('the umbrella', () => {
  const umbrella = 'report.schema.json';
  const clean = examples.filter(({ name }) => !name.startsWith('broken'));

  test.each(clean)('$name fits', ({ data }) => {
    expect(wrong(umbrella, data)).toEqual([]);
  });

  test('broken examples do not fit', () => {
    const broken = Object.fromEntries(
      examples
        .filter(({ name }) => name.startsWith('broken'))
        .map(({ name, data }) => [name, wrong(umbrella, data)]),
    );
    expect(broken['broken/broken.report.md']).toContain('must NOT have additional properties authorty');
    expect(broken['broken/broken.report.md']).toContain(
      '/judgements must NOT have additional properties overall-effectiveness',
    );
    expect(broken['broken/broken-home.report.yaml']).toContain(
      "/requirements/1 must have required property 'text'",
    );
  });

  const separate = {
    leaders: 'good',
    'help-and-protection': 'good',
    'children-in-care': 'good',
    'care-leavers': 'good',
  };
  const overall = { ...separate, 'overall-effectiveness': 'good' };
  const joint = {
    leaders: 'requires improvement',
    'help-and-protection': 'good',
    'children-in-care-and-care-leavers': 'good',
    'overall-effectiveness': 'good',
  };
  const ilacs = (start: string, judgements: object, more: object = {}) => ({
    framework: 'ilacs',
    authority: 'Example Borough',
    urn: 80999,
    inspection: { start, end: start, 'lead-inspector': 'A N Other' },
    judgements,
    ...more,
  });
  const surplus = (id: string) => `/judgements must NOT have additional properties ${id}`;
  const lacking = (id: string) => `/judgements must have required property '${id}'`;

  test('the edition is that of the first day', () => {
    expect(wrong(umbrella, ilacs('2018-01-29', joint))).toEqual([]);
    expect(wrong(umbrella, ilacs('2022-12-31', joint))).toEqual([]);
    expect(wrong(umbrella, ilacs('2023-01-01', overall))).toEqual([]);
    expect(wrong(umbrella, ilacs('2024-12-31', overall))).toEqual([]);
    expect(wrong(umbrella, ilacs('2026-03-31', overall))).toEqual([]);
    expect(wrong(umbrella, ilacs('2026-04-01', separate))).toEqual([]);
    expect(wrong(umbrella, ilacs('2031-10-20', separate))).toEqual([]);
    expect(wrong(umbrella, ilacs('2026-04-01', overall))).toEqual([surplus('overall-effectiveness')]);
    expect(wrong(umbrella, ilacs('2024-06-10', separate))).toEqual([lacking('overall-effectiveness')]);
    expect(wrong(umbrella, ilacs('2022-12-31', overall))).toContain(
      lacking('children-in-care-and-care-leavers'),
    );
    expect(wrong(umbrella, ilacs('2023-01-01', joint))).toContain(
      surplus('children-in-care-and-care-leavers'),
    );
  });

  test('an edition that is named comes before the days, with or without quotes', () => {
    expect(wrong(umbrella, ilacs('2024-06-10', separate, { edition: '2026' }))).toEqual([]);
    expect(wrong(umbrella, ilacs('2024-06-10', separate, { edition: 2026 }))).toEqual([]);
    expect(wrong(umbrella, ilacs('2026-06-08', overall, { edition: 2025 }))).toEqual([]);
    expect(wrong(umbrella, ilacs('2026-06-08', separate, { edition: '2204' }))).toEqual([
      '/edition must be equal to one of the allowed values',
    ]);
  });

  test('the first day of an inspection in stretches is the earliest', () => {
    const stretches = (...starts: string[]) => ({
      inspection: {
        dates: starts.map((start) => ({ start, end: start })),
        'lead-inspector': 'A N Other',
      },
    });
    expect(wrong(umbrella, ilacs('', overall, stretches('2026-03-16', '2026-04-20')))).toEqual([]);
    expect(wrong(umbrella, ilacs('', separate, stretches('2026-04-20', '2026-05-11')))).toEqual([]);
  });

  test('without a day that can be read it is the newest', () => {
    expect(wrong(umbrella, ilacs('', separate))).toEqual([
      '/inspection/start must match format "date"',
      '/inspection/end must match format "date"',
    ]);
  });

  test('letters have no judgements', () => {
    const letter = ilacs('2026-06-08', separate, {
      inspection: {
        type: 'focused-visit',
        start: '2026-06-08',
        end: '2026-06-09',
        'lead-inspector': 'A N Other',
      },
      'areas-for-priority-action': ['The response to …'],
    });
    expect(wrong(umbrella, letter)).toEqual(['must NOT have additional properties judgements']);
    const { judgements: _, ...rest } = letter;
    expect(wrong(umbrella, rest)).toEqual([]);
  });

  test('setting and type select in SCCIF', () => {
    const home = {
      framework: 'sccif',
      setting: 'childrens-home',
      provider: { name: 'Example Care Limited' },
      urn: 'SC999999',
      inspection: { type: 'full', start: '2026-06-09', end: '2026-06-10', 'lead-inspector': 'A N Other' },
      judgements: {
        'overall-experiences-and-progress': 'good',
        'helped-and-protected': 'good',
        'leaders-and-managers': 'good',
      },
    };
    expect(wrong(umbrella, home)).toEqual([]);
    const { judgements: _, ...rest } = home;
    const assurance = {
      ...rest,
      inspection: { ...home.inspection, type: 'assurance' },
      'assurance-judgement': 'No serious concerns',
    };
    expect(wrong(umbrella, assurance)).toEqual([]);
    expect(wrong(umbrella, { ...assurance, inspection: home.inspection })).toEqual([
      "must have required property 'judgements'",
      'must NOT have additional properties assurance-judgement',
    ]);
    expect(wrong(umbrella, { ...home, setting: 'lighthouse' })).toEqual([
      '/setting must be equal to one of the allowed values',
    ]);
    const { setting: __, ...unset } = home;
    expect(wrong(umbrella, unset)).toEqual(["must have required property 'setting'"]);
  });

  test('what is missing passes while drafting, what is wrong does not', () => {
    expect(wrong(umbrella, { framework: 'ilacs', stage: 'drafting' })).toEqual([]);
    expect(wrong(umbrella, { framework: 'ilacs', stage: 'drafting', urn: 'SC1', nonsense: 1 })).toEqual([
      'must NOT have additional properties nonsense',
      '/urn must match pattern "^(\\d{5}|\\d{7})$"',
    ]);
    expect(wrong(umbrella, { framework: 'ilacs', stage: 'final' }).length).toBeGreaterThan(3);
  });

  test('a draft without a known framework has one fault', () => {
    expect(wrong(umbrella, { nonsense: 1 })).toEqual(["must have required property 'framework'"]);
    expect(wrong(umbrella, { framework: 'ilcas', nonsense: 1 })).toEqual([
      '/framework must be equal to one of the allowed values',
    ]);
  });

  test('each branch on its own says what the umbrella says', () => {
    expect(wrong('ilacs-2026.schema.json', ilacs('2026-06-08', overall))).toEqual([
      surplus('overall-effectiveness'),
    ]);
    expect(wrong('ilacs-2018.schema.json', ilacs('2019-06-10', joint))).toEqual([]);
    expect(wrong('ilacs-2026.schema.json', { ...ilacs('2026-06-08', separate), framework: 'sccif' })).toEqual(
      ['/framework must be equal to one of the allowed values'],
    );
  });
});

describe('the configuration', () => {
  test('takes what is documented and no other keys', () => {
    const config = {
      extends: '../house.yaml',
      stage: 'review',
      rules: { 'judgement/combination': 'off', 'draft/urn': 'warning' },
      overrides: [{ files: 'letters/**', stage: 'drafting', rules: { 'section/order': 'info' } }],
      libraries: ['snippets'],
      knowledge: ['our-frameworks'],
      'x-owner': 'the quality team',
    };
    expect(wrong('config.schema.json', config)).toEqual([]);
    expect(wrong('config.schema.json', { rule: {} })).toEqual(['must NOT have additional properties rule']);
    expect(wrong('config.schema.json', { rules: { 'draft/urn': 'loud' } })).toEqual([
      '/rules/draft~1urn must be equal to one of the allowed values',
    ]);
  });
});
