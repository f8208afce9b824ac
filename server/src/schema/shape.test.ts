import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { branches, validators } from '../generated/validators/index';
import { framework, frameworkIds } from '../knowledge/frameworks/frameworks';
import { nameOf, termsOf } from '../knowledge/frameworks/terms';
import type { Framework } from '../knowledge/frameworks/types';
import { branchOf, keysOf, schemaName, shapeAt, typesOf } from './shape';

describe('the schema that fits', () => {
  const newest = branches.findLast(
    ({ framework: id, kinds }) => id === 'ilacs' && kinds.includes('short'),
  )?.name;

  test('by edition', () => {
    expect(schemaName({ framework: 'ilacs', edition: '2018' })).toBe('ilacs');
    expect(schemaName({ framework: 'ilacs', edition: '2026', kind: 'short' })).toBe('ilacs-2026');
    expect(schemaName({ framework: 'ilacs', edition: '1066' })).toBe(newest);
    expect(schemaName({ framework: 'ilacs' })).toBe(newest);
  });

  test('by kind, for graded inspections where it is not known', () => {
    expect(schemaName({ framework: 'ilacs', edition: '2023', kind: 'focused-visit' })).toBe('ilacs-letter');
    expect(schemaName({ framework: 'ilacs', edition: '2023', kind: 'monitoring-visit' })).toBe(
      'ilacs-letter-monitoring-visit',
    );
    expect(schemaName({ framework: 'ilacs', edition: '2023', kind: 'nonsense' })).toBe('ilacs-2023');
    expect(schemaName({ framework: 'sccif', edition: '2017', setting: 'childrens-home' })).toBe(
      'sccif-childrens-home-full-2015',
    );
    expect(schemaName({ framework: 'sccif', setting: 'childrens-home', kind: 'assurance' })).toBe(
      'sccif-childrens-home-assurance',
    );
  });

  test('by setting, where the framework has settings', () => {
    expect(schemaName({ framework: 'sccif', edition: '2017' })).toBe('sccif-childrens-home-full-2015');
    expect(schemaName({ framework: 'sccif', setting: 'boarding-school', kind: 'monitoring-visit' })).toBe(
      'sccif-boarding-school-visit',
    );
    // Grades of earlier editions are told apart within the schema, and their judgements by one of their own.
    expect(schemaName({ framework: 'sccif', edition: '2015', setting: 'childrens-home' })).toBe(
      'sccif-childrens-home-full-2015',
    );
    expect(schemaName({ framework: 'sccif', edition: '2012', setting: 'childrens-home' })).toBe(
      'sccif-childrens-home-full',
    );
    // A kind that the setting does not have is for a rule to explain.
    const interim = { setting: 'boarding-school', kind: 'interim' };
    expect(schemaName({ framework: 'sccif', edition: '2017', ...interim })).toBe(
      'sccif-boarding-school-full-2015',
    );
    expect(schemaName({ framework: 'sccif', setting: 'lighthouse' })).toBeUndefined();
    expect(schemaName({ framework: 'sif' })).toBe('sif-single');
    expect(schemaName({ framework: 'sif', kind: 'lscb-review' })).toBe('sif-lscb-review');
    expect(schemaName({ framework: 'jtai', edition: 'all' })).toBe('jtai-joint-inspection');
    expect(schemaName({ framework: 'ilacs', setting: 'childrens-home' })).toBe(newest);
    expect(schemaName({ framework: 'nonsense' })).toBeUndefined();
  });

  test('for each combination that the data has', () => {
    const named = new Set<string>();
    for (const id of frameworkIds) {
      const data = framework(id) as Framework;
      for (const edition of data.editions) {
        for (const setting of data.settings ?? [undefined]) {
          for (const kind of data.kinds.filter((one) => !setting || setting.kinds.includes(one.id))) {
            const selection = { framework: id, edition: edition.id, setting: setting?.id, kind: kind.id };
            const branch = branchOf(schemaName(selection) as string);
            expect(branch).toMatchObject({
              ...{ framework: id, editions: expect.arrayContaining([edition.id]) },
              kinds: expect.arrayContaining([kind.id]),
            });
            expect(branch?.setting).toBe(setting?.id);
            named.add(branch?.name as string);
          }
        }
      }
    }
    expect([...named].sort()).toEqual(branches.map(({ name }) => name).sort());
  });
});

test('a path leads to what may stand there', () => {
  const at = (...path: string[]) => shapeAt('sccif-childrens-home-full', path);
  expect(keysOf(at('requirements', '3'))).toEqual([
    'text',
    'regulation',
    'due',
    'building',
    'compliance-notice',
    'made-again',
  ]);
  expect(typesOf(at('requirements', '0', 'regulation', '1'))).toEqual(['string']);
  expect(typesOf(at('provider'))).toEqual(['string', 'object']);
  expect(at('inspection', 'lead-inspector')?.description).toMatch(/inspector/);
  expect(typesOf(at('previous', '0', 'judgements', 'anything'))).toEqual(['string']);
  expect(at('nonsense', 'x')).toBeUndefined();
  expect(keysOf(at())).toContain('setting');
});

test('judgements stand in the wording of the setting, in the order of the terms', () => {
  for (const { name, framework: id, setting, editions, kinds } of branches) {
    const data = framework(id) as Framework;
    const edition = data.editions.find((one) => one.id === editions.at(-1));
    const place = data.settings?.find((one) => one.id === setting);
    const kind = data.kinds.find((one) => one.id === kinds[0]);
    if (!edition) throw new Error(`${name} has no edition`);
    const terms = termsOf(data, { edition, setting: place, kind });
    const given = [...terms.expected, ...(kind?.judgements ? [] : terms.optional)];
    const keys = keysOf(shapeAt(name, ['judgements']));
    expect(keys.slice(0, terms.expected.length)).toEqual(terms.expected);
    expect([...keys].sort()).toEqual(data.judgements.map((one) => one.id).sort());
    for (const judgement of terms.judgements.filter((one) => terms.graded && given.includes(one.id))) {
      const about = shapeAt(name, ['judgements', judgement.id])?.description;
      expect(about).toContain(`“${nameOf(judgement)}”`);
      expect(about?.includes('not known')).toBe(judgement.wording === null);
    }
  }
});

test('the generated validators run anywhere', () => {
  const code = readFileSync('server/src/generated/validators/index.js', 'utf8');
  expect(code).not.toMatch(/\brequire\(|new Function|\beval\(/);
  expect([...code.matchAll(/\bfrom '([^']+)'/g)].map(([, path]) => path)).toEqual(['../../report/days']);
});

test('an edition adds data to the generated validators, and no code', () => {
  const hasOutcome = (id: string, setting: string | undefined) =>
    framework(id)?.settings?.some((one) => one.id === setting && one.outcome) === true;
  const sorts = new Set(
    branches.map(({ framework: id, setting, kinds }) => `${id} ${kinds.join()} ${hasOutcome(id, setting)}`),
  );
  expect(new Set(branches.map(({ validator }) => validator)).size).toBe(validators.length);
  // Settings and editions differ in words and in what rules explain; only sorts of inspection differ in form.
  expect(validators.length).toBeLessThanOrEqual(sorts.size);
});
