// The umbrella schema picks the branch that fits a draft.
import { describe, expect, test } from 'vitest';
import { filesOfBranches } from '../build/schemas/files.mjs';
import {
  editionOn,
  framework,
  frameworkIds,
  latestEdition,
} from '../server/src/knowledge/frameworks/frameworks';
import type { Framework } from '../server/src/knowledge/frameworks/types';
import { schemaName } from '../server/src/schema/shape';
import { examples, wrong } from './schema-checks';

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
    const file = filesOfBranches().get(schemaName(selection) ?? '') ?? '';
    expect(wrong(file, data)).toEqual([]);
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
  // Any edition that is shipped later may be the newest.
  const known = framework('ilacs') as Framework;
  const newest = latestEdition(known);
  const ofNewest = Object.fromEntries(newest.judgements.map((id) => [id, 'good']));
  const surplus = (id: string) => `/judgements must NOT have additional properties ${id}`;
  const lacking = (id: string) => `/judgements must have required property '${id}'`;

  test('the edition is that of the first day', () => {
    expect(wrong(umbrella, ilacs('2018-01-29', joint))).toEqual([]);
    expect(wrong(umbrella, ilacs('2022-12-31', joint))).toEqual([]);
    expect(wrong(umbrella, ilacs('2023-01-01', overall))).toEqual([]);
    expect(wrong(umbrella, ilacs('2024-12-31', overall))).toEqual([]);
    expect(wrong(umbrella, ilacs('2026-03-31', overall))).toEqual([]);
    expect(wrong(umbrella, ilacs('2026-04-01', separate))).toEqual([]);
    expect(wrong(umbrella, ilacs(`${Number(newest.from?.slice(0, 4)) + 5}-10-20`, ofNewest))).toEqual([]);
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
    expect(wrong(umbrella, ilacs('2026-06-08', ofNewest, { edition: '2204' }))).toEqual([
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
    expect(wrong(umbrella, ilacs('', ofNewest))).toEqual([
      '/inspection/start must match format "date"',
      '/inspection/end must match format "date"',
    ]);
  });

  test('without edition and day it is the newest whose judgements the draft gives', () => {
    const undated = (judgements: object) => ({ framework: 'ilacs', stage: 'drafting', judgements });
    for (const schema of [umbrella, 'ilacs.schema.json']) {
      const faults = (judgements: object) => wrong(schema, undated(judgements));
      expect(faults(separate)).toEqual([]);
      expect(faults(overall)).toEqual([]);
      expect(faults({ ...joint, leaders: 'good' })).toEqual([]);
      expect(faults({ 'children-in-care-and-care-leavers': 'good', 'care-leavers': 'good' })).toEqual([
        surplus('care-leavers'),
      ]);
      expect(wrong(schema, { ...undated(overall), edition: '2026' })).toEqual([
        surplus('overall-effectiveness'),
      ]);
      const inspection = { dates: [{ start: '2026-06-08', end: '2026-06-09' }] };
      expect(wrong(schema, { ...undated(overall), inspection })).toEqual([surplus('overall-effectiveness')]);
    }
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
      'assurance-judgement': 'the setting does not have serious or widespread concerns',
    };
    expect(wrong(umbrella, assurance)).toEqual([]);
    const { 'assurance-judgement': _judgement, ...unjudged } = assurance;
    expect(wrong(umbrella, { ...unjudged, 'no-children': true })).toEqual([]);
    expect(wrong(umbrella, unjudged)).toEqual(["must have required property 'assurance-judgement'"]);
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
    const effective = (setting: string, grade: string) => {
      const judgements = { 'overall-effectiveness': grade };
      return wrong(umbrella, sccif(setting, 'full', { judgements }, '2014-05-06')).length;
    };
    expect(effective('childrens-home', 'adequate')).toBe(0);
    expect(effective('childrens-home', 'requires improvement')).toBe(1);
    expect(then('childrens-home', '2016-05-06', 'requires improvement')).toBe(0);
    expect(then('childrens-home', '2016-05-06', 'requires improvement to be good')).toBe(3);
    expect(then('childrens-home', '2017-04-01', 'requires improvement to be good')).toBe(0);
    expect(effective('boarding-school', 'of another time')).toBe(0);
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
