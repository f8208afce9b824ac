// The schemas in schemas/: they are current, they hold for what the repository has, and the umbrella picks the branch
// that fits. Plain ajv here: our own validators are tested beside their code.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles } from '../build/schemas/files.mjs';
import { editionOn, framework, frameworkIds } from '../server/src/knowledge/frameworks';
import { schemaName } from '../server/src/schema/shape';

const schemas = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const byHand = ['config.schema.json', 'knowledge-framework.schema.json', 'knowledge-reference.schema.json'];
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

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.report\.(md|yaml)$/.test(name))
  .map((name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    const yaml = name.endsWith('.md') ? front(text) : text;
    return { name, data: parse(yaml, { uniqueKeys: false }) as Example };
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

  test('are few, and the umbrella is small', () => {
    expect(schemas.length).toBeLessThan(40);
    expect(readFileSync('schemas/report.schema.json', 'utf8').length).toBeLessThan(150_000);
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

test.each(readdirSync('knowledge/frameworks'))('knowledge/frameworks/%s fits its schema', (name) => {
  const data = parse(readFileSync(`knowledge/frameworks/${name}`, 'utf8'));
  expect(wrong('knowledge-framework.schema.json', data)).toEqual([]);
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

describe('the umbrella', () => {
  const umbrella = 'report.schema.json';
  const clean = examples.filter(({ name }) => !name.startsWith('broken'));

  test.each(clean)('$name fits', ({ data }) => {
    expect(wrong(umbrella, data)).toEqual([]);
  });

  test.each(clean)('$name fits the schema of its own', ({ data }) => {
    const { framework: id, edition, setting, inspection } = data;
    const known = framework(id);
    const day = inspection.start ?? inspection.dates?.[0]?.start;
    if (!known || !day) throw new Error('an example names its framework and its days');
    const selection = {
      framework: id,
      edition: edition ?? editionOn(known, day).id,
      setting,
      kind: inspection.type,
    };
    expect(wrong(`${schemaName(selection)}.schema.json`, data)).toEqual([]);
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

  test('what a setting or a type does not have', () => {
    const sccif = (setting: string, type: string, more: object, day = '2025-06-10') => ({
      ...{ framework: 'sccif', setting, stage: 'final', provider: 'Example Care Limited', urn: 'SC999999' },
      inspection: { type, start: day, end: day, 'lead-inspector': 'A N Other' },
      ...more,
    });
    const three = (grade: string) => ({
      'overall-experiences-and-progress': grade,
      'helped-and-protected': grade,
      'leaders-and-managers': grade,
    });
    const allowed = 'must be equal to one of the allowed values';

    // Secure homes have five judgements.
    const secure = (judgements: object) =>
      wrong(umbrella, sccif('secure-childrens-home', 'full', { judgements }));
    expect(secure({ ...three('good'), 'education-and-learning': 'good' })).toEqual([lacking('health')]);
    expect(secure({ ...three('good'), 'education-and-learning': 'good', health: 'good' })).toEqual([]);
    const home = { judgements: { ...three('good'), health: 'good' } };
    expect(wrong(umbrella, sccif('childrens-home', 'full', home))).toEqual([surplus('health')]);

    // Supported accommodation has an outcome and no judgements.
    const supported = (more: object) => wrong(umbrella, sccif('supported-accommodation', 'full', more));
    expect(supported({ outcome: 'serious or widespread weaknesses' })).toEqual([]);
    expect(supported({ outcome: 'good' })).toEqual([`/outcome ${allowed}`]);
    expect(supported({ judgements: three('good') })).toEqual([
      "must have required property 'outcome'",
      'must NOT have additional properties judgements',
    ]);
    expect(wrong(umbrella, sccif('supported-accommodation', 'monitoring-visit', {}))).toEqual([]);
    expect(wrong(umbrella, sccif('supported-accommodation', 'interim', { outcome: 'x' }))).toContain(
      `/inspection/type ${allowed}`,
    );

    // One judgement in words.
    const interim = (more: object) => wrong(umbrella, sccif('childrens-home', 'interim', more, '2019-02-05'));
    expect(interim({ 'interim-judgement': 'sustained effectiveness' })).toEqual([]);
    expect(interim({ 'interim-judgement': 'sustained' })).toEqual([`/interim-judgement ${allowed}`]);
    expect(interim({ judgements: three('good') })).toEqual([
      "must have required property 'interim-judgement'",
      'must NOT have additional properties judgements',
    ]);

    // That a monitoring visit gives no grades is uncertain, and so no fault.
    expect(
      wrong(umbrella, sccif('boarding-school', 'monitoring-visit', { judgements: three('good') })),
    ).toEqual([]);

    // Grades of the time, where they are certain.
    const then = (setting: string, day: string, grade: string) =>
      wrong(umbrella, sccif(setting, 'full', { judgements: three(grade) }, day)).length;
    expect(then('childrens-home', '2014-05-06', 'adequate')).toBe(0);
    expect(then('childrens-home', '2014-05-06', 'requires improvement')).toBe(3);
    expect(then('childrens-home', '2016-05-06', 'requires improvement')).toBe(0);
    expect(then('childrens-home', '2016-05-06', 'requires improvement to be good')).toBe(3);
    expect(then('childrens-home', '2017-04-01', 'requires improvement to be good')).toBe(0);
    expect(then('boarding-school', '2014-05-06', 'of another time')).toBe(0);
    expect(then('boarding-school', '2017-04-01', 'adequate')).toBe(3);

    // Requirements need regulations, and enforcement a registered provider.
    const of = (setting: string, more: object) =>
      wrong(umbrella, sccif(setting, 'full', { judgements: three('good'), ...more }));
    const requirements = [{ text: 'The college must …', regulation: '1', due: '2026-01-30' }];
    const none = 'must NOT have more than 0 items';
    expect(of('further-education-college', { requirements })).toEqual([`/requirements ${none}`]);
    expect(of('further-education-college', { requirements: [], enforcement: [] })).toEqual([]);
    expect(of('boarding-school', { requirements })).toEqual([]);
    const enforcement = [{ date: '2026-01-30', type: 'compliance notice' }];
    expect(of('boarding-school', { enforcement })).toEqual([`/enforcement ${none}`]);
    expect(of('residential-family-centre', { requirements, enforcement })).toEqual([]);

    // A fostering service beside an adoption agency, and there only.
    const both = { 'combined-with': 'independent-fostering-agency' };
    expect(of('voluntary-adoption-agency', both)).toEqual([]);
    expect(of('voluntary-adoption-agency', { 'combined-with': 'boarding-school' })).toEqual([
      `/combined-with ${allowed}`,
    ]);
    expect(of('boarding-school', both)).toEqual(['must NOT have additional properties combined-with']);
  });

  test('older and joint inspections of authorities', () => {
    const six = {
      'overall-effectiveness': 'requires improvement',
      'help-and-protection': 'requires improvement to be good',
      'looked-after-and-permanence': 'good',
      adoption: 'good',
      'care-leavers': 'good',
      'leadership-management-governance': 'good',
    };
    const sif = (judgements: object, type?: string) => {
      const draft = ilacs('2016-02-08', judgements, { framework: 'sif' });
      return wrong(umbrella, { ...draft, inspection: { ...draft.inspection, ...(type && { type }) } });
    };
    expect(sif(six)).toEqual([]);
    expect(sif({ ...six, lscb: 'inadequate' }, 'single')).toEqual([]);
    expect(sif({ lscb: 'good' })).toHaveLength(6);
    expect(sif({ lscb: 'good' }, 'lscb-review')).toEqual([]);
    expect(sif({ adoption: 'good' }, 'lscb-review')).toEqual([lacking('lscb'), surplus('adoption')]);

    const { judgements: _, ...letter } = ilacs('2025-02-08', {}, { framework: 'jtai' });
    const joint = {
      ...{ type: 'joint-inspection', start: '2025-02-08', end: '2025-02-12' },
      ...{ inspectorates: ['One', 'Another'], theme: 'The front door' },
    };
    expect(wrong(umbrella, { ...letter, addressee: 'A N Other', inspection: joint })).toEqual([]);
    expect(wrong(umbrella, { ...letter, inspection: { ...joint, inspectorates: 'One' } })).toEqual([
      '/inspection/inspectorates must be array',
    ]);
    expect(wrong(umbrella, { ...letter, framework: 'ilacs', inspection: joint })).toContain(
      '/inspection must NOT have additional properties theme',
    );
  });

  test('every combination can be checked, at any time and stage', () => {
    const days = ['2014-05-06', '2016-05-06', '2021-01-11', '2026-06-09', undefined];
    for (const id of frameworkIds) {
      const { settings, kinds = [] } = framework(id) ?? {};
      for (const setting of settings ?? [undefined]) {
        for (const type of [...kinds.map((kind) => kind.id), 'nonsense', undefined]) {
          for (const [day, stage] of days.flatMap((one) => [
            [one, 'drafting'],
            [one, 'final'],
          ])) {
            const inspection = { ...(type && { type }), ...(day && { start: day }) };
            const draft = { framework: id, stage, inspection, judgements: {} };
            // ajv's own code fails on some schemas, and only when it meets a certain draft.
            expect(() => wrong(umbrella, setting ? { ...draft, setting: setting.id } : draft)).not.toThrow();
          }
        }
      }
    }
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
